package fr.ctg.deliberation.sitting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the members were called, held against the delay of the day. A short delay is said, not refused: only a judge annuls. */
@Schema(description = "La convocation et son délai en jours francs.")
public record Convocation(
        @Schema(required = true) LocalDate sentOn,

        @Schema(required = true, description = "Jours francs entre l'envoi et la séance, les deux exclus.")
        int clearDays,

        @Schema(required = true, description = "Jours francs exigés.")
        int requiredClearDays,

        @Schema(required = true) boolean delayRespected,
        @Schema(required = true) ConvocationRule rule) {

    static Convocation of(LocalDate sentOn, LocalDate heldOn, int population, ConvocationRule rule) {
        if (!sentOn.isBefore(heldOn)) {
            throw new DatesOutOfOrder("convocation", sentOn, heldOn);
        }
        var clearDays = (int) ChronoUnit.DAYS.between(sentOn, heldOn) - 1;
        var required = rule.clearDaysFor(population);
        return new Convocation(sentOn, clearDays, required, clearDays >= required, rule);
    }
}
