package fr.ctg.deliberation.deadline;

import static fr.ctg.deliberation.deadline.GivenDeadlines.RULES;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.Always;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

/** What holds for every date and every commune. */
class LegalTimeTest {
    private static final Set<Deadline.Kind> MOVED =
            Set.of(Deadline.Kind.THIRD_PARTY_APPEAL, Deadline.Kind.PREFECT_REFERRAL);

    @Always
    void aRemedyNeverEndsOnADayOff(
            @ForAll("remedies") Deadline.Kind kind,
            @ForAll("days") LocalDate start,
            @ForAll("communes") FrenchHolidays commune) {
        assertEquals(Optional.empty(), commune.dayOff(of(kind, start, commune).endsOn()));
    }

    @Always
    void aDeadlineNeverEndsBeforeItsNominalEndNorBeforeItStarts(
            @ForAll Deadline.Kind kind, @ForAll("days") LocalDate start, @ForAll("communes") FrenchHolidays commune) {
        var deadline = of(kind, start, commune);
        assertFalse(deadline.endsOn().isBefore(deadline.nominalEndsOn()));
        assertTrue(deadline.nominalEndsOn().isAfter(start));
    }

    @Always
    void aDeadlineIsMovedExactlyWhenItSaysWhy(
            @ForAll Deadline.Kind kind, @ForAll("days") LocalDate start, @ForAll("communes") FrenchHolidays commune) {
        var deadline = of(kind, start, commune);
        assertEquals(deadline.movedBecause() != null, deadline.endsOn().isAfter(deadline.nominalEndsOn()));
        if (MOVED.contains(kind)) {
            assertEquals(commune.dayOff(deadline.nominalEndsOn()), Optional.ofNullable(deadline.movedBecause()));
        }
    }

    @Always
    void aLaterStartNeverEndsEarlier(
            @ForAll Deadline.Kind kind,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int later,
            @ForAll("communes") FrenchHolidays commune) {
        assertFalse(of(kind, start.plusDays(later), commune)
                .endsOn()
                .isBefore(of(kind, start, commune).endsOn()));
    }

    @Always
    void aHolidayMoreNeverShortensADeadline(
            @ForAll Deadline.Kind kind, @ForAll("days") LocalDate start, @ForAll("communes") FrenchHolidays commune) {
        assertFalse(of(kind, start, commune)
                .endsOn()
                .isBefore(of(kind, start, GivenDeadlines.MAUSSANE).endsOn()));
    }

    @Always
    void twoClearMonthsAreBetween60And63DaysBeforeAnyMove(
            @ForAll("days") LocalDate start, @ForAll("communes") FrenchHolidays commune) {
        var nominal = of(Deadline.Kind.THIRD_PARTY_APPEAL, start, commune).nominalEndsOn();
        var days = DAYS.between(start, nominal);
        assertTrue(days >= 60 && days <= 63, start + " → " + nominal);
    }

    @Always
    void aLetterNeverShortensADeadline(
            @ForAll Deadline.Kind kind,
            @ForAll("days") LocalDate start,
            @ForAll("letters") List<Lag> lags,
            @ForAll("communes") FrenchHolidays commune) {
        var letters = lags.stream().map(lag -> lag.after(start)).toList();
        var untouched = of(kind, start, commune);
        var after = RULES.deadline(kind, start, letters, commune).orElseThrow();
        assertFalse(after.endsOn().isBefore(untouched.endsOn()));
        assertEquals(after.restartedBy() == null, after.equals(untouched));
    }

    @Always
    void theOrderInWhichLettersAreToldDoesNotMatter(
            @ForAll("days") LocalDate start,
            @ForAll("letters") List<Lag> lags,
            @ForAll("communes") FrenchHolidays commune) {
        var distinct = lags.stream()
                .map(lag -> lag.after(start))
                .collect(Collectors.toMap(Letter::receivedOn, letter -> letter, (one, other) -> one))
                .values()
                .stream()
                .toList();
        assertEquals(
                RULES.deadline(Deadline.Kind.PREFECT_REFERRAL, start, distinct, commune),
                RULES.deadline(Deadline.Kind.PREFECT_REFERRAL, start, distinct.reversed(), commune));
    }

    @Always
    void callingAndHoldingAreOneDelayReadFromBothEnds(
            @ForAll("days") LocalDate sent, @ForAll @IntRange(max = 60) int clearDays) {
        var delay = new ClearDelay(clearDays);
        var held = delay.earliestAfter(sent);
        assertEquals(sent, delay.latestBefore(held));
        assertEquals(delay, ClearDelay.between(sent, held));
    }

    @Always
    void easterIsASundayBetween22MarchAnd25April(@ForAll @IntRange(min = 1583, max = 4000) int year) {
        var easter = FrenchHolidays.easter(year);
        assertEquals(DayOfWeek.SUNDAY, easter.getDayOfWeek());
        assertFalse(easter.isBefore(LocalDate.of(year, Month.MARCH, 22)));
        assertFalse(easter.isAfter(LocalDate.of(year, Month.APRIL, 25)));
    }

    /** Every day of a century rather than a sample: a row of five days off would be rare. */
    @Example
    void aMoveTakesAtMostFourDays() {
        for (var code : GivenDeadlines.COMMUNES) {
            var commune = FrenchHolidays.at(code);
            LocalDate.of(2000, 1, 1)
                    .datesUntil(LocalDate.of(2100, 1, 1))
                    .forEach(day -> assertTrue(
                            DAYS.between(day, commune.workingDayFrom(day)) <= 4, () -> code + " from " + day));
        }
    }

    private static Deadline of(Deadline.Kind kind, LocalDate start, FrenchHolidays commune) {
        return RULES.deadline(kind, start, commune).orElseThrow();
    }

    /** A letter told by its distance to the start of the clock, in days; a negative answer is none. */
    record Lag(Letter.Purpose purpose, int received, int answered) {
        Letter after(LocalDate start) {
            var receivedOn = start.plusDays(received);
            return new Letter(purpose, receivedOn, answered < 0 ? null : receivedOn.plusDays(answered));
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2022, 7, 1), LocalDate.of(2099, 12, 31));
    }

    @Provide
    Arbitrary<Deadline.Kind> remedies() {
        return Arbitraries.of(MOVED);
    }

    @Provide
    Arbitrary<FrenchHolidays> communes() {
        return Arbitraries.of(GivenDeadlines.COMMUNES).map(FrenchHolidays::at);
    }

    @Provide
    Arbitrary<List<Lag>> letters() {
        return Combinators.combine(
                        Arbitraries.of(Letter.Purpose.class),
                        Arbitraries.integers().between(-10, 200),
                        Arbitraries.integers().between(-60, 200))
                .as(Lag::new)
                .list()
                .ofMaxSize(4);
    }
}
