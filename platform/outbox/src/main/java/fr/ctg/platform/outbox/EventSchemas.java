package fr.ctg.platform.outbox;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published contracts of this service's events: {@code /events/<type>.schema.json}. */
@Singleton
class EventSchemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> byType = new ConcurrentHashMap<>();

    void check(String type, String payload) {
        var errors = byType.computeIfAbsent(type, this::load).validate(payload, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Event " + type + " breaks its contract: " + errors);
        }
    }

    private Schema load(String type) {
        var resource = "events/" + type + ".schema.json";
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No contract for event " + type + ": " + resource + " is missing");
            }
            return registry.getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
