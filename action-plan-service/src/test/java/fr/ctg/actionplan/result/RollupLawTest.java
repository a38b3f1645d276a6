package fr.ctg.actionplan.result;

import static fr.ctg.actionplan.indicator.GivenIndicator.definition;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.actionplan.Always;
import fr.ctg.actionplan.indicator.Frequency;
import fr.ctg.actionplan.indicator.IndicatorType;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.actionplan.indicator.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What is true of any roll-up, whoever answered and whatever they said. */
class RollupLawTest {
    private static final Secrecy TOLD = new Secrecy(IndicatorType.NUMBER, false, 5);

    private static final List<String> COMMUNES = List.of("211300041", "211300066", "211300587", "211300686");
    private static final List<Integer> YEARS = List.of(2022, 2023, 2024);

    @Always
    void isTheSumOfItsParts(@ForAll("answers") List<Part> answers) {
        var rollup = quarterly(IndicatorType.NUMBER, false, answers);
        for (var period : rollup.periods()) {
            assertEquals(sum(answersOf(answers, period.text())), number(rollup.of(period)), period::text);
        }
        for (int year : rollup.years()) {
            var start = year + "-";
            var parts = answers.stream()
                    .filter(part -> part.period().startsWith(start))
                    .toList();
            assertEquals(sum(parts), number(rollup.ofYear(year)));
        }
        assertEquals(sum(answers), number(rollup.ofAll()));
        var years = rollup.years().stream()
                .flatMap(year -> number(rollup.ofYear(year)).stream())
                .reduce(BigDecimal::add);
        assertEquals(years, number(rollup.ofAll()), "the years are parts, too");
    }

    @Always
    void takesWhatIsMissingForNothingAtAll(@ForAll("answers") List<Part> answers) {
        var heard = answers.stream().filter(part -> part.value() != null).toList();
        for (var type : List.of(IndicatorType.NUMBER, IndicatorType.AMOUNT)) {
            var with = quarterly(type, false, answers);
            var without = quarterly(type, false, heard);
            for (int year : YEARS) {
                assertEquals(without.ofYear(year).figure(), with.ofYear(year).figure());
            }
        }
        var levels = heard.stream()
                .map(part -> new Part(part.period(), part.commune(), MeasuredValue.ofLevel(3)))
                .toList();
        var scale = quarterly(IndicatorType.SCALE, false, levels);
        for (int year : YEARS) {
            scale.ofYear(year)
                    .figure()
                    .ifPresent(figure ->
                            assertEquals(new BigDecimal("3.0000"), figure.number(), "silence lowers no mean"));
        }
        var nobody = quarterly(IndicatorType.NUMBER, false, List.of());
        assertEquals(Optional.empty(), nobody.ofYear(2023).figure());
        assertEquals(16, nobody.ofYear(2023).completeness().expected());
    }

    @Always
    void countsEveryAnswerThatIsExpectedOnce(@ForAll("answers") List<Part> answers) {
        var rollup = quarterly(IndicatorType.NUMBER, false, answers);
        for (int year : YEARS) {
            var completeness = rollup.ofYear(year).completeness();
            var given = answers.stream()
                    .filter(part -> part.period().startsWith(year + "-"))
                    .toList();
            assertEquals(4 * COMMUNES.size(), completeness.expected());
            assertEquals(given.stream().filter(part -> part.value() != null).count(), completeness.reported());
            assertEquals(given.stream().filter(part -> part.value() == null).count(), completeness.notAvailable());
            assertEquals(
                    given.size() < completeness.expected(),
                    !completeness.missing().isEmpty());
        }
    }

