package fr.ctg.ctg.convention;

import fr.ctg.platform.storage.Watches;
import fr.ctg.platform.web.Calendar;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** The signatures that conventions wait for. */
@ApplicationScoped
class PartyMetrics {
    private static final String AWAITED = """
            select count(distinct c.id), count(*) from convention c join party p on p.convention_id = c.id
            where c.signed_on is null and c.abandonment is null and c.ends_on >= ?
                and p.required and p.signature is null and p.ending is null""";

    private record Awaited(int conventions, int parties) {}

    void start(@Observes StartupEvent started, Calendar calendar, Watches watches) {
        watches.every(Duration.ofMinutes(1), AWAITED, row -> new Awaited(row.getInt(1), row.getInt(2)), calendar::today)
                .gauge(
                        "ctg.conventions.unsigned",
                        "Conventions that may still be signed and are not",
                        Awaited::conventions)
                .gauge("ctg.parties.missing", "Parties that have to sign them and have not", Awaited::parties);
    }
}
