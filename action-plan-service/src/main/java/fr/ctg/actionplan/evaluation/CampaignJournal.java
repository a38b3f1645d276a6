package fr.ctg.actionplan.evaluation;

import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down what happened: all of it in the trail, and what other services must know in the outbox, as a part of the plan's life. */
@ApplicationScoped
class CampaignJournal {
    static final String CLOSED = "fr.ctg.evaluation.closed.v1";

    private final AuditTrail audit;
    private final Outbox outbox;

    CampaignJournal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void record(CampaignEvent event) {
        audit.append(event.campaignId(), event);
    }

    /** The key is the plan's: what is told of one plan arrives in order. */
    void tell(ClosedEvaluation closed) {
        outbox.append(CLOSED, closed.planId(), closed);
    }
}
