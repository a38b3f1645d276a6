package fr.ctg.ctg.initiative;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** A day, a month or a year, as precise as its source. Two of them are out of order only when no day of the one can precede any of the other. */
record PartialDate(LocalDate firstDay, LocalDate lastDay) {
    /** {@code text} has the form the request's pattern asks for; whether the calendar has such a day is seen here. */
    static PartialDate of(String text) {
        try {
            return switch (text.length()) {
                case 4 -> years(Integer.parseInt(text));
                case 7 -> month(YearMonth.parse(text));
                default -> new PartialDate(LocalDate.parse(text), LocalDate.parse(text));
            };
        } catch (DateTimeException noSuchDay) {
            throw new NoSuchDay(text);
        }
    }

    private static PartialDate years(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static PartialDate month(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth());
    }

    boolean isSurelyAfter(PartialDate other) {
        return firstDay.isAfter(other.lastDay);
    }

    boolean isSurelyAfter(LocalDate day) {
        return firstDay.isAfter(day);
    }

    private static final class NoSuchDay extends Refusal {
        NoSuchDay(String text) {
            super(Kind.INVALID, "no-such-day", Facts.of("date", text));
        }
    }
}
