package fr.ctg.deliberation.deadline;

import fr.ctg.deliberation.rule.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long a kind of deadline lasts when it starts in a period, and what restarts it. */
record DeadlineRule(
        String id,
        int version,
        Deadline.Kind kind,
        Period period,
        int length,
        Unit unit,
        boolean movedToWorkingDay,
        Set<Letter.Purpose> restartedBy,
        int monthsOfSilence,
        List<String> legalBasis,
        @Nullable String unverified) {

    DeadlineRule {
        if (length < 1 || (!restartedBy.isEmpty() && monthsOfSilence < 1)) {
            throw new IllegalArgumentException("Deadline rule without a length: " + id);
        }
    }

    /** How the length is counted; the first day never is. */
    enum Unit {
        /** The day after the last one is still of use. */
        CLEAR_MONTHS {
            @Override
            LocalDate end(LocalDate start, int length) {
                return new ClearMonths(length).endFrom(start);
            }
        },
        MONTHS {
            @Override
            LocalDate end(LocalDate start, int length) {
                return start.plusMonths(length);
            }
        },
        DAYS {
            @Override
            LocalDate end(LocalDate start, int length) {
                return start.plusDays(length);
            }
        };

        abstract LocalDate end(LocalDate start, int length);
    }

    Deadline from(LocalDate start, FrenchHolidays holidays) {
        return from(start, null, false, holidays);
    }

    /**
     * Each purpose restarts the clock once, and only while it runs. Without an answer, silence answers after its months; an answer that comes
     * later still counts while the remedy against that silence is open.
     */
    Deadline restart(Deadline running, Letter letter, FrenchHolidays holidays) {
        if (!restartedBy.contains(letter.purpose()) || letter.receivedOn().isAfter(running.endsOn())) {
            return running;
        }
        var answeredOn = letter.answeredOn();
        var afterSilence =
                from(letter.receivedOn().plusMonths(monthsOfSilence), letter.purpose(), answeredOn == null, holidays);
        return answeredOn == null || answeredOn.isAfter(afterSilence.endsOn())
                ? afterSilence
                : from(answeredOn, letter.purpose(), false, holidays);
    }

    private Deadline from(
            LocalDate start, Letter.@Nullable Purpose restartedBy, boolean assumesSilence, FrenchHolidays holidays) {
        var nominal = unit.end(start, length);
        var dayOff = movedToWorkingDay ? holidays.dayOff(nominal).orElse(null) : null;
        return new Deadline(
                kind,
                start,
                nominal,
                dayOff == null ? nominal : holidays.workingDayFrom(nominal),
                dayOff,
                restartedBy,
                assumesSilence,
                id,
                legalBasis,
                unverified);
    }
}
