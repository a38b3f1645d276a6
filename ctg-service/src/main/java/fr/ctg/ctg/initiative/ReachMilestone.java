package fr.ctg.ctg.initiative;

import fr.ctg.ctg.initiative.RecordInitiative.Milestone;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A milestone that was reached. */
@Schema(description = "Un jalon atteint.")
public record ReachMilestone(
        @Min(1) @Max(20) @Schema(required = true, description = "Numéro de la phase.")
        int phase,

        @NotBlank @Size(max = 300) @Schema(required = true, description = "Le jalon, par son intitulé.")
        String title,

        @NotNull @Pattern(regexp = RecordInitiative.DATE) @Schema(required = true, description = "Jour, mois ou année, comme le dit la source.")
        String reachedOn) {
    boolean isOpen(Milestone milestone) {
        return milestone.title().equals(title) && milestone.reachedOn() == null;
    }

    Milestone mark(Milestone milestone) {
        return isOpen(milestone) ? new Milestone(title, milestone.plannedOn(), reachedOn) : milestone;
    }
}
