package fr.ctg.ctg.webhook.delivery;

import fr.ctg.platform.storage.Watches;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** How webhooks fare. What nobody has looked at yet is due too: where the looking has stopped, nothing else tells of it. */
@ApplicationScoped
class WebhookMetrics {
    private static final String STATE = """
            select count(*) filter (where disabled_cause is null and failing_since is not null),
                count(*) filter (where disabled_cause in ('GONE', 'FAILING')),
                coalesce(extract(epoch from clock_timestamp()
                    - min(waiting.since) filter (where disabled_cause is null and failing_since is null)), 0)
            from webhook w cross join lateral (
                select least(
                    (select min(due_at) from webhook_delivery
                        where webhook_id = w.id and status = 'PENDING' and due_at <= clock_timestamp()),
                    (select arrived_at from feed_event
                        where position > w.position order by position limit 1)) as since) waiting""";

    private record State(int failing, int disabled, double oldestSeconds) {}

    void start(@Observes StartupEvent started, Watches watches) {
        watches.every(Duration.ofSeconds(5), STATE, row -> new State(row.getInt(1), row.getInt(2), row.getDouble(3)))
                .gauge("ctg.webhooks.failing", "Webhooks whose last attempt failed", State::failing)
                .gauge("ctg.webhooks.disabled", "Webhooks the service gave up", State::disabled)
                .gauge(
                        "ctg.webhooks.oldest.seconds",
                        "For how long something has been due to a receiver that does not fail",
                        State::oldestSeconds);
    }
}
