package fr.ctg.actionplan.result;

import static fr.ctg.actionplan.indicator.GivenIndicator.definition;
import static fr.ctg.actionplan.indicator.GivenIndicator.number;
import static fr.ctg.actionplan.indicator.GivenIndicator.parts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.actionplan.indicator.Definition;
import fr.ctg.actionplan.indicator.Frequency;
import fr.ctg.actionplan.indicator.IndicatorType;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.actionplan.indicator.Period;
import fr.ctg.actionplan.indicator.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollupTest {
    private static final Secrecy TOLD = new Secrecy(IndicatorType.NUMBER, false, 5);

    private static final String AUREILLE = "211300066";
    private static final String MAUSSANE = "211300587";
    private static final List<String> TEN =
            IntStream.range(0, 10).mapToObj(number -> "21130000" + number).toList();

    @Test
    void saysThatEightOfTenHaveReported() {
        var answers = TEN.subList(0, 8).stream()
                .map(commune -> new Part("2023", commune, number("3")))
                .toList();
        var total = new Rollup(
                        definition(IndicatorType.NUMBER, Frequency.YEAR, true, false), answers, _ -> true, _ -> TEN)
                .ofYear(2023);
        assertEquals(new BigDecimal("24"), total.figure().orElseThrow().number());
        assertEquals(new Completeness(8, 0, 10, TEN.subList(8, 10)), total.completeness());
    }

    @Test
    void doesNotTakeTheMeanOfPercentages() {
        var rollup = of(
                IndicatorType.PERCENTAGE,
                new Part("2023", AUREILLE, parts("1", "10")),
                new Part("2023", MAUSSANE, parts("90", "100")));
        var figure = rollup.ofYear(2023).figure().orElseThrow();
        assertEquals(new BigDecimal("82.7273"), figure.number());
        assertEquals(new BigDecimal("110"), figure.denominator());
    }

    @Test
    void givesTheShareOfYesTheMeanOfAScaleAndTheLastOfDates() {
        assertEquals(
                new BigDecimal("50.0000"),
                of(
                                IndicatorType.YES_NO,
                                new Part("2023", AUREILLE, MeasuredValue.ofYes(true)),
                                new Part("2023", MAUSSANE, MeasuredValue.ofYes(false)))
                        .ofYear(2023)
                        .figure()
                        .orElseThrow()
                        .number());
        assertEquals(
                new BigDecimal("3.5000"),
                of(
                                IndicatorType.SCALE,
                                new Part("2023", AUREILLE, MeasuredValue.ofLevel(3)),
                                new Part("2023", MAUSSANE, MeasuredValue.ofLevel(4)))
                        .ofYear(2023)
                        .figure()
                        .orElseThrow()
                        .number());
        var day = LocalDate.of(2023, 9, 1);
        assertEquals(
                day,
                of(
                                IndicatorType.DATE,
                                new Part("2023", AUREILLE, MeasuredValue.ofDate(day)),
                                new Part("2023", MAUSSANE, MeasuredValue.ofDate(day.minusMonths(1))))
                        .ofYear(2023)
                        .figure()
                        .orElseThrow()
                        .date());
    }

    @Test
    void carriesACumulativeValueOnAndDoesNotSayItWasReportedAgain() {
        var rollup = new Rollup(
                definition(IndicatorType.NUMBER, Frequency.YEAR, true, true),
                List.of(
                        new Part("2022", AUREILLE, number("10")),
                        new Part("2022", MAUSSANE, number("5")),
                        new Part("2023", AUREILLE, number("12")),
                        new Part("2023", MAUSSANE, null)),
                _ -> true,
                _ -> List.of(AUREILLE, MAUSSANE));
        var total = rollup.ofYear(2023);
        assertEquals(new BigDecimal("17"), total.figure().orElseThrow().number());
        assertEquals(new Completeness(1, 1, 2, List.of()), total.completeness());
    }

    @Test
    void knowsTheWholeTerritoryAsOnePlace() {
        var rollup = new Rollup(
                definition(IndicatorType.NUMBER, Frequency.ONCE, false, false),
                List.of(new Part("ONCE", null, number("7"))),
                _ -> true,
                _ -> TEN);
        assertEquals(List.of(), rollup.years());
        assertEquals(new Completeness(1, 0, 1, List.of()), rollup.ofAll().completeness());
    }

    @Test
    void takesZeroForATargetAndForAnAnswer() {
        var aiming = aiming(
                IndicatorType.NUMBER, new Target(2023, BigDecimal.ZERO, null), new Target(2025, BigDecimal.ONE, null));
        var answered =
                new Rollup(aiming, List.of(new Part("2023", AUREILLE, number("0"))), _ -> true, _ -> List.of(AUREILLE));
        assertEquals(TargetStanding.ON_TARGET, answered.standing(2023, TOLD));
        assertEquals(TargetStanding.ON_TARGET, answered.standingIn(2024, TOLD));
        assertEquals(TargetStanding.UNDECIDED, answered.standingIn(2025, TOLD));
        assertEquals(TargetStanding.NO_TARGET, answered.standingIn(2022, TOLD));
        var silent = new Rollup(aiming, List.of(), _ -> true, _ -> List.of(AUREILLE));
        assertEquals(TargetStanding.UNDECIDED, silent.standing(2023, TOLD), "nobody said zero");
    }

    @Test
    void doesNotLetRoundingReachATarget() {
        var aiming = aiming(IndicatorType.PERCENTAGE, new Target(2023, new BigDecimal("50"), null));
        var nearly = new Rollup(
                aiming,
                List.of(new Part("2023", AUREILLE, parts("4999996", "10000000"))),
                _ -> true,
                _ -> List.of(AUREILLE));
        assertEquals(
                new BigDecimal("50.0000"),
                nearly.ofYear(2023).figure().orElseThrow().number());
        assertEquals(TargetStanding.OFF_TARGET, nearly.standing(2023, TOLD));
    }

    @Test
    void awaitsOfTheFirstYearOnlyThePeriodsOfTheConvention() {
        var sinceJuly = new Rollup(
                definition(IndicatorType.NUMBER, Frequency.QUARTER, true, false),
                List.of(new Part("2022-Q3", AUREILLE, number("3"))),
                period -> !period.start().orElseThrow().isBefore(LocalDate.of(2022, 7, 1)),
                _ -> List.of(AUREILLE));
        assertEquals(
                new Completeness(1, 0, 2, List.of(AUREILLE)),
                sinceJuly.ofYear(2022).completeness());
        assertEquals(4, sinceJuly.periodsOf(2023).size());
    }

    @Test
    void showsTheYearsThatWereAimedAtAndNotMeasured() {
        var aiming = aiming(
                IndicatorType.NUMBER, new Target(2025, BigDecimal.ONE, null), new Target(2024, BigDecimal.ONE, null));
        var rollup =
                new Rollup(aiming, List.of(new Part("2023", AUREILLE, number("3"))), _ -> true, _ -> List.of(AUREILLE));
        assertEquals(List.of(2023, 2024, 2025), rollup.years());
    }

    @Test
    void withholdsATotalThatWouldGiveAwayTheOneWithheld() {
        var secrecy = new Secrecy(IndicatorType.NUMBER, true, 5);
        assertEquals(true, secrecy.hidesTotalOf(List.of(part("3"), part("40"))));
        assertEquals(
                true, secrecy.hidesTotalOf(List.of(part("1"), part("2"), part("40"))), "three people in two places");
        assertEquals(true, secrecy.hidesTotalOf(List.of(part("4"), part("4"), part("40"))), "eight is four and four");
        assertEquals(false, secrecy.hidesTotalOf(List.of(part("0"), part("40"), part(null))));
        assertEquals(false, TOLD.hidesTotalOf(List.of(part("3"), part("40"))));
    }

    @Test
    void withholdsACumulativeTotalThatStillContainsAnEarlierSmallCount() {
        var rollup = new Rollup(
                definition(IndicatorType.NUMBER, Frequency.YEAR, true, true),
                List.of(
                        new Part("2022", AUREILLE, number("3")),
                        new Part("2023", MAUSSANE, number("40")),
                        new Part("2024", AUREILLE, number("12"))),
                _ -> true,
                _ -> List.of(AUREILLE, MAUSSANE));
        var secrecy = new Secrecy(IndicatorType.NUMBER, true, 5);
        assertEquals(true, secrecy.hidesTotalOf(rollup.ofYear(2022).parts()));
        assertEquals(true, secrecy.hidesTotalOf(rollup.ofYear(2023).parts()), "43 less 40");
        assertEquals(false, secrecy.hidesTotalOf(rollup.ofYear(2024).parts()));
    }

    @Test
    void takesThePeriodsThatLieWithinTheEvaluatedDays() {
        var days = new EvaluatedDays(LocalDate.of(2022, 4, 1), LocalDate.of(2023, 9, 30), false);
        assertEquals(List.of(), texts(Frequency.YEAR, days));
        assertEquals(List.of("2022-H2", "2023-H1"), texts(Frequency.HALF, days));
        assertEquals(
                List.of("2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3"),
                texts(Frequency.QUARTER, days));
        assertEquals(18, texts(Frequency.MONTH, days).size());
        assertEquals(2022, days.lastWholeYear());
        assertEquals(2023, new EvaluatedDays(days.first(), LocalDate.of(2023, 12, 31), false).lastWholeYear());
    }

    @Test
    void awaitsWhatIsMeasuredOnceAtTheEndOnly() {
        var first = LocalDate.of(2022, 1, 1);
        var last = LocalDate.of(2023, 12, 31);
        assertEquals(List.of(), texts(Frequency.ONCE, new EvaluatedDays(first, last, false)));
        assertEquals(List.of("ONCE"), texts(Frequency.ONCE, new EvaluatedDays(first, last, true)));
    }

    private static List<String> texts(Frequency frequency, EvaluatedDays days) {
        return new Rollup(
                        definition(IndicatorType.NUMBER, frequency, false, false), List.of(), _ -> true, _ -> List.of())
                .periodsWithin(days).stream().map(Period::text).toList();
    }

    private static Definition aiming(IndicatorType type, Target... targets) {
        return definition(type, Frequency.YEAR, true, false, null, null, List.of(targets));
    }

    private static Part part(@Nullable String number) {
        return new Part("2023", AUREILLE, number == null ? null : number(number));
    }

    private static Rollup of(IndicatorType type, Part... answers) {
        return new Rollup(
                definition(type, Frequency.YEAR, true, false),
                List.of(answers),
                _ -> true,
                _ -> List.of(AUREILLE, MAUSSANE));
    }

    @Test
    void isNothingWithoutAnyMeasure() {
        assertEquals(Optional.empty(), of(IndicatorType.NUMBER).ofAll().figure());
    }
}
