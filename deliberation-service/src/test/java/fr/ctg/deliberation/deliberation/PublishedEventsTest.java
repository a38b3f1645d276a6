package fr.ctg.deliberation.deliberation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import fr.ctg.platform.houserules.EventContract;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
        assertNull(events.getFirst().headers().lastHeader("ce_previousevent"));
        assertEquals(header(events.getFirst(), "ce_id"), header(events.getLast(), "ce_previousevent"));
        for (var event : events) {
            assertEquals("1.0", header(event, "ce_specversion"));
            assertEquals("urn:ctg:deliberation-service", header(event, "ce_source"));
            assertEquals(id, header(event, "ce_subject"));
            assertEquals(7, UUID.fromString(header(event, "ce_id")).version());
            new EventContract("deliberation-service", header(event, "ce_type")).requireValid(event.value());
        }
    }

    @Test
    void tellsTheOthersThatTheCouncilSaidNo() throws Exception {
        var commune = Commune.ofNineteen("000002170");
        var id = commune.table(commune.openOn("2022-09-05", 1), 1, Map.of());
        commune.vote(id, Map.of("votesFor", 4, "votesAgainst", 6, "abstentions", 0))
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"));
        var told = toldOf(id, "rejected");
        assertEquals("2022/09/05/01", told.get("officialNumber").asText());
        assertEquals("2022-09-05", told.get("on").asText());
        assertEquals(commune.siren, told.get("siren").asText());
    }

    @Test
    void tellsTheOthersOfAnActTakenBackByALaterOneAndByWhich() throws Exception {
        var commune = Commune.ofNineteen("000002188");
        var earlier = executory(commune, "2022-09-05", Map.of());
        var later = executory(commune, "2022-10-03", relation("WITHDRAWS", earlier));
        var told = toldOf(earlier, "approved", "executory", "withdrawn");
        assertEquals(later, told.get("byDeliberationId").asText());
        assertEquals("2022-10-04", told.get("on").asText());
        assertEquals("CRPA art. L243-3", told.at("/legalBasis/0").asText());
        commune.clerk().get("/v1/deliberations/" + earlier).then().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void tellsTheOthersOfAClericalErrorAndOfACorrectionByALaterAct() throws Exception {
        var commune = Commune.ofNineteen("000002196");
        var earlier = executory(commune, "2022-09-05", Map.of());
        commune.clerk()
                .body(Map.of("correctedOn", "2022-09-07", "was", "CTg", "reads", "CTG", "reason", "casse (exemple)"))
                .post("/v1/deliberations/" + earlier + "/corrections")
                .then()
                .statusCode(200);
        assertEquals(
                "2022-09-07",
                toldOf(earlier, "approved", "executory", "corrected").get("on").asText());
        var later = executory(commune, "2022-10-03", relation("CORRECTS", earlier));
        var told = toldOf(earlier, "approved", "executory", "corrected", "corrected");
        assertEquals(later, told.get("byDeliberationId").asText());
        commune.clerk().get("/v1/deliberations/" + earlier).then().body("status", equalTo("EXECUTORY"));
    }

    private static String executory(Commune commune, String heldOn, Map<String, Object> more) {
        var id = commune.table(commune.openOn(heldOn, 1), 1, more);
        commune.vote(id).then().statusCode(200);
        commune.makeExecutory(id, LocalDate.parse(heldOn).plusDays(1).toString())
                .then()
                .statusCode(200)
                .body("status", equalTo("EXECUTORY"));
        return id;
    }

    private static Map<String, Object> relation(String kind, String deliberationId) {
        return Map.of("relation", Map.of("kind", kind, "deliberationId", deliberationId));
    }

    /** The content of the last of these events, all of them in order and by contract. */
    private JsonNode toldOf(String id, String... what) throws Exception {
        var events = eventsOf(id, what.length);
        assertEquals(
                Stream.of(what)
                        .map(each -> "fr.ctg.deliberation." + each + ".v1")
                        .toList(),
                events.stream().map(event -> header(event, "ce_type")).toList());
        for (var event : events) {
            new EventContract("deliberation-service", header(event, "ce_type")).requireValid(event.value());
        }
        return new ObjectMapper().readTree(events.getLast().value());
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
