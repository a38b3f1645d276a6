package fr.ctg.ctg.convention;

import fr.ctg.platform.web.Calendar;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells what a day alone changes: a party that joins or leaves, the end of what nobody contests. Otherwise it would show and be told to nobody. */
@ApplicationScoped
class StandingWatch {
    private static final Logger LOG = Logger.getLogger(StandingWatch.class);

    private final Conventions conventions;
    private final AuthorisingActs acts;
    private final Consequences consequences;
    private final Calendar calendar;

    StandingWatch(Conventions conventions, AuthorisingActs acts, Consequences consequences, Calendar calendar) {
        this.conventions = conventions;
        this.acts = acts;
        this.consequences = consequences;
        this.calendar = calendar;
    }

    private void look(UUID id, LocalDate today) {
        var convention = conventions.requireLocked(id);
        consequences.draw(convention, acts.concerning(convention), today);
    }

    /** Each in a transaction of its own: one that fails keeps no other from being looked at. */
    @Scheduled(every = "{ctg.watch.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        var today = calendar.today();
        for (var id : conventions.changingWithTheDay(today)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> look(id, today));
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Convention %s could not be looked at", id);
            }
        }
    }
}
