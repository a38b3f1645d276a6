package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a convention. */
sealed interface ConventionEvent {
    UUID conventionId();

    record ConventionRegistered(UUID conventionId, RegisterConvention request) implements ConventionEvent {}

    record DecisionDeclared(UUID conventionId, UUID decisionId, DeclareDecision decision) implements ConventionEvent {}

    /** Contract {@code fr.ctg.convention.party-signed.v1}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartySigned(
            UUID conventionId,
            String reference,
            String siren,
            String name,
            PartyKind kind,
            @Nullable UUID deliberationId,
            LocalDate signedOn,
            Signature.Level level,
            List<Signature.Signer> signers,
            String textSha256,
            @Nullable List<String> toRegularise,
            boolean demonstration)
            implements ConventionEvent {}

    /** Contract {@code fr.ctg.convention.signed.v1}. */
    record ConventionSigned(
            UUID conventionId,
            String reference,
            String title,
            Period period,
            String textSha256,
            LocalDate signedOn,
            List<SignedParty> parties)
            implements ConventionEvent {

        record Period(LocalDate start, LocalDate end) {}

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record SignedParty(
                String siren,
                String name,
                PartyKind kind,
                @Nullable UUID deliberationId,
                LocalDate signedOn,
                boolean demonstration) {}
    }

    /** Contract {@code fr.ctg.convention.weakened.v1}. */
    record ConventionWeakened(
            UUID conventionId,
            String reference,
            LocalDate on,
            List<ContestedParty> parties,
            List<String> contestedAmendments)
            implements ConventionEvent {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record ContestedParty(
                String siren, String name, @Nullable UUID deliberationId, ActForce cause) {}
    }

    record TextRevised(
            UUID conventionId, TextVersion text, @Nullable List<RegisterConvention.NewParty> parties)
            implements ConventionEvent {}

    record PartiesSubstituted(UUID conventionId, SubstituteParties request) implements ConventionEvent {}

    record IrregularSignatureRecorded(UUID conventionId, String siren, IrregularSignature signature)
            implements ConventionEvent {}

    record SignatureRegularised(UUID conventionId, String siren, String code, Irregularity.Cure cure)
            implements ConventionEvent {}

    record ConventionAbandoned(UUID conventionId, Abandonment abandonment) implements ConventionEvent {}

    record DecisionChanged(UUID conventionId, UUID decisionId, ActChange change) implements ConventionEvent {}

    record AmendmentRegistered(UUID conventionId, UUID amendmentId, RegisterAmendment request)
            implements ConventionEvent {}

    /** Contract {@code fr.ctg.convention.amended.v1}. */
    record ConventionAmended(
            UUID conventionId,
            String reference,
            UUID amendmentId,
            String amendmentReference,
            int number,
            LocalDate concludedOn,
            LocalDate effectiveOn,
            LocalDate endsOn,
            AmendmentChanges changes)
            implements ConventionEvent {}

    /** Contract {@code fr.ctg.convention.terminated.v1}. */
    record ConventionTerminated(
            UUID conventionId, String reference, LocalDate on, Termination.Cause cause, String reason)
            implements ConventionEvent {}

    /** Contract {@code fr.ctg.convention.restored.v1}. */
    record ConventionRestored(UUID conventionId, String reference, LocalDate on) implements ConventionEvent {}
}
