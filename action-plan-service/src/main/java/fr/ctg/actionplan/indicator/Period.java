package fr.ctg.actionplan.indicator;

import java.time.LocalDate;
import java.util.Optional;

/** What a measure covers. As text, the periods of one indicator sort as time goes. */
public record Period(Frequency frequency, String text) {
    public Period {
        if (!frequency.writes(text)) {
            throw MeasureRefused.malformedPeriod(text, frequency);
        }
    }

    /** What is measured once belongs to no year. */
    public Optional<Integer> year() {
        return frequency == Frequency.ONCE ? Optional.empty() : Optional.of(Integer.parseInt(text.substring(0, 4)));
    }

    public Optional<LocalDate> start() {
        return year().map(year -> LocalDate.of(year, firstMonth(), 1));
    }

    public Optional<LocalDate> end() {
        return start().map(start -> start.plusMonths(12 / frequency.perYear()).minusDays(1));
    }

    private int firstMonth() {
        return switch (frequency) {
            case YEAR, ONCE -> 1;
            case HALF -> 6 * last() - 5;
            case QUARTER -> 3 * last() - 2;
            case MONTH -> Integer.parseInt(text.substring(5));
        };
    }

    private int last() {
        return text.charAt(text.length() - 1) - '0';
    }

    @Override
    public String toString() {
        return text;
    }
}
