package fr.ctg.deliberation.sitting;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is there when the chair opens the sitting. */
@Schema(description = "Les présences constatées à l'ouverture.")
public record OpenSitting(
        @NotEmpty @Size(max = 300) @Schema(description = "Membres présents.")
        List<@NotNull UUID> presentIds,

        @Nullable @Size(max = 300) @Schema(description = "Parmi eux, ceux qui sont à distance.")
        List<@NotNull UUID> remoteIds,

        @NotNull @Size(max = 300) @Schema(description = "Absents excusés.")
        List<@NotNull UUID> excusedIds,

        @NotNull @Schema(
                description =
                        "Président de séance : le maire, à défaut un adjoint dans l'ordre (CGCT L2121-14, L2122-17).")
        UUID chairId,

        @NotNull @Schema(description = "Secrétaire, choisi parmi les membres présents (CGCT L2121-15).")
        UUID secretaryId,

        @Nullable @Schema(
                description =
                        "À une séance convoquée en urgence : vrai si le conseil admet l'urgence, faux s'il renvoie l'affaire.")
        Boolean urgencyAccepted,

        @Nullable @Size(max = 500) @Schema(description = "Motif d'ouvrir malgré une convocation irrégulière ; il reste attaché à la séance.")
        String irregularityReason) {}
