package fr.ctg.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.storage.NewId;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Writes an event beside the change it tells of, in the same transaction. */
@ApplicationScoped
public class Outbox {
    // One statement: the counter's row lock is taken before the identity value, so ids follow commits for each
    // aggregate.
    private static final String APPEND = """
            with next as (
                insert into outbox_sequence as s (aggregate_id, last_seq) values (:aggregate, 1)
                on conflict (aggregate_id) do update set last_seq = s.last_seq + 1
                returning last_seq)
            insert into outbox (event_id, aggregate_id, aggregate_seq, type, payload, traceparent)
            select :id, :aggregate, next.last_seq, :type, :payload, :traceparent from next
            """;

    private final EntityManager database;
    private final ObjectMapper json;
    private final EventSchemas schemas;

    Outbox(EntityManager database, ObjectMapper json, EventSchemas schemas) {
        this.database = database;
        this.json = json;
        this.schemas = schemas;
    }

    /** {@code type} names the schema that {@code data} must satisfy: an event that breaks its contract does not leave, and nothing is stored. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String type, UUID aggregateId, Object data) {
        var payload = written(data);
        schemas.check(type, payload);
        database.createNativeQuery(APPEND)
                .setParameter("id", NewId.next())
                .setParameter("aggregate", aggregateId)
                .setParameter("type", type)
                .setParameter("payload", payload)
                .setParameter(
                        "traceparent", EventTraces.traceparent(Span.current().getSpanContext()))
                .executeUpdate();
    }

    private String written(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
