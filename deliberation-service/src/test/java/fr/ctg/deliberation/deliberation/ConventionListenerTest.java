package fr.ctg.deliberation.deliberation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import fr.ctg.platform.houserules.EventContract;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@HttpTest
class ConventionListenerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    @ConfigProperty(name = "ctg.topics.prefix")
    String prefix;

    @Test
    void showsOnTheActThatItsMandateWasUsedAndTheConventionSigned() throws Exception {
        var commune = Commune.ofNineteen("200035087");
        String id = commune.table(commune.openOn29July(), "1")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        commune.vote(id).then().statusCode(200);
        var convention = UUID.randomUUID();

        var partySigned = sample("fr.ctg.convention.party-signed.v1");
        partySigned.put("conventionId", convention.toString()).put("deliberationId", id);
        send(convention, 1, "fr.ctg.convention.party-signed.v1", partySigned);
        var signed = sample("fr.ctg.convention.signed.v1");
        signed.put("conventionId", convention.toString());
        ((ObjectNode) signed.at("/parties/0")).put("deliberationId", id);
        send(convention, 2, "fr.ctg.convention.signed.v1", signed);

        var deadline = Instant.now().plusSeconds(20);
        while (commune.clerk().get("/v1/deliberations/" + id).path("mandateUse.conventionSignedOn") == null) {
            assertTrue(Instant.now().isBefore(deadline), "the act still knows nothing of its convention");
            Thread.sleep(50);
        }
        commune.clerk()
                .get("/v1/deliberations/" + id)
                .then()
                .body("mandateUse.conventionId", equalTo(convention.toString()))
                .body("mandateUse.signedOn", equalTo("2022-09-15"))
                .body("mandateUse.conventionSignedOn", equalTo("2022-09-20"));
    }

    private static ObjectNode sample(String type) throws Exception {
        return (ObjectNode) JSON.readTree(new EventContract("ctg-service", type).sample());
    }

    private void send(UUID convention, int sequence, String type, ObjectNode event) {
        var message = new ProducerRecord<>(prefix + "convention.events.v1", convention.toString(), event.toString());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "urn:ctg:ctg-service",
                        "ce_type", type,
                        "ce_subject", convention.toString(),
                        "ce_time", Instant.now().toString(),
                        "ce_aggregatesequence", Integer.toString(sequence))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker), new StringSerializer(), new StringSerializer())) {
            producer.send(message);
        }
    }
}
