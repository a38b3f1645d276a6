package fr.ctg.ctg.coordination.renewal;

import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.outbox.Outbox;
import fr.ctg.platform.web.Calendar;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells the partners, once for each reminder, that their convention ends; and everybody, once, that it did. */
@ApplicationScoped
class RenewalWatch {
    private final Renewals renewals;
    private final RenewalConfig config;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Calendar calendar;

    RenewalWatch(Renewals renewals, RenewalConfig config, AuditTrail audit, Outbox outbox, Calendar calendar) {
        this.renewals = renewals;
        this.config = config;
        this.audit = audit;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    @Scheduled(every = "{ctg.watch.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tellDue() {
        for (var due : renewals.takeDue(calendar.today(), config.months())) {
            audit.append(due.conventionId(), due);
            outbox.append("fr.ctg.convention.renewal-due.v1", due.conventionId(), due);
        }
    }

    @Scheduled(every = "{ctg.watch.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tellExpired() {
        for (var over : renewals.takeExpired(calendar.today())) {
            audit.append(over.conventionId(), over);
            outbox.append("fr.ctg.convention.expired.v1", over.conventionId(), over);
        }
    }
}
