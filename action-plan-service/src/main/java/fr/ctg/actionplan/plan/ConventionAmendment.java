package fr.ctg.actionplan.plan;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amendment of the convention, as far as it touches the plan. */
@Schema(description = "Un avenant de la convention, pour ce qui touche le plan.")
public record ConventionAmendment(
        @Schema(required = true) int number,
        @Schema(required = true) String reference,
        @Schema(required = true) LocalDate effectiveOn,

        @Schema(required = true, description = "Dernier jour de la convention, après lui.")
        LocalDate endsOn,

        @Schema(
                required = true,
                description =
                        "Intitulés des actions qu'il ajoute ; le plan les attend sous la forme de fiches, que personne n'écrit à la place de leur pilote.")
        List<String> addedActions) {}
