package fr.ctg.platform.outbox;

import fr.ctg.platform.outbox.OutboxTable.Backlog;
import fr.ctg.platform.storage.Watches;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** What waits to be sent, and what could not take effect. */
@ApplicationScoped
class MessagingMetrics {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    void start(@Observes StartupEvent started, OutboxTable table, Watches watches) {
        watches.every(BETWEEN_LOOKS, table::backlog)
                .gauge("ctg.outbox.pending", "Events that wait to be sent", Backlog::pending)
                .gauge(
                        "ctg.outbox.oldest.seconds",
                        "How long the oldest of them has waited",
                        known -> known.oldestSeconds() == null ? 0 : known.oldestSeconds())
                .gauge("ctg.inbox.parked", "Events that could not take effect", Backlog::parked)
                .gauge("ctg.inbox.repeated", "Events of another history of their aggregate", Backlog::repeated);
    }
}
