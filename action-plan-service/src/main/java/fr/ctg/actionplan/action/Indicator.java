package fr.ctg.actionplan.action;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What tells whether an action was done, and to what effect. */
@Schema(name = "ActionSheetIndicator", description = "Un indicateur d'évaluation.")
public record Indicator(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Unique dans la fiche.")
        String code,

        @Schema(required = true) String title,

        @Schema(required = true, examples = "places") String unit,

        @Schema(required = true) Indicator.Kind kind) {

    /** What an indicator looks at. */
    @Schema(name = "ActionSheetIndicatorKind")
    public enum Kind {
        /** Moyens : what was put in. */
        MEANS,
        /** Résultat : what came out. */
        RESULT,
        /** Impact : what it changed for people. */
        IMPACT
    }
}
