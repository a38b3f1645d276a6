package fr.ctg.actionplan.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Listens to the topic of the plans from its beginning, as any other service may. */
@Singleton
public class PlanTopic {
    private final String kafka;
    private final String topic;

    PlanTopic(
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            @ConfigProperty(name = "ctg.topics.prefix") String prefix) {
        this.kafka = kafka;
        this.topic = prefix + "plan.events.v1";
    }

    /** What was said of one plan, once at least one thing was. */
    List<ConsumerRecord<String, String>> saidOf(String planId) {
        return saidOf(planId, said -> !said.isEmpty());
    }

    /** The first event of a type about a plan. */
    public ConsumerRecord<String, String> heard(String planId, String type) {
        Predicate<ConsumerRecord<String, String>> ofType =
                one -> new String(one.headers().lastHeader("ce_type").value(), UTF_8).equals(type);
        return saidOf(planId, said -> said.stream().anyMatch(ofType)).stream()
                .filter(ofType)
                .findFirst()
                .orElseThrow();
    }

    private List<ConsumerRecord<String, String>> saidOf(
            String planId, Predicate<List<ConsumerRecord<String, String>>> enough) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var said = new ArrayList<ConsumerRecord<String, String>>();
            var end = Instant.now().plusSeconds(20);
            while (!enough.test(said) && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(planId)) {
                        said.add(record);
                    }
                });
            }
            return said;
        }
    }
}