    @Always
    void weighsAPercentageByItsDenominators(@ForAll("shares") List<Part> shares) {
        var rollup = yearly(IndicatorType.PERCENTAGE, shares);
        for (var period : rollup.periods()) {
            var parts = answersOf(shares, period.text()).stream()
                    .flatMap(part -> Stream.ofNullable(part.value()))
                    .toList();
            var numerator = parts.stream().map(MeasuredValue::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
            var denominator = parts.stream().map(MeasuredValue::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
            var whole = numerator
                    .multiply(BigDecimal.valueOf(100))
                    .divide(denominator, Figure.DECIMALS, RoundingMode.HALF_UP);
            assertEquals(Optional.of(whole), number(rollup.of(period)));
            var percents = parts.stream()
                    .map(part -> Figure.of(IndicatorType.PERCENTAGE, List.of(part))
                            .orElseThrow()
                            .number())
                    .toList();
            assertTrue(whole.compareTo(Collections.min(percents)) >= 0, "below every part");
            assertTrue(whole.compareTo(Collections.max(percents)) <= 0, "above every part");
        }
    }

    @Always
    void doesNotChangeWhenOneCommuneAnswersForTwo(@ForAll("shares") List<Part> shares) {
        for (var type : List.of(IndicatorType.PERCENTAGE, IndicatorType.RATIO)) {
            for (int year : YEARS) {
                var parts = answersOf(shares, Integer.toString(year)).stream()
                        .flatMap(part -> Stream.ofNullable(part.value()))
                        .toList();
                if (parts.size() < 2) {
                    continue;
                }
                var together = new ArrayList<>(parts.subList(2, parts.size()));
                together.add(MeasuredValue.ofParts(
                        added(parts.get(0).numerator(), parts.get(1).numerator()),
                        added(parts.get(0).denominator(), parts.get(1).denominator())));
                assertEquals(
                        Figure.of(type, parts).orElseThrow().number(),
                        Figure.of(type, together).orElseThrow().number());
            }
        }
    }

    @Always
    void takesOfACumulativeSeriesTheLatestValueOfEachCommune(@ForAll("answers") List<Part> answers) {
        var rollup = quarterly(IndicatorType.NUMBER, true, answers);
        for (var period : rollup.periods()) {
            var latest = COMMUNES.stream()
                    .flatMap(commune -> answers.stream()
                            .filter(part -> commune.equals(part.commune()) && part.value() != null)
                            .filter(part -> part.period().compareTo(period.text()) <= 0)
                            .max((one, other) -> one.period().compareTo(other.period()))
                            .stream())
                    .toList();
            assertEquals(sum(latest), number(rollup.of(period)), period::text);
        }
        if (!rollup.periods().isEmpty()) {
            assertEquals(number(rollup.of(rollup.periods().getLast())), number(rollup.ofAll()));
        }
    }

    @Always
    void neverFallsWhenNoCommuneFalls(@ForAll("answers") List<Part> answers) {
        var growing = new ArrayList<Part>();
        for (var commune : COMMUNES) {
            var so = BigDecimal.ZERO;
            for (var part : answers.stream()
                    .filter(one -> commune.equals(one.commune()))
                    .sorted((one, other) -> one.period().compareTo(other.period()))
                    .toList()) {
                if (part.value() != null) {
                    so = added(so, part.value().number());
                    growing.add(new Part(part.period(), commune, MeasuredValue.ofNumber(so)));
                }
            }
        }
        var rollup = quarterly(IndicatorType.NUMBER, true, growing);
        var before = Optional.<BigDecimal>empty();
        for (var period : rollup.periods()) {
            var now = number(rollup.of(period));
            assertTrue(before.isEmpty() || now.orElseThrow().compareTo(before.get()) >= 0, "fell in " + period);
            before = now;
        }
    }

    @Always
    void doesNotDependOnWhoAnsweredFirst(@ForAll("answers") List<Part> answers, @ForAll Random random) {
        var shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, random);
        for (boolean cumulative : List.of(true, false)) {
            var one = quarterly(IndicatorType.NUMBER, cumulative, answers);
            var other = quarterly(IndicatorType.NUMBER, cumulative, shuffled);
            for (int year : YEARS) {
                assertEquals(number(one.ofYear(year)), number(other.ofYear(year)));
                assertEquals(one.ofYear(year).completeness(), other.ofYear(year).completeness());
            }
        }
    }

    @Always
    void isOnOrOffTargetOnlyWhenEverybodyHasAnswered(@ForAll("answers") List<Part> answers) {
        var aiming = definition(
                IndicatorType.NUMBER,
                Frequency.QUARTER,
                true,
                false,
                null,
                null,
                List.of(new Target(2023, new BigDecimal("500"), null)));
        var rollup = new Rollup(aiming, answers, _ -> true, _ -> COMMUNES);
        var total = rollup.ofYear(2023);
        var expected = !total.completeness().everybodyReported()
                ? TargetStanding.UNDECIDED
                : number(total).orElseThrow().compareTo(new BigDecimal("500")) >= 0
                        ? TargetStanding.ON_TARGET
                        : TargetStanding.OFF_TARGET;
        assertEquals(expected, rollup.standing(2023, TOLD));
        assertEquals(TargetStanding.NO_TARGET, rollup.standing(2024, TOLD));
    }

    @Always
    void givesAwayNothingByWhatItShows(@ForAll("answers") List<Part> answers, @ForAll boolean cumulative) {
        var secrecy = new Secrecy(IndicatorType.NUMBER, true, 5);
        var rollup = quarterly(IndicatorType.NUMBER, cumulative, answers);
        var totals = Stream.of(
                        rollup.periods().stream().map(rollup::of),
                        rollup.years().stream().map(rollup::ofYear),
                        Stream.of(rollup.ofAll()))
                .flatMap(all -> all);
        totals.forEach(total -> {
            assertEquals(sum(total.parts()), number(total), "a total is made of the parts it names, and of no others");
            if (!secrecy.hidesTotalOf(total.parts())) {
                assertTrue(total.parts().stream().noneMatch(secrecy::hides));
            }
        });
    }

    /** Each commune answers in some quarters: a figure, or that it has none. */
    @Provide
    Arbitrary<List<Part>> answers() {
        return answered(
                YEARS.stream()
                        .flatMap(year -> Stream.of(1, 2, 3, 4).map(quarter -> year + "-Q" + quarter))
                        .toList(),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                        .ofScale(1)
                        .edgeCases(edges -> edges.add(BigDecimal.ZERO))
                        .map(MeasuredValue::ofNumber));
    }

    @Provide
    Arbitrary<List<Part>> shares() {
        return answered(
                        YEARS.stream().map(String::valueOf).toList(),
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 200),
                                        Arbitraries.integers().between(1, 200))
                                .as((numerator, denominator) -> MeasuredValue.ofParts(
                                        BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator))))
                .map(all -> all.stream().filter(part -> part.value() != null).toList());
    }

    private static Arbitrary<List<Part>> answered(List<String> periods, Arbitrary<MeasuredValue> value) {
        var slots = periods.stream()
                .flatMap(period -> COMMUNES.stream().map(commune -> new Part(period, commune, null)))
                .toList();
        var answers = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, value.map(Optional::of)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Optional.<MeasuredValue>empty())));
        // Often everybody, often almost nobody.
        return Arbitraries.integers().between(0, 100).flatMap(share -> Combinators.combine(slots.stream()
                        .map(slot -> Combinators.combine(
                                        answers, Arbitraries.integers().between(1, 100))
                                .as((answer, luck) -> luck <= share
                                        ? Stream.of(new Part(slot.period(), slot.commune(), answer.orElse(null)))
                                        : Stream.<Part>empty()))
                        .toList())
                .as(all -> all.stream().flatMap(stream -> stream).toList()));
    }

    private static Rollup quarterly(IndicatorType type, boolean cumulative, List<Part> parts) {
        return new Rollup(definition(type, Frequency.QUARTER, true, cumulative), parts, _ -> true, _ -> COMMUNES);
    }

    private static Rollup yearly(IndicatorType type, List<Part> parts) {
        return new Rollup(definition(type, Frequency.YEAR, true, false), parts, _ -> true, _ -> COMMUNES);
    }

    private static List<Part> answersOf(List<Part> answers, String period) {
        return answers.stream().filter(part -> part.period().equals(period)).toList();
    }

    private static Optional<BigDecimal> sum(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> Stream.ofNullable(part.value()))
                .flatMap(value -> Stream.ofNullable(value.number()))
                .reduce(BigDecimal::add);
    }

    private static BigDecimal added(
            @org.jspecify.annotations.Nullable BigDecimal one, @org.jspecify.annotations.Nullable BigDecimal other) {
        return java.util.Objects.requireNonNull(one).add(java.util.Objects.requireNonNull(other));
    }

    private static Optional<BigDecimal> number(Rollup.Total total) {
        return total.figure().flatMap(figure -> Optional.ofNullable(figure.number()));
    }
}
