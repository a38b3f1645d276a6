package fr.ctg.actionplan.spreadsheet;

import fr.ctg.actionplan.action.NewIndicator;
import fr.ctg.actionplan.exchange.LineError;
import fr.ctg.actionplan.exchange.TableRow;
import fr.ctg.actionplan.indicator.Approver;
import fr.ctg.actionplan.indicator.Baseline;
import fr.ctg.actionplan.indicator.Definition;
import fr.ctg.actionplan.indicator.Direction;
import fr.ctg.actionplan.indicator.Frequency;
import fr.ctg.actionplan.indicator.IndicatorType;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.actionplan.indicator.Target;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.problem.Refusal;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one indicator is measured, as the line that names it and those of its targets say. */
final class DefinitionLines {
    private final long line;
    private final int read;
    private final Definition definition;
    private final List<Target> targets = new ArrayList<>();
    private final List<Long> targetLines = new ArrayList<>();

    private DefinitionLines(long line, int read, Definition definition) {
        this.line = line;
        this.read = read;
        this.definition = definition;
    }

    /** Nothing, when the line only names the indicator: what was said before goes on. */
    static @Nullable DefinitionLines of(TableRow row, NewIndicator named) {
        if (!row.isWritten(SheetColumn.TYPE.title())) {
            return null;
        }
        var type = Words.require(row, SheetColumn.TYPE, Words.TYPES);
        var read = row.whole(SheetColumn.DEFINITION.title());
        return new DefinitionLines(
                row.line(),
                read == null ? 0 : read,
                new Definition(
                        named.title(),
                        named.unit(),
                        named.kind(),
                        type,
                        row.isWritten(SheetColumn.DIRECTION.title())
                                ? Words.require(row, SheetColumn.DIRECTION, Words.DIRECTIONS)
                                : Direction.NONE,
                        Words.<Frequency>require(row, SheetColumn.FREQUENCY, Words.FREQUENCIES),
                        row.requireText(SheetColumn.SOURCE.title()),
                        baseline(row, type),
                        List.of(),
                        row.number(SheetColumn.MINIMUM.title()),
                        row.number(SheetColumn.MAXIMUM.title()),
                        Words.isYes(row, SheetColumn.CUMULATIVE),
                        Words.isYes(row, SheetColumn.BY_COMMUNE),
                        Words.isYes(row, SheetColumn.COUNTS_PEOPLE),
                        approvers(row)));
    }

    private static List<Approver> approvers(TableRow row) {
        var cell = row.text(SheetColumn.APPROVERS.title());
        return cell == null || cell.isBlank()
                ? List.of()
                : Arrays.stream(cell.strip().split("[\\s,;]+"))
                        .map(word -> Words.known(word, SheetColumn.APPROVERS, Words.APPROVERS))
                        .toList();
    }

    private static @Nullable Baseline baseline(TableRow row, IndicatorType type) {
        var missing = row.text(SheetColumn.BASELINE_MISSING.title());
        var written = row.isWritten(SheetColumn.BASELINE.title());
        if (!written && missing == null && !row.isWritten(SheetColumn.BASELINE_ON.title())) {
            return null;
        }
        return new Baseline(
                row.requireDate(SheetColumn.BASELINE_ON.title()), written ? value(row, type) : null, missing);
    }

    private static MeasuredValue value(TableRow row, IndicatorType type) {
        var cell = SheetColumn.BASELINE.title();
        return switch (type) {
            case NUMBER, AMOUNT -> MeasuredValue.ofNumber(row.requireNumber(cell));
            case PERCENTAGE, RATIO ->
                MeasuredValue.ofParts(
                        row.requireNumber(cell), row.requireNumber(SheetColumn.BASELINE_DENOMINATOR.title()));
            case YES_NO -> MeasuredValue.ofYes(Words.require(row, SheetColumn.BASELINE, Words.YES_NO));
            case DATE -> MeasuredValue.ofDate(row.requireDate(cell));
            case SCALE -> MeasuredValue.ofLevel(row.requireWhole(cell));
        };
    }

    void addTarget(TableRow row) {
        var year = row.requireWhole(SheetColumn.YEAR.title());
        var column = SheetColumn.TARGET.title();
        targets.add(
                definition.type() == IndicatorType.DATE
                        ? new Target(year, null, row.date(column))
                        : new Target(year, row.number(column), null));
        targetLines.add(row.line());
    }

    /** The version its author read; 0 when there was none. */
    int read() {
        return read;
    }

    /** A version that was read is not defined for the first time. */
    void requireNew(UUID indicator) {
        if (read != 0) {
            throw new NotFound("indicator", indicator);
        }
    }

    Definition definition() {
        return definition.aimingAt(targets);
    }

    /** Where in the file a broken rule is to be mended. */
    LineError of(Refusal refusal) {
        var year = String.valueOf(refusal.facts().values().get("year"));
        return switch (refusal.code()) {
            case "target-twice" -> LineError.of(lastTargetOf(year), SheetColumn.YEAR.title(), refusal);
            case "target-of-another-type" -> LineError.of(lastTargetOf(year), SheetColumn.TARGET.title(), refusal);
            case "definition-changed-meanwhile", "not-found" ->
                LineError.of(line, SheetColumn.DEFINITION.title(), refusal);
            case "bounds-reversed", "scale-without-bounds" -> LineError.of(line, SheetColumn.MINIMUM.title(), refusal);
            case "approved-by-no-commune" -> LineError.of(line, SheetColumn.APPROVERS.title(), refusal);
            case "denominator-zero" -> LineError.of(line, SheetColumn.BASELINE_DENOMINATOR.title(), refusal);
            case "out-of-bounds", "value-or-reason" -> LineError.of(line, SheetColumn.BASELINE.title(), refusal);
            default -> LineError.of(line, null, refusal);
        };
    }

    private long lastTargetOf(String year) {
        var years = targets.stream().map(one -> Integer.toString(one.year())).toList();
        return targetLines.get(Math.max(0, years.lastIndexOf(year)));
    }

    LineError of(ConstraintViolation<?> violation) {
        var leaf = "";
        var place = line;
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                place = targetLines.get(node.getIndex());
            }
            leaf = node.getName() == null ? leaf : node.getName();
        }
        return LineError.of(place, column(leaf, place == line).title(), violation);
    }

    private static SheetColumn column(String property, boolean ofIndicator) {
        return switch (property) {
            case "title" -> SheetColumn.TITLE;
            case "unit" -> SheetColumn.UNIT;
            case "source" -> SheetColumn.SOURCE;
            case "minimum" -> SheetColumn.MINIMUM;
            case "maximum" -> SheetColumn.MAXIMUM;
            case "approvers" -> SheetColumn.APPROVERS;
            case "denominator" -> SheetColumn.BASELINE_DENOMINATOR;
            case "notAvailable" -> SheetColumn.BASELINE_MISSING;
            case "year" -> SheetColumn.YEAR;
            default -> ofIndicator ? SheetColumn.BASELINE : SheetColumn.TARGET;
        };
    }
}
