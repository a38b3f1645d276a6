package fr.ctg.deliberation.deliberation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act put before the council. */
@Schema(required = true, description = "Un projet de délibération inscrit à l'ordre du jour d'une séance.")
public record TableDeliberation(
        @NotNull UUID sittingId,

        @Min(1) @Max(999) @Schema(required = true, description = "Rang du point dans l'ordre du jour.", examples = "7")
        int rank,

        @NotBlank @Size(max = 50) @Schema(description = "Numéro de l'acte, unique dans la commune.", examples = "2022/07/29/07")
        String officialNumber,

        @NotBlank @Size(max = 500) String subject,
        @NotNull @Size(max = 100) List<@Valid @NotNull Visa> visas,
        @NotNull @Schema(description = "Membre rapporteur.") UUID rapporteurId,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull Decision> decisions,
        @Valid @Nullable Mandate mandate,
        @NotNull @Size(max = 100) List<@Valid @NotNull Commitment> commitments) {}
