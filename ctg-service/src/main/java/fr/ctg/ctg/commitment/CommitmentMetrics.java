package fr.ctg.ctg.commitment;

import fr.ctg.platform.storage.Watches;
import fr.ctg.platform.web.Calendar;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Promises whose day passed. */
@ApplicationScoped
class CommitmentMetrics {
    private static final String OVERDUE = """
            select count(*) from commitment
            where fulfilled_on is null and released_on is null and not lapsed and due_on < ?""";

    void start(@Observes StartupEvent started, Calendar calendar, Watches watches) {
        watches.every(Duration.ofMinutes(1), OVERDUE, row -> row.getInt(1), calendar::today)
                .gauge("ctg.commitments.overdue", "Promises whose day passed unkept", Integer::doubleValue);
    }
}
