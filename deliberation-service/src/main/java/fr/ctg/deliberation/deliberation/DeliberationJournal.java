package fr.ctg.deliberation.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationApproved;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationBecameExecutory;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationPublished;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationRejected;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationTabled;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationTransmitted;
import fr.ctg.deliberation.deliberation.DeliberationEvent.MandateUsed;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Writes down what happened: all of it in the trail, and what other services must know in the outbox. */
@ApplicationScoped
class DeliberationJournal {
    static final String APPROVED = "fr.ctg.deliberation.approved.v1";
    static final String EXECUTORY = "fr.ctg.deliberation.executory.v1";

    private final AuditTrail audit;
    private final Outbox outbox;

    DeliberationJournal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void record(DeliberationEvent event) {
        audit.append(event.deliberationId(), event);
        switch (event) {
            case DeliberationApproved(var id, var act) -> outbox.append(APPROVED, id, act);
            case DeliberationBecameExecutory executory ->
                outbox.append(EXECUTORY, executory.deliberationId(), ExecutoryAct.of(executory));
            case DeliberationTabled _,
                    DeliberationRejected _,
                    DeliberationPublished _,
                    DeliberationTransmitted _,
                    MandateUsed _ -> {
                // nobody else's business
            }
        }
    }

    /** Contract {@code fr.ctg.deliberation.executory.v1}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExecutoryAct(
            UUID deliberationId,
            String siren,
            LocalDate publishedOn,
            Publication.Mode publicationMode,
            LocalDate transmittedOn,
            String authority,
            LocalDate executoryOn,
            List<String> legalBasis) {
        static ExecutoryAct of(DeliberationBecameExecutory event) {
            return new ExecutoryAct(
                    event.deliberationId(),
                    event.siren(),
                    event.publication().publishedOn(),
                    event.publication().mode(),
                    event.transmission().receivedOn(),
                    event.transmission().authority(),
                    event.executoryOn(),
                    List.of(Deliberation.EXECUTORY_LAW, "CGCT art. L2131-2"));
        }
    }
}
