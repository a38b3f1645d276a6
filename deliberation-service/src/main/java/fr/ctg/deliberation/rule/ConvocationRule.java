package fr.ctg.deliberation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many clear days must lie between the convocation and the sitting, during a period. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Délai de convocation en jours francs, valable pendant une période.")
public record ConvocationRule(
        @Schema(required = true) String id,
        @Schema(required = true) int version,
        @Schema(required = true) Period period,

        @Schema(required = true, description = "Population (habitants) à partir de laquelle le délai long s'applique.")
        int populationThreshold,

        @Schema(required = true, description = "Jours francs en dessous du seuil.")
        int clearDaysBelow,

        @Schema(required = true, description = "Jours francs à partir du seuil.")
        int clearDaysFrom,

        @Schema(required = true, description = "Jours francs en cas d'urgence, au moins.")
        int clearDaysUrgent,

        @Schema(
                required = true,
                description = "Jours francs entre une séance sans quorum et la suivante (CGCT L2121-17).")
        int clearDaysSecondConvocation,

        @Schema(required = true) List<String> legalBasis,

        @Schema(description = "Ce qui reste à vérifier dans cette entrée.") @Nullable String unverified) {

    public int clearDaysFor(int population) {
        return population < populationThreshold ? clearDaysBelow : clearDaysFrom;
    }
}
