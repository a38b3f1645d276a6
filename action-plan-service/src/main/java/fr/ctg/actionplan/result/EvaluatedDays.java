package fr.ctg.actionplan.result;

import fr.ctg.actionplan.indicator.Period;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** The days a report tells of. {@code toTheEnd}: what is measured once is expected by then; before, it is told if it is known. */
public record EvaluatedDays(LocalDate first, LocalDate last, boolean toTheEnd) {
    boolean hold(Period period) {
        return period.start().filter(start -> !start.isBefore(first)).isPresent()
                && period.end().filter(end -> !end.isAfter(last)).isPresent();
    }

    /** The years with at least one of these days. */
    public IntStream years() {
        return IntStream.rangeClosed(first.getYear(), last.getYear());
    }

    /** Targets are those of whole years: the last one that ended within these days. */
    int lastWholeYear() {
        var nextDay = last.plusDays(1);
        return nextDay.getYear() - 1;
    }
}
