package fr.ctg.ctg.webhook.delivery;

import fr.ctg.platform.storage.Watches;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** How webhooks fare. */
@ApplicationScoped
class WebhookMetrics {
    private static final String STATE = """
            select count(*) filter (where disabled_cause is null and failing_since is not null),
                count(*) filter (where disabled_cause in ('GONE', 'FAILING')),
                coalesce(extract(epoch from clock_timestamp() - (
                    select min(d.created_at) from webhook_delivery d join webhook w on w.id = d.webhook_id
                    where d.status = 'PENDING' and w.disabled_cause is null)), 0)
            from webhook""";

    private record State(int failing, int disabled, double oldestSeconds) {}

    void start(@Observes StartupEvent started, Watches watches) {
        watches.every(Duration.ofSeconds(5), STATE, row -> new State(row.getInt(1), row.getInt(2), row.getDouble(3)))
                .gauge("ctg.webhooks.failing", "Webhooks whose last attempt failed", State::failing)
                .gauge("ctg.webhooks.disabled", "Webhooks the service gave up", State::disabled)
                .gauge("ctg.webhooks.oldest.seconds", "How long the oldest delivery has waited", State::oldestSeconds);
    }
}
