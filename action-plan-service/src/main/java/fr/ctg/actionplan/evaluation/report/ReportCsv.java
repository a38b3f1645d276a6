package fr.ctg.actionplan.evaluation.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.ctg.actionplan.evaluation.outcome.IndicatorOutcome;
import fr.ctg.actionplan.evaluation.outcome.Outcome;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.actionplan.indicator.Target;
import fr.ctg.actionplan.result.IndicatorResultsView.PartView;
import fr.ctg.actionplan.result.IndicatorResultsView.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything behind a report, one fact a line, in the words of the API whatever the reader's language. It is made to be opened in a spreadsheet: a
 * text that one would take for a formula gets an apostrophe in front; the JSON has it untouched.
 */
final class ReportCsv {
    private static final List<String> HEADER = List.of(
            "section",
            "axis",
            "sheet",
            "indicatorId",
            "indicator",
            "title",
            "unit",
            "period",
            "communeSiren",
            "key",
            "value",
            "numerator",
            "denominator",
            "target",
            "standing",
            "reported",
            "notAvailable",
            "expected",
            "suppressed",
            "text",
            "recommendation");

    private final CsvWriter csv;

    private ReportCsv(CsvWriter csv) {
        this.csv = csv;
    }

    static byte[] of(EvaluationReport report) {
        var file = new ByteArrayOutputStream();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(HEADER);
            new ReportCsv(writer).write(report);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return file.toByteArray();
    }

    private void write(EvaluationReport report) {
        campaign(report);
        outcome("", "", report.results().plan());
        for (var axis : report.results().axes()) {
            outcome(axis.code(), axis.title(), axis.outcome());
            for (var finding : axis.findings()) {
                line(Map.of(
                        "section",
                        "finding",
                        "axis",
                        axis.code(),
                        "key",
                        finding.criterion().name(),
                        "value",
                        finding.level().name(),
                        "text",
                        finding.text(),
                        "recommendation",
                        told(finding.recommendation())));
            }
        }
        report.results().indicators().forEach(this::indicator);
        for (var corrected : report.correctedSince()) {
            line(Map.of(
                    "section", "correctedSince",
                    "sheet", Integer.toString(corrected.sheetNumber()),
                    "indicatorId", corrected.indicatorId().toString(),
                    "indicator", corrected.code(),
                    "period", corrected.period(),
                    "key", told(corrected.reported()),
                    "value", told(corrected.today())));
        }
    }

    private void campaign(EvaluationReport report) {
        var campaign = report.campaign();
        var results = report.results();
        var decision = campaign.decision();
        fact("title", campaign.title());
        fact("campaignId", campaign.id().toString());
        fact("plan", results.planTitle());
        fact("convention", results.conventionReference());
        fact("kind", campaign.kind().name());
        fact("status", campaign.status().name());
        fact("firstDay", results.firstDay().toString());
        fact("lastDay", results.lastDay().toString());
        fact("takenOn", results.takenOn().toString());
        fact("sha256", told(report.sha256()));
        fact("demonstration", Boolean.toString(results.demonstration()));
        fact("replacedSheets", Integer.toString(results.replacedSheets()));
        if (campaign.submission() != null && campaign.submission().incompleteReason() != null) {
            fact("incompleteReason", campaign.submission().incompleteReason());
        }
        if (decision != null) {
            fact("body", decision.body());
            fact("signedOffOn", decision.on().toString());
            fact("verdict", decision.verdict().name());
            fact("reservations", told(decision.reservations()));
            fact("earlyReason", told(decision.earlyReason()));
        }
    }

    private void fact(String key, String text) {
        line(Map.of("section", "campaign", "key", key, "text", text));
    }

