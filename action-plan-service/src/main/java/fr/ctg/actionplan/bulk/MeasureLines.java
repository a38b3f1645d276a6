package fr.ctg.actionplan.bulk;

import fr.ctg.actionplan.measure.RecordMeasure;
import fr.ctg.platform.problem.Facts;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A way of writing measures, one a line. */
interface MeasureLines {
    /** Reads a file to its end, or to where it can no longer be told what is a line. */
    void read(InputStream file, Reader to) throws IOException;

    /** The name this way of writing gives a field. */
    String nameOf(MeasureField field);

    /** Who takes the lines, one by one. */
    interface Reader {
        void line(long line, RecordMeasure measure);

        void unreadable(long line, @Nullable String column, String code, Facts facts);
    }
}
