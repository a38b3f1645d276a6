package fr.ctg.actionplan.indicator;

import static fr.ctg.actionplan.indicator.GivenIndicator.definition;
import static fr.ctg.actionplan.indicator.GivenIndicator.number;
import static fr.ctg.actionplan.indicator.GivenIndicator.parts;
import static fr.ctg.actionplan.indicator.GivenIndicator.places;
import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.actionplan.action.GivenSheet;
import fr.ctg.actionplan.plan.GivenPlan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorTest {
    private final fr.ctg.actionplan.action.ActionSheet sheet = GivenSheet.published(GivenPlan.draft());

    @Test
    void keepsEachVersionOfItsDefinitionWithTheReasonOfTheNext() {
        var indicator = GivenIndicator.of(sheet, places());
        assertEquals("definition-reason-missing", refusal(() -> redefine(indicator, 1, places(), " ", false)));
        redefine(indicator, 1, aiming("50"), "Cible arrêtée par le comité", true);
        assertEquals(2, indicator.definitionVersion());
        assertEquals(
                List.of("Cible arrêtée par le comité"),
                indicator.earlierDefinitions().stream()
                        .map(Indicator.EarlierDefinition::reason)
                        .toList());
        assertEquals(places(), indicator.earlierDefinitions().getFirst().definition());
        assertEquals("definition-changed-meanwhile", refusal(() -> redefine(indicator, 1, places(), "x", false)));
    }

    @Test
    void doesNotBecomeAnotherOneOnceItIsMeasured() {
        var indicator = GivenIndicator.of(sheet, places());
        var monthly = definition(IndicatorType.AMOUNT, Frequency.MONTH, true, false);
        assertEquals(
                "definition-breaks-the-series", refusal(() -> redefine(indicator, 1, monthly, "Autre idée", true)));
        redefine(indicator, 1, monthly, "Autre idée", false);
        assertEquals(monthly, indicator.definition());
    }

    @Test
    void renamesTheIndicatorOnItsSheet() {
        GivenIndicator.of(sheet, places());
        assertEquals("Places ouvertes", sheet.indicators().getFirst().title());
        assertEquals("indicator-not-of-the-sheet", refusal(() -> new Indicator(sheet, UUID.randomUUID(), places())));
    }

    @Test
    void refusesADefinitionThatDoesNotFitTogether() {
        assertEquals("bounds-reversed", refusal(() -> sound(IndicatorType.NUMBER, "10", "1", List.of())));
        assertEquals("scale-without-bounds", refusal(() -> sound(IndicatorType.SCALE, "1", null, List.of())));
        var fifty = new Target(2024, new BigDecimal("50"), null);
        assertEquals("target-of-another-type", refusal(() -> sound(IndicatorType.DATE, null, null, List.of(fifty))));
        assertEquals("target-twice", refusal(() -> sound(IndicatorType.NUMBER, null, null, List.of(fifty, fifty))));
        sound(IndicatorType.NUMBER, null, null, List.of(new Target(2024, BigDecimal.ZERO, null)));
    }

    @Test
    void takesABaselineWithItsValueOrTheReasonWhyThereIsNone() {
        var on = LocalDate.of(2021, 12, 31);
        new Baseline(on, number("0"), null).requireOf(IndicatorType.NUMBER);
        new Baseline(on, null, "Service nouveau").requireOf(IndicatorType.NUMBER);
        assertEquals("value-or-reason", refusal(() -> new Baseline(on, null, null).requireOf(IndicatorType.NUMBER)));
        assertEquals("wrong-value-type", refusal(() -> new Baseline(on, number("1"), null)
                .requireOf(IndicatorType.PERCENTAGE)));
    }

    @ParameterizedTest
    @EnumSource
    void measuresOnlyWhatItsTypeSays(IndicatorType type) {
        var all = List.of(
                number("3"),
                parts("1", "2"),
                MeasuredValue.ofYes(true),
                MeasuredValue.ofDate(LocalDate.of(2024, 1, 1)),
                MeasuredValue.ofLevel(3),
                new MeasuredValue(null, null, null, null, null, null),
                new MeasuredValue(BigDecimal.ONE, null, null, true, null, null));
        var definition = definition(type, Frequency.YEAR, false, false, "0", "100", List.of());
        var accepted =
                all.stream().filter(value -> isMeasurable(definition, value)).toList();
        assertEquals(1, accepted.size(), accepted::toString);
    }

    @Test
    void refusesADenominatorOfZeroAndWhatIsOutOfBounds() {
        var rate = definition(IndicatorType.PERCENTAGE, Frequency.YEAR, false, false, "0", "100", List.of());
        assertEquals("denominator-zero", refusal(() -> rate.requireMeasurable(parts("1", "0"))));
        assertEquals("denominator-zero", refusal(() -> rate.requireMeasurable(parts("0", "0.00"))));
        assertEquals("out-of-bounds", refusal(() -> rate.requireMeasurable(parts("3", "2"))));
        rate.requireMeasurable(parts("2", "2"));
        rate.requireMeasurable(parts("0", "2"));
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2024, 2024-01-01, 2024-12-31",
        "HALF, 2024-H1, 2024-01-01, 2024-06-30",
        "HALF, 2024-H2, 2024-07-01, 2024-12-31",
        "QUARTER, 2024-Q3, 2024-07-01, 2024-09-30",
        "MONTH, 2024-02, 2024-02-01, 2024-02-29"
    })
    void readsAPeriod(Frequency frequency, String text, LocalDate start, LocalDate end) {
        var period = new Period(frequency, text);
        assertEquals(Optional.of(start), period.start());
        assertEquals(Optional.of(end), period.end());
        assertEquals(Optional.of(2024), period.year());
    }

    @Test
    void knowsNoYearOfWhatIsMeasuredOnce() {
        assertEquals(Optional.empty(), new Period(Frequency.ONCE, "ONCE").end());
    }

    @ParameterizedTest
    @CsvSource({"YEAR, 2024-01", "HALF, 2024-H3", "QUARTER, 2024-Q0", "MONTH, 2024-13", "ONCE, 2024", "YEAR, 24"})
    void refusesAPeriodOfAnotherFrequency(Frequency frequency, String text) {
        assertEquals("period-malformed", refusal(() -> new Period(frequency, text)));
    }

    @Test
    void tellsAFewPeopleFromNobodyAndFromMany() {
        assertEquals(false, number("0").tellsOfFewerThan(5, IndicatorType.NUMBER));
        assertEquals(true, number("4").tellsOfFewerThan(5, IndicatorType.NUMBER));
        assertEquals(true, number("-4").tellsOfFewerThan(5, IndicatorType.NUMBER));
        assertEquals(false, number("5").tellsOfFewerThan(5, IndicatorType.NUMBER));
        assertEquals(true, parts("2", "60").tellsOfFewerThan(5, IndicatorType.PERCENTAGE));
        assertEquals(true, parts("58", "60").tellsOfFewerThan(5, IndicatorType.PERCENTAGE), "two who are not");
        assertEquals(true, parts("0", "3").tellsOfFewerThan(5, IndicatorType.PERCENTAGE), "three who are not");
        assertEquals(false, parts("0", "60").tellsOfFewerThan(5, IndicatorType.PERCENTAGE));
        assertEquals(false, parts("30", "30").tellsOfFewerThan(5, IndicatorType.PERCENTAGE));
        assertEquals(false, parts("12", "10").tellsOfFewerThan(5, IndicatorType.RATIO), "no part of a whole");
    }

    @Test
    void leavesANumberWithMillionsOfDigitsAsItIsWritten() {
        var endless = new BigDecimal("1E100000000");
        assertEquals(endless, number("1E100000000").number());
        assertEquals(endless, new Target(2024, endless, null).number());
        assertEquals(new BigDecimal("1000"), number("1E3").number());
    }

    private static boolean isMeasurable(Definition definition, MeasuredValue value) {
        try {
            definition.requireMeasurable(value);
            return true;
        } catch (MeasureRefused otherType) {
            assertEquals("wrong-value-type", otherType.code());
            return false;
        }
    }

    private void redefine(Indicator indicator, int read, Definition next, String reason, boolean measured) {
        indicator.redefine(sheet, read, next, reason, measured, Instant.parse("2024-03-01T10:00:00Z"));
    }

    private static Definition aiming(String target) {
        return definition(
                IndicatorType.NUMBER,
                Frequency.YEAR,
                true,
                false,
                null,
                null,
                List.of(new Target(2024, new BigDecimal(target), null)));
    }

    private static void sound(
            IndicatorType type, @Nullable String minimum, @Nullable String maximum, List<Target> targets) {
        definition(type, Frequency.YEAR, false, false, minimum, maximum, targets)
                .requireSound();
    }

    private static String refusal(Executable verb) {
        return refused(verb).code();
    }
}
