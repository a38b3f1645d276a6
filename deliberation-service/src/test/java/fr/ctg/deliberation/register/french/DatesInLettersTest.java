package fr.ctg.deliberation.register.french;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesInLettersTest {
    @ParameterizedTest
    @CsvSource({
        "0,zéro",
        "1,un",
        "16,seize",
        "17,dix-sept",
        "20,vingt",
        "21,vingt et un",
        "22,vingt-deux",
        "31,trente et un",
        "60,soixante",
        "61,soixante et un",
        "70,soixante-dix",
        "71,soixante et onze",
        "72,soixante-douze",
        "77,soixante-dix-sept",
        "79,soixante-dix-neuf",
        "80,quatre-vingts",
        "81,quatre-vingt-un",
        "90,quatre-vingt-dix",
        "91,quatre-vingt-onze",
        "99,quatre-vingt-dix-neuf",
        "100,cent",
        "101,cent un",
        "200,deux cents",
        "280,deux cent quatre-vingts",
        "1000,mille",
        "1999,mille neuf cent quatre-vingt-dix-neuf",
        "2000,deux mille",
        "2001,deux mille un",
        "2022,deux mille vingt-deux",
        "2100,deux mille cent"
    })
    void writesNumbers(int number, String expected) {
        assertEquals(expected, DatesInLetters.number(number));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-29,vingt-neuf juillet deux mille vingt-deux",
        "2022-08-01,premier août deux mille vingt-deux",
        "2000-02-21,vingt et un février deux mille"
    })
    void writesDates(LocalDate date, String expected) {
        assertEquals(expected, DatesInLetters.date(date));
    }

    @ParameterizedTest
    @CsvSource({
        "19:00,dix-neuf heures",
        "19:30,dix-neuf heures trente",
        "00:05,zéro heure cinq",
        "01:00,une heure",
        "11:00,onze heures",
        "21:00,vingt et une heures",
        "20:51,vingt heures cinquante et une"
    })
    void writesHours(LocalTime time, String expected) {
        assertEquals(expected, DatesInLetters.time(time));
    }

    @Test
    void refusesWhatNoActWrites() {
        assertThrows(IllegalArgumentException.class, () -> DatesInLetters.number(10_000));
        assertThrows(IllegalArgumentException.class, () -> DatesInLetters.number(-1));
    }
}
