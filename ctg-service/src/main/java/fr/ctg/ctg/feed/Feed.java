package fr.ctg.ctg.feed;

import fr.ctg.platform.outbox.IncomingEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The events and their positions. A position is given under the lock of one row, which is held until the commit: positions become visible in their
 * order, and no reader who went past one has missed it.
 */
@ApplicationScoped
public class Feed {
    /** Of the oldest, at a time: whoever appends waits for that long. */
    private static final int SWEPT = 1000;

    private static final String APPEND = """
            with head as (
                update feed_head set last = last + 1
                where not exists (select 1 from feed_event where source = ? and event_id = ?)
                returning last)
            insert into feed_event (position, source, event_id, type, subject, sequence, previous_event, occurred_at, payload)
            select head.last, ?, ?, ?, ?, ?, ?, ?, ? from head
            on conflict (source, event_id) do nothing""";

    private static final String READ = """
            select h.last, h.forgotten,
                e.position, e.event_id, e.source, e.type, e.subject, e.occurred_at, e.sequence, e.previous_event, e.payload
            from feed_head h left join lateral (
                select * from feed_event
                where position > :after and type in (:types) %s
                order by position limit :rows) e on true
            order by e.position""";

    private final EntityManager database;
    private final FeedConfig config;

    Feed(EntityManager database, FeedConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Once: an event that is here already is left alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    void append(IncomingEvent event) {
        // Past the statistics of statements: events arrive beside whatever those are counted for.
        database.unwrap(Session.class).doWork(connection -> append(connection, event));
    }

    private static void append(Connection connection, IncomingEvent event) throws SQLException {
        try (var insert = connection.prepareStatement(APPEND)) {
            insert.setString(1, event.source());
            insert.setObject(2, event.id());
            insert.setString(3, event.source());
            insert.setObject(4, event.id());
            insert.setString(5, event.type());
            insert.setString(6, event.aggregateId());
            insert.setLong(7, event.sequence());
            insert.setObject(8, event.previous());
            insert.setObject(9, OffsetDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC));
            insert.setString(10, event.payload());
            insert.executeUpdate();
        }
    }

    /**
     * What came after a position.
     *
     * @param last the position the next page begins after: that of the last event, or, where there are no more, of the newest of all
     */
    record Chapter(List<PublishedEvent> events, long last) {}

    /** {@code after}: a position, or null for the oldest that is kept. Refuses one whose successors are no longer kept, or were never given here. */
    Chapter read(@Nullable Long after, List<String> types, @Nullable String subject, int limit) {
        var query = database.createNativeQuery(
                        READ.formatted(subject == null ? "" : "and subject = :subject"), Tuple.class)
                .setParameter("after", after == null ? 0 : after)
                .setParameter("types", types)
                .setParameter("rows", limit);
        if (subject != null) {
            query.setParameter("subject", subject);
        }
        List<Tuple> rows = query.getResultList();
        var head = rows.getFirst();
        long newest = head.get(0, Number.class).longValue();
        requireKept(after, head.get(1, Number.class).longValue(), newest);
        var events = rows.stream().filter(row -> row.get(2) != null).toList();
        return new Chapter(
                events.stream().map(Feed::event).toList(),
                events.size() < limit
                        ? newest
                        : events.getLast().get(2, Number.class).longValue());
    }

    /** The position of the newest event. */
    public long newest() {
        return ((Number)
                        database.createNativeQuery("select last from feed_head").getSingleResult())
                .longValue();
    }

    /** Where to begin to have all that arrived since an instant, as far as it is kept. */
    public long before(Instant since) {
        return ((Number) database.createNativeQuery("""
                select coalesce(
                    (select position - 1 from feed_event where arrived_at >= :since order by arrived_at, position limit 1), last)
                from feed_head""")
                        .setParameter("since", since)
                        .getSingleResult())
                .longValue();
    }

    /** The position a cursor names; refuses one whose successors are no longer kept. */
    public long after(String cursor) {
        long position = FeedCursor.read(cursor);
        var head = (Tuple) database.createNativeQuery("select last, forgotten from feed_head", Tuple.class)
                .getSingleResult();
        requireKept(
                position,
                head.get(1, Number.class).longValue(),
                head.get(0, Number.class).longValue());
        return position;
    }

    private void requireKept(@Nullable Long after, long forgotten, long newest) {
        if (after != null && (after < forgotten || after > newest)) {
            throw FeedRefused.noLongerKept(config.kept().toDays());
        }
    }

    private static PublishedEvent event(Tuple row) {
        return PublishedEvent.of(
                row.get(3, UUID.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                row.get(7, Instant.class),
                row.get(8, Number.class).longValue(),
                row.get(9, UUID.class),
                row.get(10, String.class));
    }

    @Scheduled(every = "{ctg.feed.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        int swept;
        do {
            swept = QuarkusTransaction.requiringNew().call(this::forget);
        } while (swept == SWEPT);
    }

    /** The oldest events come first: only so many are looked at, and a range without a beginning is what stays. */
    private int forget() {
        return ((Number) database.createNativeQuery("""
                with gone as (
                    delete from feed_event where position in (
                        select position from (select position, arrived_at from feed_event order by position limit :some) oldest
                        where arrived_at < clock_timestamp() - make_interval(days => :days))
                    returning position),
                head as (
                    update feed_head set forgotten = (select max(position) from gone) where exists (select 1 from gone))
                select count(*) from gone""")
                        .setParameter("some", SWEPT)
                        .setParameter("days", (int) config.kept().toDays())
                        .getSingleResult())
                .intValue();
    }
}
