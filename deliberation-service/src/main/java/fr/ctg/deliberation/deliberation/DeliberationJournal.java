package fr.ctg.deliberation.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.council.PublicationMode;
import fr.ctg.deliberation.deliberation.DeliberationEvent.ClericalErrorCorrected;
import fr.ctg.deliberation.deliberation.DeliberationEvent.ControlStepRecorded;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DebateOpened;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationAdjourned;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationApproved;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationBecameExecutory;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationDeleted;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationDrafted;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationPublished;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationRejected;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationRevised;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationTabled;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationTransmitted;
import fr.ctg.deliberation.deliberation.DeliberationEvent.EffectChanged;
import fr.ctg.deliberation.deliberation.DeliberationEvent.MandateUsed;
import fr.ctg.deliberation.deliberation.DeliberationEvent.SignedInRegister;
import fr.ctg.deliberation.deliberation.DeliberationEvent.WithdrawnFromAgenda;
import fr.ctg.deliberation.effect.Executory;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what happened: all of it in the trail, and what other services must know in the outbox. */
@ApplicationScoped
class DeliberationJournal {
    private final AuditTrail audit;
    private final Outbox outbox;

    DeliberationJournal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void record(DeliberationEvent event) {
        var id = event.deliberationId();
        audit.append(id, event);
        switch (event) {
            case DeliberationApproved approved -> outbox.append(type("approved"), id, approved.act());
            case DeliberationRejected rejected -> outbox.append(type("rejected"), id, rejected.act());
            case DeliberationBecameExecutory executory ->
                outbox.append(type("executory"), id, ExecutoryAct.of(executory));
            case EffectChanged changed ->
                outbox.append(type(changed.change().name().toLowerCase(Locale.ROOT)), id, changed.act());
            case ClericalErrorCorrected corrected -> outbox.append(type("corrected"), id, corrected.act());
            case DeliberationDrafted _,
                    DeliberationRevised _,
                    DeliberationTabled _,
                    DeliberationDeleted _,
                    DebateOpened _,
                    DeliberationAdjourned _,
                    WithdrawnFromAgenda _,
                    SignedInRegister _,
                    DeliberationPublished _,
                    DeliberationTransmitted _,
                    ControlStepRecorded _,
                    MandateUsed _ -> {
                // nobody else's business
            }
        }
    }

    private static String type(String what) {
        return "fr.ctg.deliberation." + what + ".v1";
    }

    /** Contract {@code fr.ctg.deliberation.executory.v1}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExecutoryAct(
            UUID deliberationId,
            String siren,
            LocalDate publishedOn,
            PublicationMode publicationMode,
            LocalDate transmittedOn,
            String authority,
            LocalDate executoryOn,
            @Nullable Instant executoryAt,
            List<String> legalBasis) {
        static ExecutoryAct of(DeliberationBecameExecutory event) {
            return new ExecutoryAct(
                    event.deliberationId(),
                    event.siren(),
                    event.publication().publishedOn(),
                    event.publication().mode(),
                    event.transmission().receivedOn(),
                    event.transmission().authority(),
                    event.executory().on(),
                    event.executory().at(),
                    Executory.LEGAL_BASIS);
        }
    }
}
