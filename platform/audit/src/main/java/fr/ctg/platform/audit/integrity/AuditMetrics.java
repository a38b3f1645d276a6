package fr.ctg.platform.audit.integrity;

import fr.ctg.platform.storage.Watches;
import fr.ctg.platform.web.Calendar;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.ZoneOffset;

/** Whether somebody wrote behind the application's back, and whether anybody still looks. */
@ApplicationScoped
class AuditMetrics {
    /** A trail of which no day is sealed is older than any number of days. */
    private static final String LOOK = """
            select (select count(*) from audit_difference),
                (select extract(epoch from ?::timestamptz - min(coalesce(finished_at, started_at))) from audit_round),
                (select coalesce(?::date - max(day), case when exists (select from audit_head) then 'Infinity'::float8 else 0 end)
                    from audit_seal)""";

    void start(@Observes StartupEvent started, Calendar calendar, Watches watches) {
        watches.every(
                        Duration.ofMinutes(1),
                        LOOK,
                        row -> new Look(row.getLong(1), row.getDouble(2), row.getDouble(3)),
                        () -> calendar.now().atOffset(ZoneOffset.UTC),
                        calendar::today)
                .gauge(
                        "ctg.audit.differences",
                        "Aggregates whose stored state is not what their facts make of it",
                        Look::differences)
                .gauge(
                        "ctg.audit.compared.age.seconds",
                        "How long ago the oldest of the last comparisons ended, or began if it has not",
                        Look::comparedSecondsAgo)
                .gauge("ctg.audit.sealed.age.days", "Days since the day of the last seal", Look::sealedDaysAgo);
    }

    private record Look(long differences, double comparedSecondsAgo, double sealedDaysAgo) {}
}
