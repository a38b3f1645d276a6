package fr.ctg.actionplan.plan;

import fr.ctg.actionplan.plan.PlanEvent.PlanActivated;
import fr.ctg.actionplan.plan.PlanEvent.PlanAdopted;
import fr.ctg.actionplan.plan.PlanEvent.PlanCreated;
import fr.ctg.actionplan.plan.PlanEvent.PlanEvaluated;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down what happened: all of it in the trail, and what other services must know in the outbox. */
@ApplicationScoped
public class PlanJournal {
    static final String ACTIVATED = "fr.ctg.plan.activated.v1";

    private final AuditTrail audit;
    private final Outbox outbox;

    PlanJournal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    public void record(PlanEvent event) {
        audit.append(event.planId(), event);
        switch (event) {
            case PlanActivated(var id, var plan) -> outbox.append(ACTIVATED, id, plan);
            case PlanCreated _, PlanAdopted _, PlanEvaluated _ -> {
                // nobody else's business, or told by the evaluation itself
            }
        }
    }
}
