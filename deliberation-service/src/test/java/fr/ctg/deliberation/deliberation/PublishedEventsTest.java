package fr.ctg.deliberation.deliberation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import fr.ctg.platform.houserules.EventContract;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@HttpTest
class PublishedEventsTest {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    @ConfigProperty(name = "ctg.outbox.topic")
    String topic;

    @Test
    void tellsTheOthersInOrderAndByContractWhatTheyMustKnow() throws Exception {
        var commune = Commune.ofNineteen("241300375");
        String id = commune.table(commune.openOn29July(), "1")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        commune.vote(id).then().statusCode(200);
        commune.transmit(id).then().statusCode(200);
        commune.publish(id).then().statusCode(200);
        var events = eventsOf(id, 2);
        assertEquals(
                List.of("fr.ctg.deliberation.approved.v1", "fr.ctg.deliberation.executory.v1"),
                events.stream().map(event -> header(event, "ce_type")).toList());
        assertEquals(
                List.of("1", "2"),
                events.stream()
                        .map(event -> header(event, "ce_aggregatesequence"))
                        .toList());
        for (var event : events) {
            assertEquals("1.0", header(event, "ce_specversion"));
            assertEquals("urn:ctg:deliberation-service", header(event, "ce_source"));
            assertEquals(id, header(event, "ce_subject"));
            assertEquals(7, UUID.fromString(header(event, "ce_id")).version());
            new EventContract("deliberation-service", header(event, "ce_type")).requireValid(event.value());
        }
    }

    private List<ConsumerRecord<String, String>> eventsOf(String aggregateId, int count) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        var settings = Map.<String, Object>of("bootstrap.servers", broker, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (found.size() < count && System.nanoTime() < deadline) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    if (aggregateId.equals(event.key())) {
                        found.add(event);
                    }
                }
            }
        }
        assertEquals(count, found.size(), "events of " + aggregateId);
        return found;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
