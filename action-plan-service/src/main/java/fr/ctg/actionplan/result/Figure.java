package fr.ctg.actionplan.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.indicator.IndicatorType;
import fr.ctg.actionplan.indicator.MeasuredValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What several values are together. Shares and means also tell what they are made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
        @Nullable BigDecimal number,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable LocalDate date) {
    /** Shares and means are told to four decimals. */
    static final int DECIMALS = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Nothing, when there is no value. */
    static Optional<Figure> of(IndicatorType type, Collection<MeasuredValue> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (type) {
                    case NUMBER, AMOUNT -> new Figure(sum(values, MeasuredValue::number), null, null, null);
                    case PERCENTAGE ->
                        share(sum(values, MeasuredValue::numerator), sum(values, MeasuredValue::denominator), HUNDRED);
                    case RATIO ->
                        share(
                                sum(values, MeasuredValue::numerator),
                                sum(values, MeasuredValue::denominator),
                                BigDecimal.ONE);
                    case YES_NO ->
                        share(
                                BigDecimal.valueOf(values.stream()
                                        .filter(value -> Boolean.TRUE.equals(value.yes()))
                                        .count()),
                                BigDecimal.valueOf(values.size()),
                                HUNDRED);
                    case SCALE ->
                        share(
                                sum(values, value -> BigDecimal.valueOf(Objects.requireNonNull(value.level()))),
                                BigDecimal.valueOf(values.size()),
                                BigDecimal.ONE);
                    case DATE ->
                        new Figure(
                                null,
                                null,
                                null,
                                values.stream()
                                        .map(value -> Objects.requireNonNull(value.date()))
                                        .max(LocalDate::compareTo)
                                        .orElseThrow());
                });
    }

    private static BigDecimal sum(
            Collection<MeasuredValue> values, Function<MeasuredValue, @Nullable BigDecimal> field) {
        return values.stream()
                .map(value -> Objects.requireNonNull(field.apply(value)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Denominators of opposite signs may add up to nothing; then there is no share. */
    private static Figure share(BigDecimal numerator, BigDecimal denominator, BigDecimal times) {
        var number = denominator.signum() == 0
                ? null
                : numerator.multiply(times).divide(denominator, DECIMALS, RoundingMode.HALF_UP);
        return new Figure(number, numerator, denominator, null);
    }
}