    private void outcome(String axis, String title, Outcome outcome) {
        for (var status : outcome.byStatus()) {
            figure("sheets", axis, title, status.status().name(), Integer.toString(status.sheets()));
        }
        figure("money", axis, title, "planned", told(outcome.money().planned()));
        figure("money", axis, title, "committed", told(outcome.money().committed()));
        figure("money", axis, title, "spent", told(outcome.money().spent()));
        var counts = outcome.indicators();
        Stream.of(
                        Map.entry("named", counts.named()),
                        Map.entry("defined", counts.defined()),
                        Map.entry("onTarget", counts.onTarget()),
                        Map.entry("offTarget", counts.offTarget()),
                        Map.entry("undecided", counts.undecided()),
                        Map.entry("withoutTarget", counts.withoutTarget()))
                .forEach(
                        count -> figure("indicators", axis, title, count.getKey(), Integer.toString(count.getValue())));
        var answers = outcome.completeness();
        line(Map.of(
                "section",
                "completeness",
                "axis",
                axis,
                "title",
                title,
                "reported",
                Integer.toString(answers.reported()),
                "notAvailable",
                Integer.toString(answers.notAvailable()),
                "expected",
                Integer.toString(answers.expected())));
    }

    private void figure(String section, String axis, String title, String key, String value) {
        line(Map.of("section", section, "axis", axis, "title", title, "key", key, "value", value));
    }

    private void indicator(IndicatorOutcome outcome) {
        var baseline = outcome.baseline();
        if (baseline != null) {
            measured(
                    outcome,
                    "baseline",
                    baseline.on().toString(),
                    Map.of("value", told(baseline.value()), "text", told(baseline.notAvailable())));
        }
        var results = outcome.results();
        if (results.all() != null) {
            result(outcome, "all", "", results.all(), outcome.standing().name(), null);
        }
        for (var year : results.years()) {
            result(
                    outcome,
                    "year",
                    Integer.toString(year.year()),
                    year.result(),
                    year.standing().name(),
                    year.target());
        }
        for (var period : results.periods()) {
            result(outcome, "period", period.period(), period.result(), "", null);
            period.parts().forEach(part -> part(outcome, period.period(), part));
        }
    }

    private void result(
            IndicatorOutcome outcome,
            String section,
            String period,
            Result result,
            String standing,
            @Nullable Target target) {
        var answers = result.completeness();
        measured(
                outcome,
                section,
                period,
                Map.of(
                        "value", told(result.told()),
                        "numerator", told(result.numerator()),
                        "denominator", told(result.denominator()),
                        "target", told(target),
                        "standing", standing,
                        "reported", Integer.toString(answers.reported()),
                        "notAvailable", Integer.toString(answers.notAvailable()),
                        "expected", Integer.toString(answers.expected()),
                        "suppressed", Boolean.toString(result.suppressed()),
                        "text", String.join(" ", answers.missing())));
    }

    private void part(IndicatorOutcome outcome, String period, PartView part) {
        var value = part.value();
        measured(
                outcome,
                "measure",
                period,
                Map.of(
                        "communeSiren", told(part.communeSiren()),
                        "value", told(value),
                        "numerator", value == null ? "" : told(value.numerator()),
                        "denominator", value == null ? "" : told(value.denominator()),
                        "notAvailable", Boolean.toString(part.notAvailable()),
                        "suppressed", Boolean.toString(part.suppressed())));
    }

    private void measured(IndicatorOutcome outcome, String section, String period, Map<String, String> cells) {
        var results = outcome.results();
        var all = new java.util.HashMap<>(cells);
        all.putAll(Map.of(
                "section", section,
                "axis", String.join(" ", outcome.axisCodes()),
                "sheet", Integer.toString(outcome.sheetNumber()),
                "indicatorId", results.indicatorId().toString(),
                "indicator", results.code(),
                "title", results.title(),
                "unit", results.unit(),
                "period", period));
        line(all);
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String told(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String told(@Nullable MeasuredValue value) {
        return value == null
                ? ""
                : Stream.of(value.number(), value.yes(), value.date(), value.level())
                        .flatMap(part -> Optional.<Object>ofNullable(part).stream())
                        .map(Object::toString)
                        .findFirst()
                        .orElse("");
    }

    private static String told(@Nullable Target target) {
        if (target == null) {
            return "";
        }
        return target.date() == null ? told(target.number()) : target.date().toString();
    }

    private void line(Map<String, String> cells) {
        csv.writeRecord(HEADER.stream()
                .map(column -> harmless(cells.getOrDefault(column, "")))
                .toList());
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-\\d+(\\.\\d+)?")
                ? "'" + cell
                : cell;
    }
}
