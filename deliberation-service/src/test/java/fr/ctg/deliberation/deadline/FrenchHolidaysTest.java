package fr.ctg.deliberation.deadline;

import static fr.ctg.deliberation.deadline.GivenDeadlines.MAUSSANE;
import static fr.ctg.deliberation.deadline.GivenDeadlines.STRASBOURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchHolidaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-04-23", "2008-03-23", "2011-04-24", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09",
                        "2024-03-31",
                "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25",
                        "2049-04-18",
                "2050-04-10"
            })
    void knowsEaster(LocalDate easter) {
        assertEquals(easter, FrenchHolidays.easter(easter.getYear()));
    }

    @Test
    void hasElevenHolidaysInAnOrdinaryYear() {
        var in2022 = LocalDate.of(2022, 1, 1)
                .datesUntil(LocalDate.of(2023, 1, 1))
                .filter(MAUSSANE::includes)
                .map(LocalDate::toString)
                .toList();
        assertEquals(
                List.of(
                        "2022-01-01",
                        "2022-04-18",
                        "2022-05-01",
                        "2022-05-08",
                        "2022-05-26",
                        "2022-06-06",
                        "2022-07-14",
                        "2022-08-15",
                        "2022-11-01",
                        "2022-11-11",
                        "2022-12-25"),
                in2022);
    }

    @ParameterizedTest
    @CsvSource({
        "57463,2022-04-15",
        "67482,2022-12-26",
        "68066,2022-04-15",
        "97105,2022-05-27",
        "97209,2022-05-22",
        "97302,2022-06-10",
        "97411,2022-12-20",
        "97608,2022-04-27"
    })
    void addsTheHolidayOfTheDepartment(String commune, LocalDate day) {
        assertTrue(FrenchHolidays.at(commune).includes(day));
        assertFalse(MAUSSANE.includes(day));
    }

    @Test
    void countsTwoHolidaysFallingTogetherOnce() {
        // 1 May 2008 was also Ascension Day.
        assertEquals(
                10,
                LocalDate.of(2008, 1, 1)
                        .datesUntil(LocalDate.of(2009, 1, 1))
                        .filter(MAUSSANE::includes)
                        .count());
    }

    @Test
    void namesTheWeekEndFirst() {
        assertEquals(Optional.of(DayOff.SATURDAY), MAUSSANE.dayOff(LocalDate.of(2022, 1, 1)));
        assertEquals(Optional.of(DayOff.SUNDAY), MAUSSANE.dayOff(LocalDate.of(2022, 5, 8)));
        assertEquals(Optional.of(DayOff.PUBLIC_HOLIDAY), MAUSSANE.dayOff(LocalDate.of(2022, 7, 14)));
        assertEquals(Optional.empty(), MAUSSANE.dayOff(LocalDate.of(2022, 7, 15)));
    }

    @Test
    void goesFromGoodFridayToTuesdayInAlsace() {
        var goodFriday = LocalDate.of(2022, 4, 15);
        assertEquals(LocalDate.of(2022, 4, 19), STRASBOURG.workingDayFrom(goodFriday));
        assertEquals(goodFriday, MAUSSANE.workingDayFrom(goodFriday));
    }

    @ParameterizedTest
    @CsvSource({"13058,13", "2A004,2A", "2B033,2B", "97411,974", "97701,977", "01004,01"})
    void readsTheDepartmentInTheInseeCode(String commune, String department) {
        assertEquals(department, FrenchHolidays.at(commune).department());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13", "130580", "2C004", "211300587"})
    void refusesWhatIsNotAnInseeCode(String code) {
        assertThrows(IllegalArgumentException.class, () -> FrenchHolidays.at(code));
    }
}
