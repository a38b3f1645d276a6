package fr.ctg.actionplan.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who validated the plan, and when. */
@Schema(name = "PlanAdoption", description = "L'adoption du plan.")
public record Adoption(
        @Schema(required = true) LocalDate adoptedOn,

        @Schema(required = true, description = "Qui a validé le plan.", examples = "Comité de pilotage")
        String body) {}
