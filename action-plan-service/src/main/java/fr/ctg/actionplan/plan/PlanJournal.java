package fr.ctg.actionplan.plan;

import fr.ctg.actionplan.plan.PlanEvent.FrameworkAdopted;
import fr.ctg.actionplan.plan.PlanEvent.FrameworkRewritten;
import fr.ctg.actionplan.plan.PlanEvent.PlanActivated;
import fr.ctg.actionplan.plan.PlanEvent.PlanAdopted;
import fr.ctg.actionplan.plan.PlanEvent.PlanCreated;
import fr.ctg.actionplan.plan.PlanEvent.PlanEvaluated;
import fr.ctg.actionplan.plan.PlanEvent.PlanRenewed;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down what happened: all of it in the trail, and what other services must know in the outbox. */
@ApplicationScoped
public class PlanJournal {
    static final String ACTIVATED = "fr.ctg.plan.activated.v1";
    static final String VERSION_ADOPTED = "fr.ctg.plan.version-adopted.v1";

    private final AuditTrail audit;
    private final Outbox outbox;

    PlanJournal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    public void record(PlanEvent event) {
        audit.append(event.planId(), event);
        switch (event) {
            case FrameworkAdopted(var id, var _, var version) -> outbox.append(VERSION_ADOPTED, id, version);
            case PlanActivated(var id, var plan) -> outbox.append(ACTIVATED, id, plan);
            case PlanCreated _, PlanAdopted _, FrameworkRewritten _, PlanRenewed _, PlanEvaluated _ -> {
                // nobody else's business, or told by the evaluation itself
            }
        }
    }
}
