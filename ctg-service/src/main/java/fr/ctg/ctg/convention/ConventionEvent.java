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
    record ConventionWeakened(UUID conventionId, String reference, LocalDate on, List<ContestedParty> parties)
            implements ConventionEvent {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record ContestedParty(
                String siren, String name, @Nullable UUID deliberationId, ActForce cause) {}
    }

    /** Contract {@code fr.ctg.convention.restored.v1}. */
    record ConventionRestored(UUID conventionId, String reference, LocalDate on) implements ConventionEvent {}
}
