package fr.ctg.actionplan.evaluation.outcome;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything a report is made of. */
@Schema(
        name = "EvaluationResults",
        description =
                "Tout ce dont le rapport est fait. Une fiche qui sert deux axes compte dans chacun : les axes ne s'additionnent pas.")
public record EvaluationResults(
        @Schema(required = true, description = "Jour où les chiffres ont été pris.")
        LocalDate takenOn,

        @Schema(required = true) String planTitle,
        @Schema(required = true) String conventionReference,
        @Schema(required = true) LocalDate firstDay,
        @Schema(required = true) LocalDate lastDay,
        @Schema(required = true) boolean demonstration,

        @Schema(
                required = true,
                description =
                        "Fiches remplacées avant le dernier jour évalué : d'autres ont pris leur suite, elles n'y comptent pas.")
        int replacedSheets,

        @Schema(required = true) Outcome plan,
        @Schema(required = true) List<AxisOutcome> axes,
        @Schema(required = true) List<IndicatorOutcome> indicators) {

    /** What keeps the results from being whole: measures nobody has approved. */
    public List<Blocker> missing() {
        return indicators.stream()
                .filter(IndicatorOutcome::isAwaited)
                .map(indicator -> {
                    var answers = indicator.completeness();
                    return new Blocker(
                            "measures-missing",
                            indicator.sheetNumber() + " " + indicator.results().code(),
                            Facts.of("indicator", indicator.results().indicatorId())
                                    .and("reported", answers.reported())
                                    .and("notAvailable", answers.notAvailable())
                                    .and("expected", answers.expected())
                                    .and("communes", answers.missing()),
                            List.of());
                })
                .toList();
    }
}
