package fr.ctg.actionplan.bulk;

import fr.ctg.actionplan.exchange.CsvTable;
import fr.ctg.actionplan.exchange.LineError;
import fr.ctg.actionplan.exchange.TableColumns;
import fr.ctg.actionplan.exchange.TableRow;
import fr.ctg.actionplan.exchange.TableRow.CellRefused;
import fr.ctg.actionplan.indicator.IndicatorType;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.actionplan.measure.MeasureContent;
import fr.ctg.actionplan.measure.RecordMeasure;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of a table for each measure; the indicator is named by its sheet's number and its code, as people do. */
final class CsvLines implements MeasureLines {
    private static final TableColumns COLUMNS = new TableColumns(
            MeasureField.columns(),
            Set.of(
                    MeasureField.SHEET.column(),
                    MeasureField.INDICATOR.column(),
                    MeasureField.PERIOD.column(),
                    MeasureField.UNIT.column()));

    private final MeasuringPlan plan;

    CsvLines(MeasuringPlan plan) {
        this.plan = plan;
    }

    @Override
    public String nameOf(MeasureField field) {
        return field.column();
    }

    @Override
    public void read(InputStream file, Reader to) throws IOException {
        CsvTable.read(file, COLUMNS, new TableRow.Reader() {
            @Override
            public void row(TableRow row) {
                RecordMeasure measure;
                try {
                    measure = measure(row);
                } catch (CellRefused refused) {
                    to.unreadable(row.line(), refused.column(), refused.code(), refused.facts());
                    return;
                }
                to.line(row.line(), measure);
            }

            @Override
            public void unreadable(LineError error) {
                to.unreadable(error.line(), error.column(), error.code(), error.facts());
            }
        });
    }

    private RecordMeasure measure(TableRow row) {
        var sheet = row.whole(MeasureField.SHEET.column());
        if (sheet == null) {
            throw new CellRefused(MeasureField.SHEET.column(), "cell-missing", Facts.none());
        }
        try {
            var indicator = plan.require(sheet, required(row, MeasureField.INDICATOR));
            return new RecordMeasure(
                    indicator.id(),
                    required(row, MeasureField.PERIOD),
                    text(row, MeasureField.COMMUNE),
                    new MeasureContent(
                            required(row, MeasureField.UNIT),
                            value(row, indicator.definition().type()),
                            text(row, MeasureField.NOT_AVAILABLE),
                            text(row, MeasureField.EVIDENCE),
                            text(row, MeasureField.COMMENT)),
                    text(row, MeasureField.REASON));
        } catch (NotFound unknown) {
            throw new CellRefused(MeasureField.INDICATOR.column(), unknown);
        }
    }

    private static String required(TableRow row, MeasureField field) {
        return row.requireText(field.column());
    }

    private static @Nullable String text(TableRow row, MeasureField field) {
        return row.text(field.column());
    }

    /** What the one column of values means depends on what the indicator is made of. */
    private static @Nullable MeasuredValue value(TableRow row, IndicatorType type) {
        var column = MeasureField.VALUE.column();
        var numerator = row.number(MeasureField.NUMERATOR.column());
        var denominator = row.number(MeasureField.DENOMINATOR.column());
        var single = row.isWritten(column);
        if (!single && numerator == null && denominator == null) {
            return null;
        }
        var kind = single ? type : IndicatorType.RATIO;
        return switch (kind) {
            case NUMBER, AMOUNT, PERCENTAGE, RATIO ->
                new MeasuredValue(row.number(column), numerator, denominator, null, null, null);
            case YES_NO -> new MeasuredValue(null, numerator, denominator, yes(row.requireText(column)), null, null);
            case DATE -> new MeasuredValue(null, numerator, denominator, null, row.date(column), null);
            case SCALE -> new MeasuredValue(null, numerator, denominator, null, null, row.whole(column));
        };
    }

    private static boolean yes(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "oui", "true" -> true;
            case "non", "false" -> false;
            default -> throw new CellRefused(MeasureField.VALUE.column(), "yes-unreadable", Facts.none());
        };
    }
}
