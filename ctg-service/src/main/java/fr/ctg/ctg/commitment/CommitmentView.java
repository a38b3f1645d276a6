package fr.ctg.ctg.commitment;

import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A promise as told to clients. */
@Schema(name = "Commitment", description = "Une promesse contenue dans un acte, ou dans un autre texte.")
public record CommitmentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String conventionReference,

        @Schema(required = true, description = "Qui a promis (SIREN).")
        String siren,

        @Schema(description = "Numéro de l'acte qui la contient.") @Nullable String officialNumber,

        @Schema(description = "Le texte qui la contient, quand ce n'est pas un acte.") @Nullable String source,

        @Schema(required = true) String label,

        @Schema(required = true, description = "Dernier jour pour la tenir.")
        LocalDate dueOn,

        @Schema(
                required = true,
                description =
                        "Déduit du jour et de ce qui est prouvé : une promesse dont l'échéance est passée n'est jamais supposée tenue.")
        CommitmentStatus status,

        @Schema(description = "L'acte qui la contient.") @Nullable String actHref,

        @Nullable Fulfilment fulfilment,

        @Schema(description = "Jour de l'abandon.") @Nullable LocalDate releasedOn,

        @Nullable String releaseReason,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    public static CommitmentView of(Commitment commitment, LocalDate today) {
        return of(commitment, today, null);
    }

    static CommitmentView of(Commitment commitment, LocalDate today, @Nullable Instant modifiedAt) {
        return new CommitmentView(
                commitment.id(),
                commitment.conventionReference(),
                commitment.siren(),
                commitment.officialNumber().orElse(null),
                commitment.source().orElse(null),
                commitment.label(),
                commitment.dueOn(),
                commitment.status(today),
                commitment
                        .deliberationId()
                        .map(act -> "/v1/deliberations/" + act)
                        .orElse(null),
                commitment.fulfilment().orElse(null),
                commitment.releasedOn().orElse(null),
                commitment.releaseReason().orElse(null),
                modifiedAt);
    }
}
