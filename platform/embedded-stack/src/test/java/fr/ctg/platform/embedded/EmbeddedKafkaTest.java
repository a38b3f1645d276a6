package fr.ctg.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    Path home;

    @Test
    void keepsARecordAcrossAStopAndACreationOfTheSameTopic() throws Exception {
        try (var kafka = new EmbeddedKafka(home.resolve("kafka"), FreePorts.next(), FreePorts.next())) {
            kafka.start();
            kafka.createTopics(List.of("notes"), 2);
            send(kafka, "notes", "first");

            kafka.stop();
            kafka.start();
            kafka.createTopics(List.of("notes", "more-notes"), 6);

            assertEquals("first", readOnly(kafka, "notes"));
            assertEquals(2, partitions(kafka, "notes"), "an existing topic keeps its partitions");
            assertEquals(6, partitions(kafka, "more-notes"));
        }
    }

    @Test
    void doesNotCreateATopicThatNobodyAskedFor() throws Exception {
        try (var kafka = new EmbeddedKafka(home.resolve("kafka"), FreePorts.next(), FreePorts.next())) {
            kafka.start();
            assertThrows(Exception.class, () -> send(kafka, "misspelt", "lost"));
        }
    }

    @Test
    void sendsWhoeverComesToAProxiedPortToTheProxy() throws Exception {
        var listener = FreePorts.next();
        var nobody = FreePorts.next();
        try (var kafka = new EmbeddedKafka(
                home.resolve("kafka"), FreePorts.next(), FreePorts.next(), Map.of(listener, nobody))) {
            kafka.start();
            kafka.createTopics(List.of("notes"), 1);
            assertEquals(1, partitions(kafka.bootstrapServers(), 60_000));
            assertThrows(ExecutionException.class, () -> partitions("127.0.0.1:" + listener, 3_000));
        }
    }

    private static int partitions(String address, int millis) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", address, "default.api.timeout.ms", millis, "request.timeout.ms", millis);
        try (var admin = Admin.create(settings)) {
            var topics = admin.describeTopics(List.of("notes")).allTopicNames().get();
            return topics.values().iterator().next().partitions().size();
        }
    }

    private static void send(EmbeddedKafka kafka, String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", "3000");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", value)).get();
        }
    }

    private static String readOnly(EmbeddedKafka kafka, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).iterator().next().value();
        }
    }

    private static int partitions(EmbeddedKafka kafka, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var topics = admin.describeTopics(List.of(topic)).allTopicNames().get();
            return topics.values().iterator().next().partitions().size();
        }
    }
}
