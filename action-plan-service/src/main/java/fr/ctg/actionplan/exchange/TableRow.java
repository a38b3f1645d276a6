package fr.ctg.actionplan.exchange;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import fr.ctg.platform.web.FourDigitYears;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of a table. An empty cell, or one that is not there, is nothing. {@code formulas}: the places of cells that calculate. */
public record TableRow(long line, TableColumns.Found columns, List<String> cells, Set<Integer> formulas) {
    private static final char REPLACED = '\uFFFD';
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}([.,]\\d{1,20})?");
    private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    /** Who takes the rows, one by one. */
    public interface Reader {
        void row(TableRow row);

        void unreadable(LineError error);
    }

    /** A cell that cannot be read as what its column holds. */
    public static final class CellRefused extends Refusal {
        private final String column;

        public CellRefused(String column, Refusal why) {
            this(column, why.code(), why.facts());
        }

        public CellRefused(String column, String code, Facts facts) {
            super(Kind.INVALID, code, facts);
            this.column = column;
        }

        public String column() {
            return column;
        }
    }

    public boolean isWritten(String column) {
        return cell(column) != null;
    }

    public @Nullable String text(String column) {
        var cell = cell(column);
        if (cell == null) {
            return null;
        }
        try {
            return PlainText.read(cell);
        } catch (PlainText.FormulaNotAccepted formula) {
            throw new CellRefused(column, formula);
        }
    }

    public String requireText(String column) {
        return required(text(column), column);
    }

    public BigDecimal requireNumber(String column) {
        return required(number(column), column);
    }

    public int requireWhole(String column) {
        return required(whole(column), column);
    }

    public LocalDate requireDate(String column) {
        return required(date(column), column);
    }

    private static <T> T required(@Nullable T cell, String column) {
        if (cell == null) {
            throw new CellRefused(column, "cell-missing", Facts.none());
        }
        return cell;
    }

    /** With a point, or a comma as in French. */
    public @Nullable BigDecimal number(String column) {
        var cell = cell(column);
        if (cell == null) {
            return null;
        }
        var written = cell.strip();
        if (!NUMBER.matcher(written).matches()) {
            text(column);
            throw new CellRefused(column, "number-unreadable", Facts.none());
        }
        return new BigDecimal(written.replace(',', '.'));
    }

    public @Nullable Integer whole(String column) {
        var number = number(column);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException broken) {
            throw new CellRefused(column, "number-unreadable", Facts.none());
        }
    }

    /** {@code 2022-12-31}, or {@code 31/12/2022}. */
    public @Nullable LocalDate date(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var french = FRENCH_DATE.matcher(text.strip());
        try {
            return FourDigitYears.dateIn(
                    french.matches() ? french.group(3) + "-" + french.group(2) + "-" + french.group(1) : text.strip());
        } catch (DateTimeException unreadable) {
            throw new CellRefused(column, "date-unreadable", Facts.none());
        }
    }

    private @Nullable String cell(String column) {
        var place = columns.places().get(column);
        if (place == null || place >= cells.size()) {
            return null;
        }
        if (formulas.contains(place)) {
            throw new CellRefused(column, new PlainText.FormulaNotAccepted());
        }
        var cell = cells.get(place);
        if (cell.indexOf(REPLACED) >= 0) {
            throw new CellRefused(column, "not-utf8", Facts.none());
        }
        if (cell.indexOf('\0') >= 0) {
            throw new CellRefused(column, "unreadable-value", Facts.none());
        }
        return cell.isEmpty() ? null : cell;
    }
}
