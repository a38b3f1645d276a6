package fr.ctg.actionplan.exchange;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/**
 * A text that a spreadsheet takes for a formula is written with an apostrophe before it, as its users would, and read without. One that comes
 * without its apostrophe is refused: nobody can tell a text from an attack.
 */
public final class PlainText {
    private static final String FORMULA = "=+-@\t\r";

    private PlainText() {}

    public static String written(String text) {
        return begins(text) || text.startsWith("'") ? "'" + text : text;
    }

    public static String read(String cell) {
        if (begins(cell)) {
            throw new FormulaNotAccepted();
        }
        return cell.length() > 1 && cell.charAt(0) == '\'' && (cell.charAt(1) == '\'' || begins(cell.substring(1, 2)))
                ? cell.substring(1)
                : cell;
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /** A cell that calculates, or would once it is opened. */
    public static final class FormulaNotAccepted extends Refusal {
        public FormulaNotAccepted() {
            super(Kind.INVALID, "formula-not-accepted", Facts.none());
        }
    }
}
