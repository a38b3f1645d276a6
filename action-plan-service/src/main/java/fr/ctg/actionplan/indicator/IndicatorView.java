package fr.ctg.actionplan.indicator;

import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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

        @Schema(
                required = true,
                description =
                        "Vrai si une valeur de départ, un petit effectif, n'est pas montrée à ce lecteur (secret statistique).")
        boolean baselineSuppressed,

        @Schema(required = true) List<Indicator.EarlierDefinition> earlierDefinitions,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    /** Whether it can be measured. */
    @Schema(name = "IndicatorStanding")
    public enum Standing {
        /** Its baseline is missing. */
        TO_COMPLETE,
        FOLLOWED
    }

    /** Those who are no partners are told of no few people, neither now nor in an earlier definition. */
    static IndicatorView of(Indicator indicator, boolean partner, int threshold) {
        return of(indicator, partner, threshold, null);
    }

    static IndicatorView of(Indicator indicator, boolean partner, int threshold, @Nullable Instant modifiedAt) {
        UnaryOperator<Definition> shown = definition -> definition.shownTo(partner, threshold);
        return new IndicatorView(
                indicator.id(),
                indicator.planId(),
                indicator.sheetId(),
                indicator.code(),
                indicator.definition().baseline() == null ? Standing.TO_COMPLETE : Standing.FOLLOWED,
                indicator.definitionVersion(),
                shown.apply(indicator.definition()),
                !partner && indicator.definition().hasSmallBaseline(threshold),
                indicator.earlierDefinitions().stream()
                        .map(earlier -> earlier.showing(shown.apply(earlier.definition())))
                        .toList(),
                modifiedAt);
    }
}
