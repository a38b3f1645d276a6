package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.indicator.MeasuredValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was measured, and on which evidence. */
@Schema(description = "Ce qui a été mesuré : une valeur, ou le motif de son absence.")
public record MeasureContent(
        @NotBlank @Size(max = 50) @Schema(
                required = true,
                description = "L'unité de la valeur, qui doit être celle de l'indicateur.",
                examples = "places")
        String unit,

        @Nullable @Valid MeasuredValue value,

        @Nullable @Size(max = 2_000) @Schema(description = "Pourquoi la valeur n'est pas disponible ; ce n'est pas zéro.")
        String notAvailable,

        @Nullable @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(description = "Empreinte SHA-256 de la pièce justificative.")
        String evidenceSha256,

        @Nullable @Size(max = 2_000) String comment) {}
