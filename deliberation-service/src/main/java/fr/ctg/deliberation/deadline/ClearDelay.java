package fr.ctg.deliberation.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A delay in clear days: neither the first day nor the last is counted, and days off count like any other. */
public record ClearDelay(int days) {
    public ClearDelay {
        if (days < 0) {
            throw new IllegalArgumentException("Negative delay: " + days);
        }
    }

    /** The clear days that lie between two days. */
    public static ClearDelay between(LocalDate first, LocalDate last) {
        if (!first.isBefore(last)) {
            throw new IllegalArgumentException(first + " is not before " + last);
        }
        return new ClearDelay((int) ChronoUnit.DAYS.between(first, last) - 1);
    }

    /** The first day on which a sitting may be held when it is called, or has failed, on that day. */
    public LocalDate earliestAfter(LocalDate first) {
        return first.plusDays(days + 1L);
    }

    /** The last day on which a sitting held that day may be called. */
    public LocalDate latestBefore(LocalDate last) {
        return last.minusDays(days + 1L);
    }
}
