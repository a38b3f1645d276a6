package fr.ctg.actionplan.indicator;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What no measure can be. */
public final class MeasureRefused extends Refusal {
    private MeasureRefused(String code, Facts facts) {
        super(Kind.INVALID, code, facts);
    }

    /** A measure is a value, or the reason why there is none; never both, never neither. */
    public static void requireValueOrReason(@Nullable MeasuredValue value, @Nullable String notAvailable) {
        if ((value == null) == (notAvailable == null || notAvailable.isBlank())) {
            throw new MeasureRefused("value-or-reason", Facts.none());
        }
    }

    static MeasureRefused wrongType(IndicatorType type, List<String> expected, List<String> given) {
        return new MeasureRefused(
                "wrong-value-type",
                Facts.of("type", type).and("expected", expected).and("given", given));
    }

    static MeasureRefused denominatorZero() {
        return new MeasureRefused("denominator-zero", Facts.none());
    }

    static MeasureRefused outOfBounds(BigDecimal figure, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        return new MeasureRefused(
                "out-of-bounds",
                Facts.of("value", figure.toPlainString())
                        .and("minimum", minimum == null ? "-" : minimum.toPlainString())
                        .and("maximum", maximum == null ? "-" : maximum.toPlainString()));
    }

    static MeasureRefused malformedPeriod(String period, Frequency frequency) {
        return new MeasureRefused("period-malformed", Facts.of("period", period).and("frequency", frequency));
    }

    public static MeasureRefused periodToCome(Period period, LocalDate start) {
        return new MeasureRefused(
                "period-to-come", Facts.of("period", period.text()).and("start", start));
    }

    public static MeasureRefused outsideTheConvention(Period period, LocalDate first, LocalDate last) {
        return new MeasureRefused(
                "period-outside-the-convention",
                Facts.of("period", period.text()).and("first", first).and("last", last));
    }

    public static MeasureRefused wrongUnit(String expected, String given) {
        return new MeasureRefused("wrong-unit", Facts.of("expected", expected).and("given", given));
    }

    public static MeasureRefused communeMissing(String code) {
        return new MeasureRefused("commune-missing", Facts.of("code", code));
    }

    public static MeasureRefused communeUnexpected(String code) {
        return new MeasureRefused("commune-unexpected", Facts.of("code", code));
    }

    public static MeasureRefused unknownCommune(String siren, Collection<String> known) {
        return new MeasureRefused("unknown-commune", Facts.of("siren", siren).and("known", known));
    }
}
