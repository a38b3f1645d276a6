package fr.ctg.actionplan.evaluation.report;

import fr.ctg.actionplan.dashboard.Dashboard;
import fr.ctg.actionplan.evaluation.CampaignView;
import fr.ctg.actionplan.evaluation.CommitteeDecision;
import fr.ctg.actionplan.evaluation.finding.Finding;
import fr.ctg.actionplan.evaluation.finding.Level;
import fr.ctg.actionplan.evaluation.outcome.AxisOutcome;
import fr.ctg.actionplan.evaluation.outcome.CorrectedFigure;
import fr.ctg.actionplan.evaluation.outcome.IndicatorOutcome;
import fr.ctg.actionplan.evaluation.outcome.Outcome;
import fr.ctg.actionplan.indicator.Target;
import fr.ctg.actionplan.result.Completeness;
import fr.ctg.actionplan.result.IndicatorResultsView.Result;
import fr.ctg.actionplan.result.IndicatorResultsView.YearResult;
import fr.ctg.platform.problem.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as its template prints it: every sentence made, every bar measured, nothing left to decide. */
record ReportPage(
        String title,
        String plan,
        boolean demonstration,
        List<String> standing,
        List<Chart> summary,
        List<Axis> axes,
        List<Indicator> indicators,
        List<Row> missing,
        List<Row> corrected,
        List<String> committee) {

    /** A table whose numbers are bars too; the table is what the bars say in words. */
    record Chart(String caption, String heading, String unit, List<Bar> bars) {}

    /** {@code width} in percent of the longest; a value that is not known has no bar. */
    record Bar(String label, String value, int width) {}

    record Axis(String title, List<Chart> charts, List<FoundOf> findings) {}

    record FoundOf(String criterion, Bar level, String text, String recommendation) {}

    record Indicator(String title, List<String> facts, List<Year> years) {}

    record Year(String year, Bar result, String target, String standing, String answers) {}

    record Row(String heading, List<String> cells) {}

    static ReportPage of(EvaluationReport report, ReportWords words) {
        var results = report.results();
        var campaign = report.campaign();
        return new ReportPage(
                campaign.title(),
                words.of(
                        "plan",
                        Facts.of("plan", results.planTitle())
                                .and("convention", results.conventionReference())
                                .and("kind", campaign.kind())
                                .and("first", results.firstDay())
                                .and("last", results.lastDay())),
                results.demonstration(),
                standing(report, words),
                charts(results.plan(), words),
                results.axes().stream().map(axis -> axis(axis, words)).toList(),
                results.indicators().stream()
                        .map(indicator -> indicator(indicator, words))
                        .toList(),
                results.indicators().stream()
                        .filter(IndicatorOutcome::isAwaited)
                        .map(indicator -> missing(indicator, words))
                        .toList(),
                report.correctedSince().stream()
                        .map(corrected -> corrected(corrected, words))
                        .toList(),
                committee(campaign, words));
    }

    private static List<String> standing(EvaluationReport report, ReportWords words) {
        var lines = new ArrayList<String>();
        var decision = report.campaign().decision();
        if (decision == null) {
            lines.add(words.of("draft", Facts.of("status", report.campaign().status())));
        } else {
            lines.add(decided(decision, words));
        }
        var figures = Facts.of("date", report.results().takenOn());
        lines.add(
                report.sha256() == null
                        ? words.of("figures-of-today", figures)
                        : words.of("figures-frozen", figures.and("sha256", report.sha256())));
        lines.add(answers(report.results().plan().completeness(), words));
        var submission = report.campaign().submission();
        if (submission != null && submission.incompleteReason() != null) {
            lines.add(words.of("incomplete-reason", Facts.of("reason", submission.incompleteReason())));
        }
        if (report.results().replacedSheets() > 0) {
            lines.add(words.of(
                    "replaced-sheets", Facts.of("count", report.results().replacedSheets())));
        }
        return lines;
    }

    private static String decided(CommitteeDecision decision, ReportWords words) {
        return words.of(
                "decided",
                Facts.of("body", decision.body()).and("on", decision.on()).and("verdict", decision.verdict()));
    }

    private static String answers(Completeness answers, ReportWords words) {
        return words.of(
                "answered",
                Facts.of("reported", answers.reported())
                        .and("expected", answers.expected())
                        .and("notAvailable", answers.notAvailable())
                        .and("silent", answers.expected() - answers.reported() - answers.notAvailable()));
    }

    private static List<Chart> charts(Outcome outcome, ReportWords words) {
        return List.of(
                new Chart(
                        words.of("sheets-by-status", Facts.of("count", outcome.sheets())),
                        words.of("status"),
                        words.of("number"),
                        outcome.byStatus().stream()
                                .map(status -> counted(words.word(status.status()), status.sheets(), outcome.sheets()))
                                .toList()),
                money(outcome.money(), words),
                indicators(outcome.indicators(), words));
    }

    private static Bar counted(String label, int count, int all) {
        return new Bar(label, Integer.toString(count), all == 0 ? 0 : 100 * count / all);
    }

    private static Chart money(Dashboard.Amounts money, ReportWords words) {
        var longest = longest(Stream.of(money.planned(), money.committed(), money.spent()));
        return new Chart(
                words.of("money"),
                words.of("money-kind"),
                words.of("amount"),
                List.of(
                        amount(words.of("planned"), money.planned(), longest, words),
                        amount(words.of("committed"), money.committed(), longest, words),
                        amount(words.of("spent"), money.spent(), longest, words)));
    }

    private static Bar amount(String label, @Nullable String amount, BigDecimal longest, ReportWords words) {
        return new Bar(label, words.euros(amount), width(amount, longest));
    }

    private static BigDecimal longest(Stream<@Nullable String> numbers) {
        return numbers.filter(Objects::nonNull)
                .map(BigDecimal::new)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** Nothing below zero has a length. */
    private static int width(@Nullable String number, BigDecimal longest) {
        if (number == null || longest.signum() <= 0) {
            return 0;
        }
        return new BigDecimal(number)
                .max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(100))
                .divide(longest, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static Chart indicators(Dashboard.IndicatorCounts counts, ReportWords words) {
        return new Chart(
                words.of(
                        "indicators-by-standing",
                        Facts.of("defined", counts.defined()).and("named", counts.named())),
                words.of("standing"),
                words.of("number"),
                List.of(
                        counted(words.of("standing.ON_TARGET"), counts.onTarget(), counts.defined()),
                        counted(words.of("standing.OFF_TARGET"), counts.offTarget(), counts.defined()),
                        counted(words.of("standing.UNDECIDED"), counts.undecided(), counts.defined()),
                        counted(words.of("standing.NO_TARGET"), counts.withoutTarget(), counts.defined())));
    }

    private static Axis axis(AxisOutcome axis, ReportWords words) {
        return new Axis(
                words.of("axis", Facts.of("code", axis.code()).and("title", axis.title())),
                charts(axis.outcome(), words),
                axis.findings().stream().map(finding -> found(finding, words)).toList());
    }

    private static FoundOf found(Finding finding, ReportWords words) {
        var level = finding.level();
        var steps = Level.values().length - 2;
        return new FoundOf(
                words.word(finding.criterion()),
                new Bar(
                        words.word(finding.criterion()),
                        words.of("level." + level),
                        level == Level.NOT_ASSESSED ? 0 : 100 * (level.ordinal() - 1) / steps),
                finding.text(),
                finding.recommendation() == null ? ReportWords.NOTHING : finding.recommendation());
    }

    private static Indicator indicator(IndicatorOutcome outcome, ReportWords words) {
        var indicator = outcome.results();
        var years = indicator.years();
        var longest = longest(years.stream()
                .flatMap(year -> Stream.of(
                        year.result().number(),
                        year.target() == null || year.target().number() == null
                                ? null
                                : year.target().number().toPlainString())));
        var facts = new ArrayList<String>();
        facts.add(words.of(
                "indicator-of",
                Facts.of("number", outcome.sheetNumber())
                        .and("sheet", outcome.sheetTitle())
                        .and("axes", outcome.axisCodes())));
        var all = indicator.all();
        if (all != null) {
            facts.add(words.of("indicator-all", Facts.of("result", result(all, words))));
        }
        return new Indicator(
                words.of(
                        "indicator-title",
                        Facts.of("code", indicator.code())
                                .and("title", indicator.title())
                                .and("unit", indicator.unit())),
                facts,
                years.stream().map(year -> year(year, longest, words)).toList());
    }

    private static Year year(YearResult year, BigDecimal longest, ReportWords words) {
        return new Year(
                Integer.toString(year.year()),
                new Bar("", result(year.result(), words), width(year.result().number(), longest)),
                target(year.target(), words),
                words.of("standing." + year.standing()),
                answers(year.result().completeness(), words));
    }

    private static String result(Result result, ReportWords words) {
        return result.suppressed() ? words.of("suppressed") : words.figure(result.told());
    }

    private static String target(@Nullable Target target, ReportWords words) {
        if (target == null) {
            return ReportWords.NOTHING;
        }
        return target.date() != null
                ? words.date(target.date())
                : words.figure(target.number() == null ? null : target.number().toPlainString());
    }

    private static Row missing(IndicatorOutcome outcome, ReportWords words) {
        var answers = outcome.completeness();
        return new Row(
                words.of(
                        "row-indicator",
                        Facts.of("number", outcome.sheetNumber())
                                .and("code", outcome.results().code())
                                .and("title", outcome.results().title())),
                List.of(
                        answers(answers, words),
                        answers.missing().isEmpty() ? ReportWords.NOTHING : String.join(", ", answers.missing())));
    }

    private static Row corrected(CorrectedFigure corrected, ReportWords words) {
        return new Row(
                words.of(
                        "row-corrected",
                        Facts.of("number", corrected.sheetNumber()).and("code", corrected.code())),
                List.of(corrected.period(), words.figure(corrected.reported()), words.figure(corrected.today())));
    }

    private static List<String> committee(CampaignView campaign, ReportWords words) {
        var lines = new ArrayList<String>();
        campaign.sentBack()
                .forEach(back -> lines.add(words.of(
                        "sent-back",
                        Facts.of("body", back.body()).and("on", back.on()).and("reason", back.reason()))));
        var decision = campaign.decision();
        if (decision == null) {
            lines.add(words.of("not-decided"));
            return lines;
        }
        lines.add(decided(decision, words));
        if (decision.reservations() != null) {
            lines.add(words.of("reservations", Facts.of("text", decision.reservations())));
        }
        if (decision.earlyReason() != null) {
            lines.add(words.of("early", Facts.of("reason", decision.earlyReason())));
        }
        return lines;
    }
}
