package fr.ctg.actionplan.indicator;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.action.GivenSheet;
import fr.ctg.actionplan.action.IndicatorKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Named fixtures. */
public final class GivenIndicator {
    public static final Baseline BEFORE = new Baseline(LocalDate.of(2021, 12, 31), null, "Rien n'était compté");

    private GivenIndicator() {}

    public static Indicator of(ActionSheet sheet, Definition definition) {
        return new Indicator(sheet, GivenSheet.PLACES.id(), definition);
    }

    /** Places, each year, by commune. */
    public static Definition places() {
        return definition(IndicatorType.NUMBER, Frequency.YEAR, true, false);
    }

    public static Definition definition(
            IndicatorType type, Frequency frequency, boolean byCommune, boolean cumulative) {
        return definition(type, frequency, byCommune, cumulative, null, null, List.of());
    }

    public static Definition definition(
            IndicatorType type,
            Frequency frequency,
            boolean byCommune,
            boolean cumulative,
            @Nullable String minimum,
            @Nullable String maximum,
            List<Target> targets) {
        return new Definition(
                "Places ouvertes",
                "places",
                IndicatorKind.RESULT,
                type,
                Direction.HIGHER_IS_BETTER,
                frequency,
                "Démonstration",
                BEFORE,
                targets,
                minimum == null ? null : new BigDecimal(minimum),
                maximum == null ? null : new BigDecimal(maximum),
                cumulative,
                byCommune,
                false,
                List.of());
    }

    public static MeasuredValue number(String number) {
        return MeasuredValue.ofNumber(new BigDecimal(number));
    }

    public static MeasuredValue parts(String numerator, String denominator) {
        return MeasuredValue.ofParts(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
