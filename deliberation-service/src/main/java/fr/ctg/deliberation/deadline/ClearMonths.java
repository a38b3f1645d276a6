package fr.ctg.deliberation.deadline;

import java.time.LocalDate;

/**
 * A delay in clear months: it runs from the day after its start to the same day of a later month, or to the last one of a month too short,
 * and may still be used on the day after that.
 */
record ClearMonths(int months) {
    LocalDate endFrom(LocalDate start) {
        return start.plusMonths(months).plusDays(1);
    }
}
