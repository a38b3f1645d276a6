package fr.ctg.actionplan.indicator;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator as told to clients. */
@Schema(name = "Indicator", description = "Un indicateur et sa définition.")
public record IndicatorView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID planId,
        @Schema(required = true) UUID sheetId,
        @Schema(required = true) String code,
        @Schema(required = true) Standing standing,
        @Schema(required = true) int definitionVersion,
        @Schema(required = true) Definition definition,
        @Schema(required = true) List<Indicator.EarlierDefinition> earlierDefinitions) {

    /** Whether it can be measured. */
    @Schema(name = "IndicatorStanding")
    public enum Standing {
        /** Its baseline is missing. */
        TO_COMPLETE,
        FOLLOWED
    }

    static IndicatorView of(Indicator indicator) {
        return new IndicatorView(
                indicator.id(),
                indicator.planId(),
                indicator.sheetId(),
                indicator.code(),
                indicator.definition().baseline() == null ? Standing.TO_COMPLETE : Standing.FOLLOWED,
                indicator.definitionVersion(),
                indicator.definition(),
                indicator.earlierDefinitions());
    }
}
