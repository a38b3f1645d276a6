package fr.ctg.deliberation.scdl;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * A line cut into cells. Of what is too much only enough is kept to see that it is: one character more than a cell may have, one cell more than
 * a line has.
 */
record RawLine(long line, int cellCount, List<String> cells) {

    /** Makes raw lines, and remembers where the last one began for the failure that may follow. */
    static final class Cutter extends AbstractBaseCsvCallbackHandler<RawLine> {
        private static final int MOST_CELLS = ScdlColumn.HEADER.size() + 1;

        private List<String> cells = new ArrayList<>(MOST_CELLS);
        private long begun;

        long begun() {
            return begun;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            begun = startingLineNumber;
            cells = new ArrayList<>(MOST_CELLS);
        }

        @Override
        protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
            if (index < MOST_CELLS) {
                cells.add(new String(text, offset, Math.min(length, RowRules.LONGEST_CELL + 1)));
            }
        }

        @Override
        protected RawLine buildRecord() {
            return new RawLine(begun, getFieldCount(), cells);
        }
    }
}
