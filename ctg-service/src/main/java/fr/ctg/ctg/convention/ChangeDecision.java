package fr.ctg.ctg.convention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a declared decision. */
@Schema(description = "Ce qu'est devenue une décision déclarée.")
public record ChangeDecision(
        @NotNull @Schema(required = true) ActChange.Kind kind,
        @NotNull @Schema(required = true) LocalDate on,

        @NotBlank @Size(max = 200) @Schema(required = true, description = "Numéro de la décision du juge, ou de l'acte de l'organisme.")
        String reference,

        @NotNull @Size(max = 10) @Schema(required = true, description = "Textes appliqués.")
        List<@NotBlank @Size(max = 200) String> legalBasis) {
    ActChange toChange() {
        return new ActChange(kind, on, reference, legalBasis);
    }
}
