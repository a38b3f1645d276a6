package fr.ctg.ctg.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.ctg.feed.PublishedEvent;
import fr.ctg.ctg.feed.PublishedTypes;
import fr.ctg.ctg.webhook.DisabledCause;
import fr.ctg.ctg.webhook.WebhookConfig;
import fr.ctg.ctg.webhook.WebhookEvent.WebhookDisabled;
import fr.ctg.platform.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent, shared by all instances. Past the statistics of statements, because it is looked at all the time.
 *
 * <p>Positions of the feed become visible in their order, so "after the position looked at last" misses nothing.
 */
@ApplicationScoped
class DeliveryQueue {
    /** Events looked at for one webhook at a time. */
    private static final int WINDOW = 500;

    private static final int SWEPT = 1000;

    private static final String DISPATCH = """
            with head as (select last from feed_head),
            behind as (
                select w.id, w.position, w.types from webhook w, head
                where w.disabled_cause is null and w.position < head.last
                order by w.position limit 20 for no key update of w skip locked),
            looked as (
                select b.id, b.types, e.* from behind b cross join lateral (
                    select position, event_id, type, subject from feed_event
                    where position > b.position order by position limit %1$d) e),
            queued as (
                insert into webhook_delivery (webhook_id, position, event_id, type, subject, status)
                select id, position, event_id, type, subject, 'PENDING' from looked
                where type = any(?) and (types = '[]' or jsonb_exists(types, type))
                order by position
                on conflict (webhook_id, position) do update
                    set status = 'PENDING', tries = 0, due_at = clock_timestamp(), settled_at = null
                    where webhook_delivery.status <> 'PENDING')
            update webhook w set position = case when l.events = %1$d then l.upto else head.last end
            from head, behind b left join (
                select id, count(*) as events, max(position) as upto from looked group by id) l using (id)
            where w.id = b.id""".formatted(WINDOW);

    private static final String CLAIM = """
            with due as (
                select d.id from webhook w cross join lateral (
                    select id from webhook_delivery d
                    where d.webhook_id = w.id and d.status = 'PENDING' and d.due_at <= clock_timestamp()
                        and not exists (
                            select 1 from webhook_delivery e
                            where e.webhook_id = d.webhook_id and e.subject = d.subject and e.status = 'PENDING'
                                and e.position < d.position)
                    order by d.due_at, d.position limit case when w.failing_since is null then ? else 1 end
                    for update skip locked) d
                where w.disabled_cause is null and w.id <> all(?) limit ?),
            claimed as (
                update webhook_delivery d set due_at = clock_timestamp() + make_interval(secs => ?)
                from due where d.id = due.id
                returning d.id, d.webhook_id, d.event_id, d.type, d.subject, d.tries, d.position, d.created_at)
            select c.id, c.webhook_id, c.event_id, c.type, c.subject, c.tries, c.created_at, w.url, w.secret,
                case when w.former_until > clock_timestamp() then w.former_secret end,
                e.source, e.occurred_at, e.sequence, e.previous_event, e.payload
            from claimed c join webhook w on w.id = c.webhook_id left join feed_event e on e.position = c.position""";

    private static final String MARK = """
            update webhook_delivery set status = ?, tries = tries + 1,
                attempts = case when jsonb_array_length(attempts) < 30 then attempts else attempts - 0 end || cast(? as jsonb),
                due_at = clock_timestamp() + make_interval(secs => ?),
                settled_at = case when ? then null else clock_timestamp() end
            where id = ? and status = 'PENDING'""";

    private final DataSource database;
    private final WebhookConfig config;
    private final AuditTrail audit;
    private final ObjectMapper json;

    DeliveryQueue(DataSource database, WebhookConfig config, AuditTrail audit, ObjectMapper json) {
        this.database = database;
        this.config = config;
        this.audit = audit;
        this.json = json;
    }

