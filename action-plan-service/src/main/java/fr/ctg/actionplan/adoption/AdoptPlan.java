package fr.ctg.actionplan.adoption;

import fr.ctg.actionplan.plan.Adoption;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision that validates a plan. */
@Schema(description = "La décision qui valide le plan.")
public record AdoptPlan(
        @NotNull @Schema(description = "Jour de la décision ; jamais à venir.", examples = "2022-07-29")
        LocalDate adoptedOn,

        @NotBlank @Size(max = 200) @Schema(description = "Qui a validé le plan, en toutes lettres.", examples = "Comité de pilotage")
        String body) {

    Adoption toAdoption() {
        return new Adoption(adoptedOn, body);
    }
}
