package fr.ctg.ctg.convention;

import fr.ctg.platform.web.Calendar;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells what a day alone changes: a party that joins or leaves, the end of what nobody contests. Otherwise it would show and be told to nobody. */
@ApplicationScoped
class StandingWatch {
    private final Conventions conventions;
    private final Consequences consequences;
    private final Calendar calendar;

    StandingWatch(Conventions conventions, Consequences consequences, Calendar calendar) {
        this.conventions = conventions;
        this.consequences = consequences;
        this.calendar = calendar;
    }

    /** Each in a transaction of its own: one that fails keeps no other from being looked at. */
    @Scheduled(every = "{ctg.watch.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        var today = calendar.today();
        for (var id : conventions.changingWithTheDay(today)) {
            QuarkusTransaction.requiringNew().run(() -> consequences.draw(conventions.requireLocked(id), today));
        }
    }
}