    /** Queues what happened since the last look; a replay is a look at what was looked at before. True if there may be more. */
    boolean dispatch() throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(DISPATCH)) {
            update.setArray(
                    1, connection.createArrayOf("text", PublishedTypes.all().toArray()));
            return update.executeUpdate() > 0;
        }
    }

    /** Takes some of what is due, but nothing for those that are {@code busy}. */
    List<Claimed> claim(int most, Collection<UUID> busy) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(CLAIM)) {
            query.setInt(1, config.atOncePerWebhook());
            query.setArray(2, connection.createArrayOf("uuid", busy.toArray()));
            query.setInt(3, most);
            query.setDouble(4, seconds(lease()));
            try (var rows = query.executeQuery()) {
                var claimed = new ArrayList<Claimed>();
                while (rows.next()) {
                    claimed.add(claimed(rows));
                }
                return claimed;
            }
        }
    }

    /** Longer than an attempt and its looking-up take. */
    private Duration lease() {
        return config.timeout().multipliedBy(2).plusSeconds(15);
    }

    private Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getInt(6),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10),
                body(row));
    }

    private @Nullable String body(ResultSet row) throws SQLException {
        var event = row.getString(4).equals(Deliveries.PING) ? ping(row) : event(row);
        try {
            return event == null ? null : json.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static PublishedEvent ping(ResultSet row) throws SQLException {
        return PublishedEvent.of(
                row.getObject(3, UUID.class),
                "urn:ctg:ctg-service",
                Deliveries.PING,
                row.getString(5),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                1,
                null,
                "{\"webhookId\":\"%s\"}".formatted(row.getString(5)));
    }

    private static @Nullable PublishedEvent event(ResultSet row) throws SQLException {
        if (row.getString(11) == null) {
            return null;
        }
        return PublishedEvent.of(
                row.getObject(3, UUID.class),
                row.getString(11),
                row.getString(4),
                row.getString(5),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getLong(13),
                row.getObject(14, UUID.class),
                row.getString(15));
    }

    void delivered(Claimed delivery, Attempt attempt) {
        QuarkusTransaction.requiringNew().run(() -> {
            update("update webhook set failing_since = null where id = ? and failing_since is not null", delivery);
            mark(delivery, DeliveryStatus.DELIVERED, attempt, Duration.ZERO);
        });
    }

    /** {@code after}: how long until the next attempt; null if there is none. */
    void failed(Claimed delivery, Attempt attempt, @Nullable Duration after) {
        QuarkusTransaction.requiringNew().run(() -> {
            // The webhook before its deliveries, as whoever dispatches: two that wait for each other would both lose.
            update(
                    "update webhook set failing_since = coalesce(failing_since, clock_timestamp()) where id = ?",
                    delivery);
            var status = after == null ? DeliveryStatus.GIVEN_UP : DeliveryStatus.PENDING;
            mark(delivery, status, attempt, after == null ? Duration.ZERO : after);
            if (attempt.saysGone()) {
                disable(delivery, DisabledCause.GONE, "true");
            } else {
                disable(
                        delivery,
                        DisabledCause.FAILING,
                        "failing_since < clock_timestamp() - make_interval(secs => %s)"
                                .formatted(seconds(config.disabledAfter())));
            }
        });
    }

    private void disable(Claimed delivery, DisabledCause cause, String condition) {
        var disabled = update("""
                update webhook set disabled_cause = '%s', disabled_at = clock_timestamp()
                where id = ? and disabled_cause is null and %s""".formatted(cause, condition), delivery);
        if (disabled == 1) {
            audit.append(delivery.webhook(), new WebhookDisabled(delivery.webhook(), cause));
        }
    }

    private void mark(Claimed delivery, DeliveryStatus status, Attempt attempt, Duration after) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(MARK)) {
            update.setString(1, status.name());
            update.setString(2, json.writeValueAsString(attempt));
            update.setDouble(3, seconds(after));
            update.setBoolean(4, status == DeliveryStatus.PENDING);
            update.setObject(5, delivery.id());
            update.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int update(String sql, Claimed delivery) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, delivery.webhook());
            return update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }

    @Scheduled(every = "{ctg.feed.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() throws SQLException {
        while (forget() == SWEPT) {
            continue;
        }
    }

    int forget() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("""
                        delete from webhook_delivery where id in (
                            select id from webhook_delivery
                            where settled_at < clock_timestamp() - make_interval(secs => ?) limit ?)""")) {
            delete.setDouble(1, seconds(config.logKept()));
            delete.setInt(2, SWEPT);
            return delete.executeUpdate();
        }
    }
}
