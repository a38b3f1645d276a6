package fr.ctg.actionplan.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.DayInTheFuture;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who decided a new version of the framework, when, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "La décision qui adopte une version du cadre.")
public record FrameworkDecision(
        @NotNull @Schema(description = "Jour de la décision ; jamais à venir, ni avant la précédente.", examples = "2023-06-15")
        LocalDate decidedOn,

        @NotBlank @Size(max = 200) @Schema(description = "Qui a décidé, en toutes lettres.", examples = "Comité de pilotage")
        String body,

        @NotBlank @Size(max = 2_000) @Schema(description = "Le motif du changement.")
        String reason,

        @Nullable @Size(max = 100) @Schema(description = "Référence de l'avenant signé qui porte le changement, s'il y en a un.")
        String amendmentReference) {

    public void requireSince(LocalDate earlier, LocalDate today) {
        DayInTheFuture.refuse(decidedOn, today);
        if (decidedOn.isBefore(earlier)) {
            throw FrameworkRefused.decidedBefore(decidedOn, earlier);
        }
    }
}
