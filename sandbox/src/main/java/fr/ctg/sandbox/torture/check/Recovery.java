package fr.ctg.sandbox.torture.check;

import fr.ctg.sandbox.torture.fault.Fault;
import fr.ctg.sandbox.torture.fault.Struck;
import fr.ctg.sandbox.torture.play.History;
import fr.ctg.sandbox.torture.play.Write;
import fr.ctg.sandbox.torture.stage.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long after a fault the first write begun since succeeded, and the first event told since took effect. Nobody may have asked for anything
 * meanwhile, so it is at most that.
 */
final class Recovery {
    /** Something that was begun and has succeeded. */
    private record Success(Database database, Instant begun, Instant succeeded) {}

    private final List<Success> writes;
    private final List<Success> events;

    Recovery(Databases databases, History history) throws SQLException {
        writes = history.writes().stream()
                .filter(write -> write.outcome() == Write.Outcome.ACKNOWLEDGED)
                .map(write -> new Success(write.deed().database(), write.triedLast(), write.answered()))
                .toList();
        events = new ArrayList<>();
        for (var consumer : Consumer.ALL) {
            Map<String, Instant> told = new HashMap<>();
            instants(databases.of(consumer.of()), "select event_id, occurred_at from outbox", told);
            Map<String, Instant> heard = new HashMap<>();
            instants(
                    databases.of(consumer.at()),
                    "select event_id, processed_at from inbox where " + consumer.where(),
                    heard);
            heard.forEach((id, at) -> events.add(new Success(consumer.of(), told.getOrDefault(id, Instant.MAX), at)));
        }
    }

    private static void instants(Connection database, String sql, Map<String, Instant> into) throws SQLException {
        for (var row : Query.rows(
                database,
                sql,
                row -> Map.entry(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))) {
            into.put(row.getKey(), row.getValue());
        }
    }

    /** The longest after a fault of that kind, over all services concerned; empty if nothing came after. */
    Optional<Duration> worstOfWrites(Fault fault, List<Struck> struck) {
        return worst(fault, struck, writes);
    }

    Optional<Duration> worstOfEvents(Fault fault, List<Struck> struck) {
        return worst(fault, struck, events);
    }

    private static Optional<Duration> worst(Fault fault, List<Struck> struck, List<Success> successes) {
        return struck.stream()
                .filter(one -> one.fault() == fault)
                .flatMap(one -> one.concerned().stream().flatMap(database -> after(one.at(), database, successes)))
                .max(Duration::compareTo);
    }

    private static Stream<Duration> after(Instant at, Database database, List<Success> successes) {
        return successes.stream()
                .filter(success ->
                        success.database() == database && !success.begun().isBefore(at))
                .map(success -> Duration.between(at, success.succeeded()))
                .min(Duration::compareTo)
                .stream();
    }
}
