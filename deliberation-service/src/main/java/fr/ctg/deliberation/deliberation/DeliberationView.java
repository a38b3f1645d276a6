package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.council.Seat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deliberation as told to clients. */
@Schema(description = "Une délibération.")
public record DeliberationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID councilId,
        @Schema(required = true) UUID sittingId,

        @Schema(required = true, description = "SIREN de la commune.")
        String siren,

        @Schema(required = true, examples = "2022/07/29/07") String officialNumber,
        @Schema(required = true) int rank,
        @Schema(required = true) LocalDate heldOn,
        @Schema(required = true) String subject,
        @Schema(required = true) DeliberationStatus status,
        @Schema(required = true) List<Visa> visas,

        @Schema(required = true, description = "Singularités de l'acte, signalées et non corrigées.")
        List<Remark> remarks,

        @Schema(required = true) Seat rapporteur,
        @Schema(required = true) List<Decision> decisions,
        @Nullable Mandate mandate,
        @Schema(required = true) List<Commitment> commitments,
        @Nullable VoteVerdict vote,
        @Nullable Publication publication,
        @Nullable Transmission transmission,

        @Schema(description = "Le plus tardif de la publication et de la réception par l'État (CGCT L2131-1).")
        @Nullable LocalDate executoryOn,

        @Nullable MandateUse mandateUse,

        @Schema(required = true, description = "Vrai si l'acte est une donnée de démonstration.")
        boolean demonstration,

        @Schema(required = true) List<String> allowedActions) {

    static DeliberationView of(Deliberation act) {
        return new DeliberationView(
                act.id(),
                act.councilId(),
                act.sittingId(),
                act.siren(),
                act.officialNumber(),
                act.rank(),
                act.heldOn(),
                act.subject(),
                act.status(),
                act.visas(),
                act.visas().stream().map(Visa::remark).flatMap(Optional::stream).toList(),
                act.rapporteur(),
                act.decisions(),
                act.mandate().orElse(null),
                act.commitments(),
                act.vote().orElse(null),
                act.publication().orElse(null),
                act.transmission().orElse(null),
                act.executoryOn().orElse(null),
                act.mandateUse().orElse(null),
                act.demonstration(),
                act.allowedActions());
    }
}
