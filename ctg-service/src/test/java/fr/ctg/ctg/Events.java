package fr.ctg.ctg;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.platform.houserules.EventContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services, as this one hears them: their samples, on the real topics. */
public final class Events {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new StringSerializer());

    private Events() {}

    public static void approved(UUID deliberation, String siren, String reference, String textSha256) {
        approved(deliberation, siren, reference, textSha256, UUID.randomUUID());
    }

    public static void approved(UUID deliberation, String siren, String reference, String textSha256, UUID eventId) {
        send(
                "deliberation.events.v1",
                "urn:ctg:deliberation-service",
                eventId,
                deliberation,
                1,
                "fr.ctg.deliberation.approved.v1",
                sample("deliberation-service", "fr.ctg.deliberation.approved.v1", event -> {
                    event.put("deliberationId", deliberation.toString());
                    event.withObject("/commune").put("siren", siren);
                    event.withObject("/mandate")
                            .put("conventionReference", reference)
                            .put("textSha256", textSha256);
                }));
    }

    /** An act of the same commune about something else than a mandate. */
    public static void approvedLater(UUID deliberation, String siren, String number, String adoptedOn, String subject) {
        send(
                "deliberation.events.v1",
                "urn:ctg:deliberation-service",
                UUID.randomUUID(),
                deliberation,
                1,
                "fr.ctg.deliberation.approved.v1",
                sample("deliberation-service", "fr.ctg.deliberation.approved.v1", event -> {
                    event.put("deliberationId", deliberation.toString())
                            .put("officialNumber", number)
                            .put("adoptedOn", adoptedOn)
                            .put("subject", subject);
                    event.withObject("/commune").put("siren", siren);
                    event.remove("mandate");
                    event.putArray("commitments");
                }));
    }

    public static void annulled(UUID deliberation, String siren) {
        send(
                "deliberation.events.v1",
                "urn:ctg:deliberation-service",
                UUID.randomUUID(),
                deliberation,
                2,
                "fr.ctg.deliberation.annulled.v1",
                sample("deliberation-service", "fr.ctg.deliberation.annulled.v1", event -> event.put(
                                "deliberationId", deliberation.toString())
                        .put("siren", siren)));
    }

    public static void executory(UUID deliberation, String siren) {
        send(
                "deliberation.events.v1",
                "urn:ctg:deliberation-service",
                UUID.randomUUID(),
                deliberation,
                2,
                "fr.ctg.deliberation.executory.v1",
                sample("deliberation-service", "fr.ctg.deliberation.executory.v1", event -> event.put(
                                "deliberationId", deliberation.toString())
                        .put("siren", siren)));
    }

    /** "suspended", "annulled", "reinstated", "withdrawn", "repealed": in the order of the act's own events. */
    public static void changed(UUID deliberation, String siren, String what, long sequence) {
        changed(deliberation, siren, what, sequence, Map.of());
    }

    /** The same, after an event that it names. */
    public static void changed(UUID deliberation, String siren, String what, long sequence, UUID previous) {
        changed(deliberation, siren, what, sequence, Map.of("ce_previousevent", previous.toString()));
    }

    private static void changed(
            UUID deliberation, String siren, String what, long sequence, Map<String, String> headers) {
        var type = "fr.ctg.deliberation." + what + ".v1";
        send(
                "deliberation.events.v1",
                "urn:ctg:deliberation-service",
                UUID.randomUUID(),
                deliberation,
                sequence,
                type,
                sample("deliberation-service", type, event -> event.put("deliberationId", deliberation.toString())
                        .put("siren", siren)),
                headers);
    }

    /** One event of an act as it may be delivered: again, or before those that precede it. */
    public record Told(String what, UUID eventId, long sequence) {}

    public static void tell(UUID deliberation, String siren, String reference, String textSha256, Told told) {
        var type = "fr.ctg.deliberation." + told.what() + ".v1";
        send(
                "deliberation.events.v1",
                "urn:ctg:deliberation-service",
                told.eventId(),
                deliberation,
                told.sequence(),
                type,
                sample("deliberation-service", type, event -> {
                    event.put("deliberationId", deliberation.toString());
                    if (told.what().equals("approved")) {
                        event.withObject("/commune").put("siren", siren);
                        event.withObject("/mandate")
                                .put("conventionReference", reference)
                                .put("textSha256", textSha256);
                    } else {
                        event.put("siren", siren);
                    }
                }));
    }

    public static void planActivated(String reference) {
        planActivated(reference, UUID.randomUUID());
    }

    public static void planActivated(String reference, UUID plan) {
        send(
                "plan.events.v1",
                "urn:ctg:action-plan-service",
                UUID.randomUUID(),
                plan,
                1,
                "fr.ctg.plan.activated.v1",
                sample("action-plan-service", "fr.ctg.plan.activated.v1", event -> event.put("planId", plan.toString())
                        .put("conventionReference", reference)));
    }

    /** The committee's word on a plan, as its service tells it after its activation. */
    public static void evaluationClosed(String reference, UUID plan, UUID eventId, UUID campaign, long sequence) {
        send(
                "plan.events.v1",
                "urn:ctg:action-plan-service",
                eventId,
                plan,
                sequence,
                "fr.ctg.evaluation.closed.v1",
                sample("action-plan-service", "fr.ctg.evaluation.closed.v1", event -> event.put(
                                "campaignId", campaign.toString())
                        .put("planId", plan.toString())
                        .put("conventionReference", reference)));
    }

    /** What no consumer can read. */
    public static void poison(UUID deliberation) {
        send(
                "deliberation.events.v1",
                "urn:ctg:deliberation-service",
                UUID.randomUUID(),
                deliberation,
                1,
                "fr.ctg.deliberation.approved.v1",
                "{\"deliberationId\": ");
    }

    /** Whoever writes to the topic without being one of us; returns its key. */
    public static String noise() {
        var prefix = ConfigProvider.getConfig().getValue("ctg.topics.prefix", String.class);
        var key = "noise-" + UUID.randomUUID();
        PRODUCER.send(new ProducerRecord<>(prefix + "deliberation.events.v1", key, "?"));
        PRODUCER.flush();
        return key;
    }

    private static String sample(String producer, String type, Consumer<ObjectNode> change) {
        try {
            var event = (ObjectNode) JSON.readTree(new EventContract(producer, type).sample());
            change.accept(event);
            return JSON.writeValueAsString(event);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void send(
            String topic, String source, UUID eventId, UUID aggregate, long sequence, String type, String payload) {
        send(topic, source, eventId, aggregate, sequence, type, payload, Map.of());
    }

    private static void send(
            String topic,
            String source,
            UUID eventId,
            UUID aggregate,
            long sequence,
            String type,
            String payload,
            Map<String, String> headers) {
        var prefix = ConfigProvider.getConfig().getValue("ctg.topics.prefix", String.class);
        var message = new ProducerRecord<>(prefix + topic, aggregate.toString(), payload);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", eventId.toString(),
                        "ce_source", source,
                        "ce_type", type,
                        "ce_subject", aggregate.toString(),
                        "ce_time", Instant.now().toString(),
                        "ce_aggregatesequence", Long.toString(sequence))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.send(message);
        PRODUCER.flush();
    }
}
