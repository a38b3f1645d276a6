package fr.ctg.ctg.commitment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A promise as told to clients. */
@Schema(name = "Commitment", description = "Une promesse contenue dans un acte.")
public record CommitmentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String conventionReference,

        @Schema(required = true, description = "Qui a promis (SIREN).")
        String siren,

        @Schema(required = true) String officialNumber,
        @Schema(required = true) String label,

        @Schema(required = true, description = "Dernier jour pour la tenir.")
        LocalDate dueOn,

        @Schema(required = true) CommitmentStatus status,

        @Schema(required = true, description = "L'acte qui la contient.")
        String actHref) {

    public static CommitmentView of(Commitment commitment, LocalDate today) {
        return new CommitmentView(
                commitment.id(),
                commitment.conventionReference(),
                commitment.siren(),
                commitment.officialNumber(),
                commitment.label(),
                commitment.dueOn(),
                commitment.status(today),
                "/v1/deliberations/" + commitment.deliberationId());
    }
}
