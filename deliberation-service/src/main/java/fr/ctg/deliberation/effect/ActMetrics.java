package fr.ctg.deliberation.effect;

import fr.ctg.platform.storage.Watches;
import fr.ctg.platform.web.Calendar;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Acts that councils voted and that nobody published or transmitted: they have no effect, and nobody who relies on them may know. */
@ApplicationScoped
class ActMetrics {
    private static final String LATE = "select count(*) from deliberation where status = 'ADOPTED' and held_on < ?";

    void start(@Observes StartupEvent started, Calendar calendar, Watches watches, ActsConfig config) {
        watches.every(Duration.ofMinutes(1), LATE, row -> row.getInt(1), () -> calendar.today()
                        .minusDays(config.lateAfterDays()))
                .gauge(
                        "ctg.acts.late",
                        "Acts voted longer ago than ctg.acts.late-after-days that are not executory",
                        Integer::doubleValue);
    }
}
