package fr.ctg.actionplan.evaluation.outcome;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.action.SheetStatus;
import fr.ctg.actionplan.dashboard.Dashboard;
import fr.ctg.actionplan.result.Completeness;
import fr.ctg.actionplan.result.EvaluatedDays;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of some sheets. */
@Schema(name = "EvaluationOutcome", description = "Ce qui est advenu d'un axe, ou de tout le plan.")
public record Outcome(
        @Schema(required = true) int sheets,

        @Schema(required = true, description = "L'état des fiches au dernier jour évalué.")
        List<StatusCount> byStatus,

        @Schema(
                required = true,
                description = "Les lignes de budget des années évaluées, en euros ; absents quand aucune n'en donne.")
        Dashboard.Amounts money,

        @Schema(required = true) Dashboard.IndicatorCounts indicators,
        @Schema(required = true) Completeness completeness) {

    /** How many sheets have a status. */
    @Schema(name = "EvaluationStatusCount")
    public record StatusCount(
            @Schema(required = true) SheetStatus status,
            @Schema(required = true) int sheets) {}

    static Outcome of(Collection<ActionSheet> sheets, Collection<IndicatorOutcome> indicators, EvaluatedDays days) {
        return new Outcome(
                sheets.size(),
                Arrays.stream(SheetStatus.values())
                        .map(status -> new StatusCount(status, (int) sheets.stream()
                                .filter(sheet -> sheet.statusOn(days.last()) == status)
                                .count()))
                        .toList(),
                Dashboard.Amounts.of(sheets.stream()
                        .flatMap(sheet -> sheet.budget().stream())
                        .filter(line -> days.years().anyMatch(year -> year == line.year()))
                        .toList()),
                Dashboard.IndicatorCounts.of(
                        sheets.stream()
                                .mapToInt(sheet -> sheet.indicators().size())
                                .sum(),
                        indicators.stream().map(IndicatorOutcome::standing).toList()),
                Completeness.together(
                        indicators.stream().map(IndicatorOutcome::completeness).toList()));
    }
}
