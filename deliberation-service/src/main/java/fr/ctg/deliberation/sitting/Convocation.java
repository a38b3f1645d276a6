package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.deadline.ClearDelay;
import fr.ctg.deliberation.rule.ConvocationRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When the members were called, held against the delay of the day. What is irregular is said, and the sitting opens only with a recorded
 * reason: it is a judge who annuls, not the software.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "La convocation et son délai en jours francs.")
public record Convocation(
        @Schema(required = true) LocalDate sentOn,

        @Schema(required = true, description = "Jours francs entre l'envoi et la séance, les deux exclus.")
        int clearDays,

        @Schema(required = true, description = "Jours francs exigés.")
        int requiredClearDays,

        @Schema(required = true) boolean delayRespected,

        @Schema(description = "Motif de l'urgence, qui abrège le délai (CGCT L2121-11, L2121-12).") @Nullable String urgency,

        @Schema(description = "La note explicative de synthèse était jointe (CGCT L2121-12).") @Nullable Boolean explanatoryNote,

        @Schema(description = "Ce qui est irrégulier dans la convocation.") @Nullable List<Irregularity> irregularities,

        @Schema(description = "Pourquoi la séance a été ouverte malgré tout.") @Nullable String irregularityReason,

        @Schema(required = true) ConvocationRule rule) {

    /** What may be wrong with a convocation. */
    @Schema(name = "ConvocationIrregularity")
    public enum Irregularity {
        /** Fewer clear days than the law asks. */
        DELAY_TOO_SHORT,
        /** No explanatory note where the law asks one. */
        EXPLANATORY_NOTE_MISSING
    }

    static Convocation of(
            LocalDate sentOn,
            LocalDate heldOn,
            int population,
            ConvocationRule rule,
            @Nullable String urgency,
            @Nullable Boolean explanatoryNote) {
        if (!sentOn.isBefore(heldOn)) {
            throw new DatesOutOfOrder("convocation", sentOn, heldOn);
        }
        var clearDays = ClearDelay.between(sentOn, heldOn).days();
        var required = urgency == null ? rule.clearDaysFor(population) : rule.clearDaysUrgent();
        var irregularities = new ArrayList<Irregularity>();
        if (clearDays < required) {
            irregularities.add(Irregularity.DELAY_TOO_SHORT);
        }
        if (population >= rule.populationThreshold() && !Boolean.TRUE.equals(explanatoryNote)) {
            irregularities.add(Irregularity.EXPLANATORY_NOTE_MISSING);
        }
        return new Convocation(
                sentOn,
                clearDays,
                required,
                clearDays >= required,
                urgency,
                explanatoryNote,
                irregularities.isEmpty() ? null : List.copyOf(irregularities),
                null,
                rule);
    }

    /** Unchanged when nothing is irregular; otherwise the opening needs a reason, which stays with the sitting. */
    Convocation accepted(@Nullable String reason) {
        if (irregularities == null) {
            return this;
        }
        if (reason == null) {
            throw new ConvocationIrregular(this);
        }
        return new Convocation(
                sentOn,
                clearDays,
                requiredClearDays,
                delayRespected,
                urgency,
                explanatoryNote,
                irregularities,
                reason,
                rule);
    }
}
