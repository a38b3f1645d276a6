package fr.ctg.ctg.webhook.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at the webhooks every few seconds, so that reading the measures asks the database nothing. What is not known is not a number. */
@ApplicationScoped
class WebhookMetrics {
    private static final Logger LOG = Logger.getLogger(WebhookMetrics.class);
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    private static final String LOOK = """
            select count(*) filter (where disabled_cause is null and failing_since is not null),
                count(*) filter (where disabled_cause in ('GONE', 'FAILING')),
                coalesce(extract(epoch from clock_timestamp() - (
                    select min(d.created_at) from webhook_delivery d join webhook w on w.id = d.webhook_id
                    where d.status = 'PENDING' and w.disabled_cause is null)), 0)
            from webhook""";

    private final DataSource database;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-metrics").daemon().factory());
    private volatile @Nullable State state;

    private record State(int failing, int disabled, double oldestSeconds) {}

    WebhookMetrics(DataSource database, MeterRegistry metrics) {
        this.database = database;
        gauge(metrics, "ctg.webhooks.failing", State::failing);
        gauge(metrics, "ctg.webhooks.disabled", State::disabled);
        gauge(metrics, "ctg.webhooks.oldest.seconds", State::oldestSeconds);
    }

    private void gauge(MeterRegistry metrics, String name, ToDoubleFunction<State> value) {
        Gauge.builder(name, () -> {
                    var known = state;
                    return known == null ? Double.NaN : value.applyAsDouble(known);
                })
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        var unused = looking.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void stop(@Observes @Priority(1) ShutdownEvent stopped) {
        looking.shutdownNow();
    }

    private void look() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(LOOK);
                var row = query.executeQuery()) {
            row.next();
            state = new State(row.getInt(1), row.getInt(2), row.getDouble(3));
        } catch (SQLException | RuntimeException away) {
            LOG.debug("The webhooks cannot be seen", away);
            state = null;
        }
    }
}
