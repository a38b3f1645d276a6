package fr.ctg.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The outbox as an operator sees it. */
@ApplicationScoped
class OutboxTable {
    /** Beyond it the exact number says nothing more. */
    private static final int MOST_COUNTED = 100_000;

    private final EntityManager database;

    OutboxTable(EntityManager database) {
        this.database = database;
    }

    /**
     * What waits to leave, and what waits to take effect.
     *
     * @param pending at most 100,000
     * @param repeated of the parked ones, those of aggregates whose sequence numbers came twice: the producer's database was restored
     */
    public record Backlog(int pending, @Nullable Long oldestSeconds, long parked, long repeated) {}

    /** Past the statistics of statements: it is asked every few seconds, beside whatever those are counted for. */
    @Transactional
    Backlog backlog() {
        return database.unwrap(Session.class).doReturningWork(OutboxTable::backlog);
    }

    private static Backlog backlog(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("""
                select (select count(*) from (select 1 from outbox where published_at is null limit ?) as few),
                    (select extract(epoch from clock_timestamp() - min(occurred_at))::bigint from outbox where published_at is null),
                    count(*), count(*) filter (where reason = 'REPEATED')
                from inbox_parked where resolved_at is null""")) {
            query.setInt(1, MOST_COUNTED);
            try (var row = query.executeQuery()) {
                row.next();
                return new Backlog(row.getInt(1), row.getObject(2, Long.class), row.getLong(3), row.getLong(4));
            }
        }
    }

    /**
     * For a broker that lost them: what left in a period leaves again, in order. Consumers know what they have had.
     *
     * <p>A relay may hold acks of the lost broker for events it has not marked yet, and wait for others of the same batch: it would mark them all
     * after this, and nobody would send them again. It loses its session first; then it cannot mark anything, and the next one sends all anew.
     */
    @Transactional
    int leaveAgain(Instant from, Instant to) {
        var ended = (Boolean) database.createNativeQuery("""
                select coalesce(bool_and(pg_terminate_backend(pid, 10000)), true) from pg_stat_activity
                where application_name = :relay and datname = current_database() and usename = current_user""", Boolean.class)
                .setParameter("relay", Relay.SESSION)
                .getSingleResult();
        if (!ended) {
            throw new IllegalStateException("A relay did not let go of its session: nothing leaves again");
        }
        return database.createNativeQuery("""
                update outbox set published_at = null
                where published_at is not null and occurred_at >= :from and occurred_at < :to""")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    /**
     * What left long ago, some at a time; and the inbox rows that were kept longer, so that nothing sent again counts twice. Parked events go once
     * they are settled: they may name persons.
     */
    @Transactional
    int forget(Duration kept) {
        database.createNativeQuery("""
                delete from inbox where (consumer, event_id) in (
                    select consumer, event_id from inbox where processed_at < clock_timestamp() - make_interval(days => :days) limit 5000)""")
                .setParameter("days", 2 * (int) kept.toDays())
                .executeUpdate();
        database.createNativeQuery("""
                delete from inbox_parked where (consumer, log_position) in (
                    select consumer, log_position from inbox_parked
                    where resolved_at < clock_timestamp() - make_interval(days => :days) limit 5000)""")
                .setParameter("days", 2 * (int) kept.toDays())
                .executeUpdate();
        return database.createNativeQuery("""
                delete from outbox where id in (
                    select id from outbox
                    where published_at is not null and occurred_at < clock_timestamp() - make_interval(days => :days) limit 5000)""")
                .setParameter("days", (int) kept.toDays())
                .executeUpdate();
    }
}
