package fr.ctg.actionplan.bulk;

import fr.ctg.actionplan.measure.RecordMeasure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a file: what it asks to record, or why it cannot be read. */
record Line(long number, @Nullable RecordMeasure measure, List<LineError> errors) {
    static Line of(long number, RecordMeasure measure) {
        return new Line(number, measure, List.of());
    }

    static Line unreadable(LineError... errors) {
        return new Line(errors[0].line(), null, List.of(errors));
    }
}
