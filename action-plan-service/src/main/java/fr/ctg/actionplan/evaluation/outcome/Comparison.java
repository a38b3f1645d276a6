package fr.ctg.actionplan.evaluation.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.evaluation.CampaignKind;
import fr.ctg.actionplan.evaluation.EvaluationCampaign;
import fr.ctg.actionplan.evaluation.finding.Criterion;
import fr.ctg.actionplan.evaluation.finding.Finding;
import fr.ctg.actionplan.evaluation.finding.Level;
import fr.ctg.actionplan.indicator.Target;
import fr.ctg.actionplan.result.IndicatorResultsView.YearResult;
import fr.ctg.actionplan.result.TargetStanding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Two evaluations of one plan side by side: by axis, by indicator and by year. What one of them does not tell is absent, never zero. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "EvaluationComparison",
        description = "Deux évaluations d'un même plan, côte à côte ; ce que l'une ne dit pas est absent, jamais zéro.")
public record Comparison(
        @Schema(required = true) Side earlier,
        @Schema(required = true) Side later,
        @Schema(required = true) List<ComparedAxis> axes,
        @Schema(required = true) List<ComparedIndicator> indicators) {

    /** One of the two. */
    @Schema(name = "EvaluationComparisonSide")
    public record Side(
            @Schema(required = true) UUID campaignId,
            @Schema(required = true) CampaignKind kind,
            @Schema(required = true) String title,
            @Schema(required = true) LocalDate firstDay,
            @Schema(required = true) LocalDate lastDay,

            @Schema(
                    required = true,
                    description = "Vrai si ses chiffres sont ceux remis au comité, et ne changent plus.")
            boolean frozen) {

        static Side of(EvaluationCampaign campaign) {
            return new Side(
                    campaign.id(),
                    campaign.kind(),
                    campaign.title(),
                    campaign.firstDay(),
                    campaign.lastDay(),
                    campaign.hasItsFigures());
        }
    }

    /** An axis of one of the two frameworks, or of both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EvaluationComparedAxis")
    public record ComparedAxis(
            @Schema(required = true) String code,
            @Schema(required = true) String title,
            @Nullable Outcome earlier,
            @Nullable Outcome later,
            @Schema(required = true) List<ComparedFinding> findings) {}

    /** What was found by one criterion. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EvaluationComparedFinding")
    public record ComparedFinding(
            @Schema(required = true) Criterion criterion,
            @Nullable Level earlier,
            @Nullable Level later,

            @Schema(required = true) Change change) {}

    /** Where it went. */
    @Schema(name = "EvaluationChange")
    public enum Change {
        BETTER,
        SAME,
        WORSE,
        /** One side was not assessed, or is not there. */
        UNKNOWN
    }

    /** An indicator, over the days of each and year by year. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EvaluationComparedIndicator")
    public record ComparedIndicator(
            @Schema(required = true) UUID indicatorId,
            @Schema(required = true) int sheetNumber,
            @Schema(required = true) String code,
            @Schema(required = true) String title,
            @Schema(required = true) String unit,
            @Nullable String earlier,
            @Nullable String later,

            @Nullable @Schema(description = "Le second moins le premier, quand tous deux sont des nombres.")
            String difference,

            @Nullable TargetStanding earlierStanding,
            @Nullable TargetStanding laterStanding,
            @Schema(required = true) List<ComparedYear> years) {}

    /** What each of the two says of one year. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EvaluationComparedYear")
    public record ComparedYear(
            @Schema(required = true) int year,
            @Nullable String earlier,
            @Nullable String later,
            @Nullable Target target) {}

    static Comparison of(
            EvaluationCampaign first,
            EvaluationResults firstResults,
            EvaluationCampaign second,
            EvaluationResults secondResults) {
        return new Comparison(
                Side.of(first),
                Side.of(second),
                paired(firstResults.axes(), secondResults.axes(), AxisOutcome::code).stream()
                        .map(Comparison::axis)
                        .toList(),
                paired(firstResults.indicators(), secondResults.indicators(), indicator -> indicator
                                .results()
                                .indicatorId())
                        .stream()
                        .map(Comparison::indicator)
                        .toList());
    }

    /** The same thing on both sides, or on one. */
    private record Pair<T>(@Nullable T earlier, @Nullable T later) {
        T either() {
            return Optional.ofNullable(later)
                    .or(() -> Optional.ofNullable(earlier))
                    .orElseThrow();
        }

        <R> @Nullable R ofEarlier(Function<T, @Nullable R> part) {
            return earlier == null ? null : part.apply(earlier);
        }

        <R> @Nullable R ofLater(Function<T, @Nullable R> part) {
            return later == null ? null : part.apply(later);
        }
    }

    private static <T, K> List<Pair<T>> paired(List<T> earlier, List<T> later, Function<T, K> key) {
        var pairs = new LinkedHashMap<K, Pair<T>>();
        earlier.forEach(one -> pairs.put(key.apply(one), new Pair<>(one, null)));
        later.forEach(one -> pairs.merge(
                key.apply(one), new Pair<>(null, one), (known, added) -> new Pair<>(known.earlier(), added.later())));
        return List.copyOf(pairs.values());
    }

    private static ComparedAxis axis(Pair<AxisOutcome> pair) {
        return new ComparedAxis(
                pair.either().code(),
                pair.either().title(),
                pair.ofEarlier(AxisOutcome::outcome),
                pair.ofLater(AxisOutcome::outcome),
                Arrays.stream(Criterion.values())
                        .map(criterion -> finding(
                                criterion,
                                pair.ofEarlier(axis -> level(axis, criterion)),
                                pair.ofLater(axis -> level(axis, criterion))))
                        .toList());
    }

    private static @Nullable Level level(AxisOutcome axis, Criterion criterion) {
        return axis.findings().stream()
                .filter(finding -> finding.criterion() == criterion)
                .map(Finding::level)
                .findFirst()
                .orElse(null);
    }

    private static ComparedFinding finding(Criterion criterion, @Nullable Level earlier, @Nullable Level later) {
        return new ComparedFinding(criterion, earlier, later, change(earlier, later));
    }

    private static Change change(@Nullable Level earlier, @Nullable Level later) {
        if (earlier == null || later == null || earlier == Level.NOT_ASSESSED || later == Level.NOT_ASSESSED) {
            return Change.UNKNOWN;
        }
        var difference = later.compareTo(earlier);
        return difference > 0 ? Change.BETTER : difference < 0 ? Change.WORSE : Change.SAME;
    }

    private static ComparedIndicator indicator(Pair<IndicatorOutcome> pair) {
        var indicator = pair.either();
        var earlier = pair.ofEarlier(IndicatorOutcome::figure);
        var later = pair.ofLater(IndicatorOutcome::figure);
        return new ComparedIndicator(
                indicator.results().indicatorId(),
                indicator.sheetNumber(),
                indicator.results().code(),
                indicator.results().title(),
                indicator.results().unit(),
                earlier,
                later,
                difference(earlier, later),
                pair.ofEarlier(IndicatorOutcome::standing),
                pair.ofLater(IndicatorOutcome::standing),
                years(pair));
    }

    private static @Nullable String difference(@Nullable String earlier, @Nullable String later) {
        return earlier == null || later == null || isDate(earlier) || isDate(later)
                ? null
                : new BigDecimal(later).subtract(new BigDecimal(earlier)).toPlainString();
    }

    private static boolean isDate(String told) {
        return told.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private static List<ComparedYear> years(Pair<IndicatorOutcome> pair) {
        Map<Integer, Pair<YearResult>> years = new TreeMap<>();
        paired(yearsOf(pair.earlier()), yearsOf(pair.later()), YearResult::year)
                .forEach(year -> years.put(year.either().year(), year));
        return years.values().stream()
                .map(year -> new ComparedYear(
                        year.either().year(),
                        year.ofEarlier(one -> one.result().told()),
                        year.ofLater(one -> one.result().told()),
                        year.either().target()))
                .toList();
    }

    private static List<YearResult> yearsOf(@Nullable IndicatorOutcome indicator) {
        return indicator == null ? List.of() : indicator.results().years();
    }
}
