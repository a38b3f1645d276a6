package fr.ctg.actionplan.evaluation.outcome;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.indicator.Baseline;
import fr.ctg.actionplan.result.Completeness;
import fr.ctg.actionplan.result.IndicatorResultsView;
import fr.ctg.actionplan.result.IndicatorResultsView.Result;
import fr.ctg.actionplan.result.TargetStanding;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an indicator says of the evaluated days, down to each commune. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "EvaluationIndicator",
        description = "Un indicateur sur les jours évalués, jusqu'au détail des communes.")
public record IndicatorOutcome(
        @Schema(required = true) int sheetNumber,
        @Schema(required = true) String sheetTitle,
        @Schema(required = true) List<String> axisCodes,

        @Schema(description = "La valeur de départ ; absente quand nul ne l'a dite, ou si elle n'est pas montrée.")
        @Nullable Baseline baseline,

        @Schema(required = true, description = "À la dernière année entière évaluée qui a une cible.")
        TargetStanding standing,

        @Schema(required = true) IndicatorResultsView results) {

    /** Somebody has not answered. */
    @JsonIgnore
    public boolean isAwaited() {
        return completeness().somebodyIsSilent();
    }

    public Completeness completeness() {
        return all().map(Result::completeness).orElseGet(() -> Completeness.together(List.of()));
    }

    private Optional<Result> all() {
        return Optional.ofNullable(results.all());
    }

    /** The figure of all the days together, in one word. */
    @JsonIgnore
    public @Nullable String figure() {
        return all().map(Result::told).orElse(null);
    }
}
