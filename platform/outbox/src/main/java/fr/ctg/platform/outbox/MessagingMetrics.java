package fr.ctg.platform.outbox;

import fr.ctg.platform.outbox.OutboxTable.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the backlog every few seconds, so that reading the metrics asks the database nothing and works without it. What is not known, because
 * the database is away, is not a number.
 */
@ApplicationScoped
class MessagingMetrics {
    private static final Logger LOG = Logger.getLogger(MessagingMetrics.class);
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    private final OutboxTable table;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("messaging-metrics").daemon().factory());
    private volatile @Nullable Backlog backlog;

    MessagingMetrics(OutboxTable table, MeterRegistry metrics) {
        this.table = table;
        gauge(metrics, "ctg.outbox.pending", Backlog::pending);
        gauge(metrics, "ctg.outbox.oldest.seconds", known -> known.oldestSeconds() == null ? 0 : known.oldestSeconds());
        gauge(metrics, "ctg.inbox.parked", Backlog::parked);
        gauge(metrics, "ctg.inbox.repeated", Backlog::repeated);
    }

    private void gauge(MeterRegistry metrics, String name, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, () -> {
                    var known = backlog;
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
        try {
            backlog = table.backlog();
        } catch (RuntimeException away) {
            LOG.debug("The backlog cannot be seen", away);
            backlog = null;
        }
    }
}
