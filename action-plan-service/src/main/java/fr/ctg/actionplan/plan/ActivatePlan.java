package fr.ctg.actionplan.plan;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import fr.ctg.platform.web.Calendar;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * The gate. Three paths lead to it: the adoption, the news that the convention is signed, and the calendar. Each holds the plan's row lock
 * before it looks for the convention, so whichever comes last opens the gate, and only one does.
 */
@ApplicationScoped
public class ActivatePlan {
    private static final Logger LOG = Logger.getLogger(ActivatePlan.class);

    private final Plans plans;
    private final SignedConventions conventions;
    private final PlanJournal journal;
    private final Calendar calendar;

    ActivatePlan(Plans plans, SignedConventions conventions, PlanJournal journal, Calendar calendar) {
        this.plans = plans;
        this.conventions = conventions;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** For a plan whose row the caller has locked. */
    public void ifDue(Plan plan) {
        var today = calendar.today();
        conventions
                .bearing(plan.conventionReference())
                .filter(convention -> plan.isDue(convention, today))
                .filter(_ -> !plans.hasActive(plan.conventionReference()))
                .ifPresent(convention -> journal.record(plan.activate(convention, plans.totalsOf(plan), today)));
    }

    void ifDue(String conventionReference) {
        plans.lockAllOf(conventionReference).forEach(this::ifDue);
    }

    /** Each plan in its own transaction: one that fails does not hold back the others, and every replica may try. */
    @Scheduled(every = "{ctg.activation.every}", concurrentExecution = SKIP)
    void thoseWhoseDayHasCome() {
        var due = QuarkusTransaction.requiringNew().call(() -> plans.referencesDueOn(calendar.today()));
        for (var reference : due) {
            try {
                QuarkusTransaction.requiringNew().run(() -> ifDue(reference));
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "The plan of %s was not activated; the next round tries again", reference);
            }
        }
    }
}
