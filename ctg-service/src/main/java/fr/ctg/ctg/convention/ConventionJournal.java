package fr.ctg.ctg.convention;

import fr.ctg.ctg.convention.ConventionEvent.AmendmentRegistered;
import fr.ctg.ctg.convention.ConventionEvent.ConventionAbandoned;
import fr.ctg.ctg.convention.ConventionEvent.ConventionAmended;
import fr.ctg.ctg.convention.ConventionEvent.ConventionRegistered;
import fr.ctg.ctg.convention.ConventionEvent.ConventionRestored;
import fr.ctg.ctg.convention.ConventionEvent.ConventionSigned;
import fr.ctg.ctg.convention.ConventionEvent.ConventionTerminated;
import fr.ctg.ctg.convention.ConventionEvent.ConventionWeakened;
import fr.ctg.ctg.convention.ConventionEvent.DecisionChanged;
import fr.ctg.ctg.convention.ConventionEvent.DecisionDeclared;
import fr.ctg.ctg.convention.ConventionEvent.IrregularSignatureRecorded;
import fr.ctg.ctg.convention.ConventionEvent.PartiesSubstituted;
import fr.ctg.ctg.convention.ConventionEvent.PartySigned;
import fr.ctg.ctg.convention.ConventionEvent.SignatureRegularised;
import fr.ctg.ctg.convention.ConventionEvent.TextRevised;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down what happened: all of it in the trail, and what other services must know in the outbox. */
@ApplicationScoped
class ConventionJournal {
    private final AuditTrail audit;
    private final Outbox outbox;

    ConventionJournal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void record(ConventionEvent event) {
        audit.append(event.conventionId(), event);
        switch (event) {
            case PartySigned signed ->
                outbox.append("fr.ctg.convention.party-signed.v1", signed.conventionId(), signed);
            case ConventionSigned signed -> outbox.append("fr.ctg.convention.signed.v1", signed.conventionId(), signed);
            case ConventionWeakened weakened ->
                outbox.append("fr.ctg.convention.weakened.v1", weakened.conventionId(), weakened);
            case ConventionRestored restored ->
                outbox.append("fr.ctg.convention.restored.v1", restored.conventionId(), restored);
            case ConventionAmended amended ->
                outbox.append("fr.ctg.convention.amended.v1", amended.conventionId(), amended);
            case ConventionTerminated terminated ->
                outbox.append("fr.ctg.convention.terminated.v1", terminated.conventionId(), terminated);
            case ConventionRegistered _,
                    DecisionDeclared _,
                    TextRevised _,
                    PartiesSubstituted _,
                    IrregularSignatureRecorded _,
                    SignatureRegularised _,
                    AmendmentRegistered _,
                    ConventionAbandoned _,
                    DecisionChanged _ -> {
                // nobody else's business
            }
        }
    }
}
