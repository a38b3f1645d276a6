package fr.ctg.actionplan.result;

import fr.ctg.actionplan.indicator.IndicatorType;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.actionplan.indicator.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What several values are together. Shares and means also tell what they are made of. {@code exact}: the number before it is rounded to be told. */
record Figure(
        @Nullable BigDecimal number,
        @Nullable BigDecimal exact,
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
                    case NUMBER, AMOUNT -> plain(sum(values, MeasuredValue::number));
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

    private static Figure plain(BigDecimal number) {
        return new Figure(number, number, null, null, null);
    }

    /** Denominators of opposite signs, accepted once, may add up to nothing; then there is no share. */
    private static Figure share(BigDecimal numerator, BigDecimal denominator, BigDecimal times) {
        if (denominator.signum() == 0) {
            return new Figure(null, null, numerator, denominator, null);
        }
        var product = numerator.multiply(times);
        return new Figure(
                product.divide(denominator, DECIMALS, RoundingMode.HALF_UP),
                product.divide(denominator, MathContext.DECIMAL128),
                numerator,
                denominator,
                null);
    }

    /** How it stands to a target. Rounding does not decide: 49.99996 % is not 50. */
    Optional<Integer> compareTo(Target target) {
        if (date != null && target.date() != null) {
            return Optional.of(date.compareTo(target.date()));
        }
        return exact == null || target.number() == null
                ? Optional.empty()
                : Optional.of(exact.compareTo(target.number()));
    }
}
