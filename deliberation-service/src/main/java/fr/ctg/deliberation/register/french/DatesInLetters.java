package fr.ctg.deliberation.register.french;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Dates and hours in letters, as acts open: "vingt-neuf juillet deux mille vingt-deux", "dix-neuf heures trente". */
public final class DatesInLetters {
    static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private static final List<String> BELOW_SEVENTEEN = List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize");
    private static final List<String> TENS = List.of(
            "",
            "dix",
            "vingt",
            "trente",
            "quarante",
            "cinquante",
            "soixante",
            "soixante",
            "quatre-vingt",
            "quatre-vingt");

    private DatesInLetters() {}

    public static String date(LocalDate date) {
        var day = date.getDayOfMonth() == 1 ? "premier" : number(date.getDayOfMonth());
        return day + " " + MONTHS.get(date.getMonthValue() - 1) + " " + number(date.getYear());
    }

    /** Hours and minutes are feminine: "vingt et une heures une". */
    public static String time(LocalTime time) {
        int hour = time.getHour();
        var hours = feminine(hour) + (hour < 2 ? " heure" : " heures");
        return time.getMinute() == 0 ? hours : hours + " " + feminine(time.getMinute());
    }

    /** From 0 to 9999. */
    static String number(int value) {
        if (value < 0 || value > 9999) {
            throw new IllegalArgumentException("not written in letters here: " + value);
        }
        if (value < 100) {
            return belowHundred(value);
        }
        return value < 1000 ? hundreds(value) : thousands(value);
    }

    private static String thousands(int value) {
        var thousands = value / 1000 == 1 ? "mille" : number(value / 1000) + " mille";
        return value % 1000 == 0 ? thousands : thousands + " " + number(value % 1000);
    }

    private static String hundreds(int value) {
        int rest = value % 100;
        var hundreds = value / 100 == 1 ? "cent" : number(value / 100) + " cent";
        if (rest > 0) {
            return hundreds + " " + belowHundred(rest);
        }
        return value == 100 ? hundreds : hundreds + "s";
    }

    private static String belowHundred(int value) {
        if (value < 17) {
            return BELOW_SEVENTEEN.get(value);
        }
        if (value == 80) {
            return "quatre-vingts";
        }
        int tens = value / 10;
        // Seventy and ninety count on from sixty and eighty: soixante et onze, quatre-vingt-onze.
        int units = tens == 7 || tens == 9 ? value % 20 : value % 10;
        if (units == 0) {
            return TENS.get(tens);
        }
        boolean linkedByAnd = (units == 1 || units == 11) && tens < 8;
        return TENS.get(tens) + (linkedByAnd ? " et " : "-") + belowHundred(units);
    }

    private static String feminine(int value) {
        return value % 10 == 1 && value % 100 != 11 && value % 100 != 71 && value % 100 != 91
                ? number(value) + "e"
                : number(value);
    }
}
