package fr.ctg.deliberation.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.ballot.VoteVerdict;
import fr.ctg.deliberation.effect.ControlStep;
import fr.ctg.deliberation.effect.Executory;
import fr.ctg.deliberation.effect.Publication;
import fr.ctg.deliberation.effect.Transmission;
import fr.ctg.deliberation.sitting.Debate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a deliberation. */
sealed interface DeliberationEvent {
    UUID deliberationId();

    record DeliberationDrafted(UUID deliberationId, ActText text) implements DeliberationEvent {}

    record DeliberationRevised(UUID deliberationId, ActText before, ActText after) implements DeliberationEvent {}

    record DeliberationTabled(UUID deliberationId, UUID sittingId, int rank, String subject)
            implements DeliberationEvent {}

    record DeliberationDeleted(UUID deliberationId) implements DeliberationEvent {}

    record DebateOpened(UUID deliberationId, Debate debate) implements DeliberationEvent {}

    record DeliberationAdjourned(UUID deliberationId, String reason) implements DeliberationEvent {}

    record WithdrawnFromAgenda(UUID deliberationId, String reason) implements DeliberationEvent {}

    /** The vote carried it. */
    record DeliberationApproved(UUID deliberationId, VoteVerdict vote, ApprovedAct act) implements DeliberationEvent {}

    record DeliberationRejected(UUID deliberationId, VoteVerdict vote, OutcomeOfAct act) implements DeliberationEvent {}

    record SignedInRegister(UUID deliberationId, RegisterSignature signature) implements DeliberationEvent {}

    record DeliberationPublished(UUID deliberationId, Publication publication) implements DeliberationEvent {}

    record DeliberationTransmitted(UUID deliberationId, Transmission transmission) implements DeliberationEvent {}

    /** Both formalities are done. */
    record DeliberationBecameExecutory(
            UUID deliberationId, String siren, Publication publication, Transmission transmission, Executory executory)
            implements DeliberationEvent {}

    /** A step that changes nothing in the act's effect. */
    record ControlStepRecorded(UUID deliberationId, ControlStep step) implements DeliberationEvent {}

    /** The effect of the act changed: others must know. */
    record EffectChanged(UUID deliberationId, Change change, OutcomeOfAct act) implements DeliberationEvent {}

    record ClericalErrorCorrected(UUID deliberationId, Correction correction, OutcomeOfAct act)
            implements DeliberationEvent {}

    record MandateUsed(UUID deliberationId, MandateUse use) implements DeliberationEvent {}

    /** In which way the effect of an act changed. */
    enum Change {
        SUSPENDED,
        ANNULLED,
        REINSTATED,
        WITHDRAWN,
        REPEALED,
        CORRECTED
    }

    /** Contract of the short events: which act, since when, by which decision. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeOfAct(
            UUID deliberationId,
            String siren,
            String officialNumber,
            LocalDate on,
            @Nullable String reference,
            @Nullable UUID byDeliberationId,
            @Nullable RefusedMandate mandate,
            List<String> legalBasis) {}

    /** The signature a rejected act would have authorised. */
    record RefusedMandate(String conventionReference, String textSha256) {}
}
