package fr.ctg.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the trail. */
@ApplicationScoped
public class Trails {
    private static final HexFormat HEX = HexFormat.of();

    private final EntityManager database;
    private final ObjectMapper json;

    Trails(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional
    List<AuditEntry> page(UUID aggregateId, long after, int rows) {
        Stream<?> found = database.createNativeQuery("""
                select sequence, recorded_at, actor, organisation, action, change, previous_hash, hash
                from audit_entry where aggregate_id = :aggregate and sequence > :after order by sequence limit :rows""", Tuple.class)
                .setParameter("aggregate", aggregateId)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream();
        return found.map(Tuple.class::cast)
                .map(row -> new AuditEntry(
                        row.get(0, Number.class).longValue(),
                        row.get(1, Instant.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        HEX.formatHex(row.get(6, byte[].class)),
                        HEX.formatHex(row.get(7, byte[].class))))
                .toList();
    }

    /** What happened to an aggregate, as it was written down then. */
    public record Told(UUID aggregateId, String action, JsonNode change) {}

    /** What the trail tells of some aggregates, of certain kinds of changes only; each in the order of its chain. */
    @Transactional
    public Map<UUID, List<Told>> told(Collection<UUID> aggregates, Class<?>... changes) {
        Stream<?> found = database.createNativeQuery("""
                select aggregate_id, action, change from audit_entry
                where aggregate_id = any(:aggregates) and action = any(:actions) order by aggregate_id, sequence""", Tuple.class)
                .setParameter("aggregates", aggregates.toArray(UUID[]::new))
                .setParameter(
                        "actions", Stream.of(changes).map(Class::getSimpleName).toArray(String[]::new))
                .getResultStream();
        return found.map(Tuple.class::cast)
                .map(row -> new Told(row.get(0, UUID.class), row.get(1, String.class), read(row.get(2, String.class))))
                .collect(Collectors.groupingBy(Told::aggregateId));
    }

    /** An entry that somebody made unreadable tells nothing: the comparison goes on, and finds that it is missing. */
    private JsonNode read(String change) {
        try {
            return json.readTree(change);
        } catch (JsonProcessingException tampered) {
            return MissingNode.getInstance();
        }
    }
}
