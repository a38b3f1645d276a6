package fr.ctg.ctg.commitment;

import fr.ctg.ctg.commitment.CommitmentEvent.CommitmentFulfilled;
import fr.ctg.ctg.commitment.CommitmentEvent.CommitmentOverdue;
import fr.ctg.ctg.commitment.CommitmentEvent.CommitmentRecorded;
import fr.ctg.ctg.commitment.CommitmentEvent.CommitmentReleased;
import fr.ctg.ctg.commitment.CommitmentEvent.CommitmentReopened;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down what happened to promises: all of it in the trail, and what others must know in the outbox. */
@ApplicationScoped
class CommitmentJournal {
    private final AuditTrail audit;
    private final Outbox outbox;

    CommitmentJournal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void record(CommitmentEvent event) {
        audit.append(event.commitmentId(), event);
        switch (event) {
            case CommitmentOverdue overdue ->
                outbox.append("fr.ctg.commitment.overdue.v1", overdue.commitmentId(), overdue);
            case CommitmentFulfilled kept -> outbox.append("fr.ctg.commitment.fulfilled.v1", kept.commitmentId(), kept);
            case CommitmentRecorded _, CommitmentReleased _, CommitmentReopened _ -> {
                // nobody else's business
            }
        }
    }
}
