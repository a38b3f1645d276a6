package fr.ctg.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** An event as it arrived. The consumer reads from {@link #payload} only what it needs. */
public record IncomingEvent(
        UUID id,
        String source,
        String type,
        String aggregateId,
        long sequence,
        @Nullable UUID previous,
        Instant occurredAt,
        String payload) {

    static IncomingEvent read(ConsumerRecord<String, String> message) throws Unreadable {
        try {
            return new IncomingEvent(
                    UUID.fromString(header(message, "ce_id")),
                    header(message, "ce_source"),
                    header(message, "ce_type"),
                    header(message, "ce_subject"),
                    Long.parseLong(header(message, "ce_aggregatesequence")),
                    previous(message),
                    Instant.parse(header(message, "ce_time")),
                    required(message.value(), "value"));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new Unreadable(String.valueOf(malformed.getMessage()));
        }
    }

    /**
     * The data as the consumer's own record. Unknown fields are none of its business; which ones it cannot do without its constructor says: an
     * exception there makes the event unreadable.
     */
    public <T> T as(Class<T> view, ObjectMapper json) throws Unreadable {
        try {
            return required(
                    json.readerFor(view)
                            .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(payload),
                    "data");
        } catch (JsonProcessingException unreadable) {
            throw new Unreadable(unreadable.getOriginalMessage());
        }
    }

    /** Absent for the first of an aggregate, and where the producer has forgotten it. */
    private static @Nullable UUID previous(ConsumerRecord<String, String> message) throws Unreadable {
        return message.headers().lastHeader("ce_previousevent") == null
                ? null
                : UUID.fromString(header(message, "ce_previousevent"));
    }

    private static String header(ConsumerRecord<String, String> message, String name) throws Unreadable {
        var header = message.headers().lastHeader(name);
        if (header == null) {
            throw new Unreadable("header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static <T> T required(@Nullable T value, String what) throws Unreadable {
        if (value == null) {
            throw new Unreadable(what + " is missing");
        }
        return value;
    }

    /** No retry will make sense of this event. */
    public static final class Unreadable extends Exception {
        public Unreadable(String message) {
            super(message);
        }
    }
}
