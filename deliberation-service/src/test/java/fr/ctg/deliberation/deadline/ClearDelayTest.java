package fr.ctg.deliberation.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearDelayTest {
    private static final LocalDate SITTING = LocalDate.of(2022, 7, 29);

    @Test
    void countsNeitherTheSendingNorTheSitting() {
        assertEquals(new ClearDelay(15), ClearDelay.between(LocalDate.of(2022, 7, 13), SITTING));
        assertEquals(new ClearDelay(0), ClearDelay.between(SITTING.minusDays(1), SITTING));
    }

    @ParameterizedTest
    @CsvSource({"3,2022-07-25", "5,2022-07-23", "1,2022-07-27"})
    void findsTheLastDayToCallTheSittingOf29July(int clearDays, LocalDate sentOn) {
        assertEquals(sentOn, new ClearDelay(clearDays).latestBefore(SITTING));
    }

    @Test
    void holdsOnFridayTheSecondSittingOfAFailedMonday() {
        var monday = LocalDate.of(2022, 7, 25);
        var second = new ClearDelay(3).earliestAfter(monday);
        assertEquals(DayOfWeek.FRIDAY, second.getDayOfWeek());
        assertEquals(SITTING, second);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-27,2024-03-02", "2023-02-27,2023-03-03", "2022-12-30,2023-01-03"})
    void crossesTheEndsOfMonthsAndYears(LocalDate first, LocalDate earliest) {
        assertEquals(earliest, new ClearDelay(3).earliestAfter(first));
    }

    @ParameterizedTest
    @CsvSource({"2022-03-25,2022-03-29", "2022-10-28,2022-11-01"})
    void isNotMovedByTheChangeOfHour(LocalDate first, LocalDate earliest) {
        assertEquals(earliest, new ClearDelay(3).earliestAfter(first));
        assertEquals(new ClearDelay(3), ClearDelay.between(first, earliest));
    }

    @Test
    void needsTheFirstDayBeforeTheLast() {
        assertThrows(IllegalArgumentException.class, () -> ClearDelay.between(SITTING, SITTING));
        assertThrows(IllegalArgumentException.class, () -> new ClearDelay(-1));
    }
}
