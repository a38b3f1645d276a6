package fr.ctg.actionplan.evaluation.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.result.IndicatorResultsView.PeriodResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure that was corrected, or came, after the committee was given the report. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "EvaluationCorrectedFigure",
        description = "Un chiffre corrigé, ou venu, après la remise du rapport ; absent d'un côté, il n'y était pas.")
public record CorrectedFigure(
        @Schema(required = true) UUID indicatorId,
        @Schema(required = true) int sheetNumber,
        @Schema(required = true) String code,
        @Schema(required = true) String period,

        @Nullable @Schema(description = "Ce que dit le rapport.")
        String reported,

        @Nullable @Schema(description = "Ce que disent aujourd'hui les mesures.")
        String today) {

    /** What is not told of one side is not told by the difference. */
    static List<CorrectedFigure> between(EvaluationResults then, EvaluationResults now) {
        var today = now.indicators().stream()
                .collect(Collectors.toMap(indicator -> indicator.results().indicatorId(), Function.identity()));
        var corrected = new ArrayList<CorrectedFigure>();
        for (var reported : then.indicators()) {
            var indicator = reported.results();
            var current = today.get(indicator.indicatorId());
            if (current == null) {
                continue;
            }
            var periods = current.results().periods().stream()
                    .collect(Collectors.toMap(PeriodResult::period, PeriodResult::result));
            for (var period : indicator.periods()) {
                var other = periods.get(period.period());
                if (other == null
                        || period.result().suppressed()
                        || other.suppressed()
                        || Objects.equals(period.result().told(), other.told())) {
                    continue;
                }
                corrected.add(new CorrectedFigure(
                        indicator.indicatorId(),
                        reported.sheetNumber(),
                        indicator.code(),
                        period.period(),
                        period.result().told(),
                        other.told()));
            }
        }
        return corrected;
    }
}
