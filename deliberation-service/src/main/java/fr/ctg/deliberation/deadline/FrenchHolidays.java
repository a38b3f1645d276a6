package fr.ctg.deliberation.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The public holidays of a commune: the eleven of Code du travail L3133-1, and those its department adds. Written here rather than taken
 * from a library: the calendar is closed and changes by statute only, while a library brings a parser and the calendars of the world, and
 * knows regions where the law names departments.
 *
 * <p>In Moselle and Alsace the law keeps Good Friday for communes with a Protestant church; which ones is not known here, so all have it:
 * a deadline said one working day too late closes no remedy too early. The commemorations overseas are those of the departments.
 */
public record FrenchHolidays(String department) {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
    private static final Set<Long> MOVABLE = Set.of(1L, 39L, 50L);

    private static final Set<String> ALSACE_MOSELLE = Set.of("57", "67", "68");
    private static final MonthDay SAINT_STEPHEN = MonthDay.of(12, 26);

    /** The abolition of slavery (loi n° 83-550). */
    private static final Map<String, MonthDay> ABOLITION = Map.of(
            "971", MonthDay.of(5, 27),
            "972", MonthDay.of(5, 22),
            "973", MonthDay.of(6, 10),
            "974", MonthDay.of(12, 20),
            "976", MonthDay.of(4, 27));

    /** Of the commune with this INSEE code. */
    public static FrenchHolidays at(String inseeCode) {
        if (!inseeCode.matches("(\\d{2}|2[AB])\\d{3}")) {
            throw new IllegalArgumentException("Not an INSEE commune code: " + inseeCode);
        }
        return new FrenchHolidays(inseeCode.substring(0, inseeCode.startsWith("97") ? 3 : 2));
    }

    public boolean includes(LocalDate day) {
        var afterEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
        return FIXED.contains(MonthDay.from(day)) || MOVABLE.contains(afterEaster) || isLocal(day, afterEaster);
    }

    private boolean isLocal(LocalDate day, long afterEaster) {
        var monthDay = MonthDay.from(day);
        return ALSACE_MOSELLE.contains(department)
                ? afterEaster == -2 || monthDay.equals(SAINT_STEPHEN)
                : monthDay.equals(ABOLITION.get(department));
    }

    public Optional<DayOff> dayOff(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Optional.of(DayOff.SATURDAY);
            case SUNDAY -> Optional.of(DayOff.SUNDAY);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ->
                includes(day) ? Optional.of(DayOff.PUBLIC_HOLIDAY) : Optional.empty();
        };
    }

    /** The day itself, or the first one after it that is not a day off. */
    public LocalDate workingDayFrom(LocalDate day) {
        var candidate = day;
        while (dayOff(candidate).isPresent()) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** Easter Sunday in the Gregorian calendar (the method of Meeus). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int marchDays = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, marchDays / 31, marchDays % 31 + 1);
    }
}
