package fr.ctg.actionplan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.platform.houserules.EventContract;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Speaks on the topic of the conventions as their own service would. */
@Singleton
public class ConventionTopic {
    private final KafkaProducer<String, String> producer;
    private final String topic;
    private final ObjectMapper json;

    ConventionTopic(
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            @ConfigProperty(name = "ctg.topics.prefix") String prefix,
            ObjectMapper json) {
        this.producer =
                new KafkaProducer<>(Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
        this.topic = prefix + "convention.events.v1";
        this.json = json;
    }

    /** The event {@code fr.ctg.convention.signed.v1}, ready to be sent, once or twice: the producer's own sample with other values. */
    public ProducerRecord<String, String> signed(String reference, LocalDate start, LocalDate end, LocalDate signedOn)
            throws IOException {
        return signed(reference, start, end, signedOn, null);
    }

    /** The same, of these parties. */
    ProducerRecord<String, String> signed(
            String reference, LocalDate start, LocalDate end, LocalDate signedOn, @Nullable ArrayNode parties)
            throws IOException {
        var id = UUID.randomUUID();
        var contract = new EventContract("ctg-service", "fr.ctg.convention.signed.v1");
        var data = (ObjectNode) json.readTree(contract.sample());
        data.put("conventionId", id.toString())
                .put("reference", reference)
                .put("signedOn", signedOn.toString())
                .set(
                        "period",
                        json.createObjectNode().put("start", start.toString()).put("end", end.toString()));
        if (parties != null) {
            data.set("parties", parties);
        }
        contract.requireValid(data.toString());
        return event(id, 1, contract.type(), data.toString());
    }

    /** What became of a convention: the producer's own sample with other values. */
    public ProducerRecord<String, String> told(
            UUID conventionId, long sequence, String what, Map<String, String> values) throws IOException {
        var contract = new EventContract("ctg-service", "fr.ctg.convention." + what + ".v1");
        var data = (ObjectNode) json.readTree(contract.sample());
        data.put("conventionId", conventionId.toString());
        values.forEach(data::put);
        contract.requireValid(data.toString());
        return event(conventionId, sequence, contract.type(), data.toString());
    }

    public ProducerRecord<String, String> event(UUID conventionId, long sequence, String type, String data) {
        var message = new ProducerRecord<>(topic, conventionId.toString(), data);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_source", "urn:ctg:ctg-service");
        header(message, "ce_type", type);
        header(message, "ce_subject", conventionId.toString());
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_aggregatesequence", Long.toString(sequence));
        header(message, "content-type", "application/json");
        return message;
    }

    public void send(ProducerRecord<String, String> message) throws Exception {
        producer.send(message).get();
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
