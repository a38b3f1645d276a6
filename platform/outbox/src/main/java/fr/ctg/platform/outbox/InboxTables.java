package fr.ctg.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The inbox's three tables. */
@ApplicationScoped
class InboxTables {
    private final EntityManager database;

    InboxTables(EntityManager database) {
        this.database = database;
    }

    /** False when the event was here before. */
    boolean enter(String consumer, IncomingEvent event) {
        return of("""
                insert into inbox (consumer, event_id, source, aggregate_id, aggregate_seq)
                values (:consumer, :id, :source, :aggregate, :seq) on conflict do nothing""", consumer, event)
                        .setParameter("id", event.id())
                        .setParameter("seq", event.sequence())
                        .executeUpdate()
                == 1;
    }

    /** It did not take effect after all. */
    void leave(String consumer, IncomingEvent event) {
        database.createNativeQuery("delete from inbox where consumer = :consumer and event_id = :id")
                .setParameter("consumer", consumer)
                .setParameter("id", event.id())
                .executeUpdate();
    }

    /** The sequence number last applied, its row locked until the transaction ends. */
    long lockPosition(String consumer, IncomingEvent event) {
        var last = of("""
                insert into inbox_position as p (consumer, source, aggregate_id, last_seq)
                values (:consumer, :source, :aggregate, 0)
                on conflict (consumer, source, aggregate_id) do update set last_seq = p.last_seq
                returning last_seq""", consumer, event).getSingleResult();
        return ((Number) last).longValue();
    }

    void advance(String consumer, IncomingEvent event) {
        of("""
                update inbox_position set last_seq = :seq
                where consumer = :consumer and source = :source and aggregate_id = :aggregate""", consumer, event).setParameter("seq", event.sequence()).executeUpdate();
        settle(consumer, event);
    }

    /** What was parked has taken effect. */
    @Transactional
    void settle(String consumer, IncomingEvent event) {
        database.createNativeQuery("""
                update inbox_parked set resolved_at = clock_timestamp()
                where consumer = :consumer and event_id = :id and resolved_at is null""")
                .setParameter("consumer", consumer)
                .setParameter("id", event.id())
                .executeUpdate();
    }

    /** The parked event whose turn has come. */
    @Transactional
    Optional<Waiting> nextWaiting(String consumer, IncomingEvent event) {
        List<?> found = database.createNativeQuery("""
                select w.log_position, w.event_id, w.type, w.aggregate_seq, w.previous_event, w.occurred_at, w.payload
                from inbox_parked w
                join inbox_position p using (consumer, source, aggregate_id)
                where w.consumer = :consumer and w.source = :source and w.aggregate_id = :aggregate
                  and w.reason = 'GAP' and w.resolved_at is null and w.aggregate_seq = p.last_seq + 1
                limit 1""", Tuple.class)
                .setParameter("consumer", consumer)
                .setParameter("source", event.source())
                .setParameter("aggregate", event.aggregateId())
                .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(row -> waiting(row, event.source(), event.aggregateId()))
                .findFirst();
    }

    record Waiting(String position, IncomingEvent event) {}

    private static Waiting waiting(Tuple row, String source, String aggregateId) {
        return new Waiting(
                row.get(0, String.class),
                new IncomingEvent(
                        row.get(1, UUID.class),
                        source,
                        row.get(2, String.class),
                        aggregateId,
                        row.get(3, Number.class).longValue(),
                        row.get(4, UUID.class),
                        row.get(5, Instant.class),
                        row.get(6, String.class)));
    }

    /**
     * What was here of the aggregate before.
     *
     * @param repeated another event of it told another history, and no operator has looked at it yet
     * @param follows the event it names as its predecessor was here, or it names none
     */
    record History(boolean repeated, boolean follows) {}

    History history(String consumer, IncomingEvent event) {
        var row = (Tuple) database.createNativeQuery("""
                select exists (select 1 from inbox_parked
                    where consumer = :consumer and source = :source and aggregate_id = :aggregate and resolved_at is null
                      and reason = 'REPEATED' and event_id <> :id),
                    cast(:previous as uuid) is null
                    or exists (select 1 from inbox where consumer = :consumer and event_id = cast(:previous as uuid))""", Tuple.class)
                .setParameter("consumer", consumer)
                .setParameter("source", event.source())
                .setParameter("aggregate", event.aggregateId())
                .setParameter("id", event.id())
                .setParameter("previous", previous(event))
                .getSingleResult();
        return new History(row.get(0, Boolean.class), row.get(1, Boolean.class));
    }

