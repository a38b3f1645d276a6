package fr.ctg.deliberation.sitting;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is there when the chair opens the sitting. */
@Schema(description = "Les présences constatées à l'ouverture.")
public record OpenSitting(
        @NotEmpty @Size(max = 100) @Schema(description = "Membres physiquement présents.")
        List<@NotNull UUID> presentIds,

        @NotNull @Size(max = 100) @Schema(description = "Absents excusés.")
        List<@NotNull UUID> excusedIds,

        @NotNull @Schema(description = "Président de séance.")
        UUID chairId,

        @NotNull @Schema(description = "Secrétaire, choisi parmi les membres présents (CGCT L2121-15).")
        UUID secretaryId) {}
