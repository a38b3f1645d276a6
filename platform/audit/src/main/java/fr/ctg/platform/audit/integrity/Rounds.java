package fr.ctg.platform.audit.integrity;

import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** How far each comparison is and what it found, kept so that another instance can go on. */
@ApplicationScoped
class Rounds {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager database;
    private final Calendar calendar;

    Rounds(EntityManager database, Calendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** A batch sees one state of the database, whatever is written meanwhile; and no other instance compares the same. */
    boolean isAlone(String state) {
        database.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        return (Boolean) database.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtext('audit_round'), hashtext(:state))")
                .setParameter("state", state)
                .getSingleResult();
    }

    /** Where to go on; empty when the round of the day is over. */
    Optional<UUID> position(String state) {
        Stream<?> found = database.createNativeQuery(
                        "select started_at, finished_at, after_id from audit_round where state = :state", Tuple.class)
                .setParameter("state", state)
                .getResultStream();
        var round = found.map(Tuple.class::cast).findFirst();
        if (round.filter(row -> row.get(1) == null).isPresent()) {
            return round.map(row -> row.get(2, UUID.class));
        }
        if (round.filter(row -> !dayOf(row.get(0, Instant.class)).isBefore(calendar.today()))
                .isPresent()) {
            return Optional.empty();
        }
        begin(state);
        return Optional.of(BEFORE_ALL);
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(Calendar.PARIS).toLocalDate();
    }

    void begin(String state) {
        database.createNativeQuery("""
                insert into audit_round (state, started_at, after_id, compared) values (:state, :now, :first, 0)
                on conflict (state) do update
                set started_at = excluded.started_at, finished_at = null, after_id = excluded.after_id, compared = 0""")
                .setParameter("state", state)
                .setParameter("now", calendar.now())
                .setParameter("first", BEFORE_ALL)
                .executeUpdate();
    }

    /** What was known of the ids of the batch is replaced by what was found of them now; what differs still was found when it was. */
    void advance(String state, UUID after, UUID last, List<DerivedState.Compared> batch) {
        var differing = batch.stream().filter(DerivedState.Compared::differs).toList();
        database.createNativeQuery("""
                delete from audit_difference
                where state = :state and aggregate_id > :after and aggregate_id <= :last and not aggregate_id = any(:differing)""")
                .setParameter("state", state)
                .setParameter("after", after)
                .setParameter("last", last)
                .setParameter(
                        "differing",
                        differing.stream()
                                .map(DerivedState.Compared::aggregateId)
                                .toArray(UUID[]::new))
                .executeUpdate();
        differing.forEach(difference -> keep(state, difference));
        database.createNativeQuery(
                        "update audit_round set after_id = :last, compared = compared + :count where state = :state")
                .setParameter("state", state)
                .setParameter("last", last)
                .setParameter("count", batch.size())
                .executeUpdate();
    }

    private void keep(String state, DerivedState.Compared difference) {
        database.createNativeQuery("""
                insert into audit_difference (state, aggregate_id, stored, recomputed, found_at)
                values (:state, :aggregate, :stored, :recomputed, :now)
                on conflict (state, aggregate_id) do update set stored = excluded.stored, recomputed = excluded.recomputed""")
                .setParameter("state", state)
                .setParameter("aggregate", difference.aggregateId())
                .setParameter("stored", difference.stored())
                .setParameter("recomputed", difference.recomputed())
                .setParameter("now", calendar.now())
                .executeUpdate();
    }

    void finish(String state) {
        database.createNativeQuery("update audit_round set finished_at = :now where state = :state")
                .setParameter("state", state)
                .setParameter("now", calendar.now())
                .executeUpdate();
    }

    @Transactional
    List<Round> all() {
        Stream<?> found = database.createNativeQuery("""
                select state, started_at, finished_at, compared,
                    (select count(*) from audit_difference d where d.state = r.state)
                from audit_round r order by state""", Tuple.class).getResultStream();
        return found.map(Tuple.class::cast)
                .map(row -> new Round(
                        row.get(0, String.class),
                        row.get(1, Instant.class),
                        row.get(2, Instant.class),
                        row.get(3, Number.class).longValue(),
                        row.get(4, Number.class).longValue()))
                .toList();
    }

    @Transactional
    List<Difference> differences(String afterState, UUID after, int rows) {
        Stream<?> found = database.createNativeQuery("""
                select state, aggregate_id, stored, recomputed, found_at from audit_difference
                where (state, aggregate_id) > (:state, :after) order by state, aggregate_id limit :rows""", Tuple.class)
                .setParameter("state", afterState)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream();
        return found.map(Tuple.class::cast)
                .map(row -> new Difference(
                        row.get(0, String.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Instant.class)))
                .toList();
    }
}
