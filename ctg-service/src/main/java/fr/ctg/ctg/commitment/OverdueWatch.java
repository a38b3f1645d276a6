package fr.ctg.ctg.commitment;

import fr.ctg.platform.web.Calendar;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tells, once each whatever the number of replicas, the promises whose day passed. */
@ApplicationScoped
class OverdueWatch {
    private static final Logger LOG = Logger.getLogger(OverdueWatch.class);
    private static final int BATCH = 200;

    private final Commitments commitments;
    private final CommitmentJournal journal;
    private final Calendar calendar;

    OverdueWatch(Commitments commitments, CommitmentJournal journal, Calendar calendar) {
        this.commitments = commitments;
        this.journal = journal;
        this.calendar = calendar;
    }

    @Scheduled(every = "{ctg.watch.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellOverdue() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(this::tellSome);
            LOG.debugf("%d promises told overdue", told);
        } while (told == BATCH);
    }

    private int tellSome() {
        var overdue = commitments.takeOverdue(calendar.today(), BATCH);
        overdue.forEach(promise -> journal.record(promise.overdue()));
        return overdue.size();
    }
}