    /** What repeated a number is done with, as if it had been here; what came behind it waits for its turn as if it had come too early. */
    @Transactional
    void release(String consumer, String source, String aggregateId) {
        database.createNativeQuery("""
                with done as (
                    insert into inbox (consumer, event_id, source, aggregate_id, aggregate_seq)
                    select consumer, w.event_id, source, aggregate_id, w.aggregate_seq
                    from inbox_parked w join inbox_position p using (consumer, source, aggregate_id)
                    where consumer = :consumer and source = :source and aggregate_id = :aggregate
                      and w.resolved_at is null and w.reason = 'REPEATED' and w.aggregate_seq <= p.last_seq
                    on conflict do nothing)
                update inbox_parked w set
                    reason = case when w.aggregate_seq > p.last_seq then 'GAP' else w.reason end,
                    resolved_at = case when w.aggregate_seq > p.last_seq then null else clock_timestamp() end
                from inbox_position p
                where p.consumer = w.consumer and p.source = w.source and p.aggregate_id = w.aggregate_id
                  and w.consumer = :consumer and w.source = :source and w.aggregate_id = :aggregate
                  and w.resolved_at is null and w.reason = 'REPEATED'""")
                .setParameter("consumer", consumer)
                .setParameter("source", source)
                .setParameter("aggregate", aggregateId)
                .executeUpdate();
    }

    /** What keeps the others of its aggregate waiting. What nobody could read as an event has no place in any order and is not tried again. */
    @Transactional
    Optional<Waiting> firstFailed(String consumer, String source, String aggregateId) {
        List<?> found = database.createNativeQuery("""
                select log_position, event_id, type, aggregate_seq, previous_event, occurred_at, payload
                from inbox_parked
                where consumer = :consumer and source = :source and aggregate_id = :aggregate and resolved_at is null
                  and reason in ('REFUSED', 'UNREADABLE', 'GAP') and event_id is not null
                order by aggregate_seq limit 1""", Tuple.class)
                .setParameter("consumer", consumer)
                .setParameter("source", source)
                .setParameter("aggregate", aggregateId)
                .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(row -> waiting(row, source, aggregateId))
                .findFirst();
    }

    @Transactional
    int discard(String consumer, String position) {
        return database.createNativeQuery("""
                update inbox_parked set resolved_at = clock_timestamp()
                where consumer = :consumer and log_position = :position and event_id is null and resolved_at is null""")
                .setParameter("consumer", consumer)
                .setParameter("position", position)
                .executeUpdate();
    }

    @Transactional
    int stillParked(String consumer, String source, String aggregateId) {
        return ((Number) database.createNativeQuery("""
                select count(*) from inbox_parked
                where consumer = :consumer and source = :source and aggregate_id = :aggregate and resolved_at is null""")
                        .setParameter("consumer", consumer)
                        .setParameter("source", source)
                        .setParameter("aggregate", aggregateId)
                        .getSingleResult())
                .intValue();
    }

    /** Open ones, by consumer and position in the log. */
    @Transactional
    List<ParkedEvent> parked(String consumer, String afterConsumer, String afterPosition, int rows) {
        return database.createNativeQuery("""
                select consumer, log_position, source, type, aggregate_id, aggregate_seq, reason, detail, parked_at
                from inbox_parked
                where resolved_at is null and (:consumer = '' or consumer = :consumer)
                  and (consumer, log_position) > (:afterConsumer, :afterPosition)
                order by consumer, log_position limit :rows""", Tuple.class)
                .setParameter("consumer", consumer)
                .setParameter("afterConsumer", afterConsumer)
                .setParameter("afterPosition", afterPosition)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> parked((Tuple) row))
                .toList();
    }

    private static ParkedEvent parked(Tuple row) {
        return new ParkedEvent(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5) == null ? null : row.get(5, Number.class).longValue(),
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(8, Instant.class));
    }

    void park(String consumer, String position, IncomingEvent event, String reason, String detail) {
        of("""
                insert into inbox_parked (consumer, log_position, event_id, source, type, aggregate_id, aggregate_seq,
                    previous_event, occurred_at, payload, reason, detail)
                values (:consumer, :position, :id, :source, :type, :aggregate, :seq,
                    cast(:previous as uuid), :occurred, :payload, :reason, :detail)
                on conflict (consumer, log_position) do update set reason = excluded.reason, detail = excluded.detail""", consumer, event)
                .setParameter("position", position)
                .setParameter("id", event.id())
                .setParameter("type", event.type())
                .setParameter("seq", event.sequence())
                .setParameter("previous", previous(event))
                .setParameter("occurred", event.occurredAt())
                .setParameter("payload", event.payload())
                .setParameter("reason", reason)
                .setParameter("detail", detail)
                .executeUpdate();
    }

    void parkUnreadable(String consumer, String position, ConsumerRecord<String, String> message, String detail) {
        database.createNativeQuery("""
                insert into inbox_parked (consumer, log_position, aggregate_id, payload, reason, detail)
                values (:consumer, :position, :key, :payload, 'UNREADABLE', :detail)
                on conflict (consumer, log_position) do nothing""")
                .setParameter("consumer", consumer)
                .setParameter("position", position)
                .setParameter("key", String.valueOf(message.key()))
                .setParameter("payload", String.valueOf(message.value()))
                .setParameter("detail", detail)
                .executeUpdate();
    }

    /** As a text: the type of a UUID that is absent would have to be guessed. */
    private static @Nullable String previous(IncomingEvent event) {
        return event.previous() == null ? null : event.previous().toString();
    }

    private Query of(String sql, String consumer, IncomingEvent event) {
        return database.createNativeQuery(sql)
                .setParameter("consumer", consumer)
                .setParameter("source", event.source())
                .setParameter("aggregate", event.aggregateId());
    }
}
