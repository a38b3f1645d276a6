package fr.ctg.actionplan.indicator;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.PlainDecimal;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One value. Which fields it has depends on the indicator's type, and it has no other. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Une valeur ; ses champs dépendent du type de l'indicateur : `number` (NUMBER, AMOUNT), `numerator` et `denominator` (PERCENTAGE, RATIO), `yes` (YES_NO), `date` (DATE), `level` (SCALE).")
public record MeasuredValue(
        @Nullable @Digits(integer = 15, fraction = 4) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "42")
        BigDecimal number,

        @Nullable @Digits(integer = 15, fraction = 4) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "18")
        BigDecimal numerator,

        @Nullable @Digits(integer = 15, fraction = 4) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "60")
        BigDecimal denominator,

        @Nullable Boolean yes,
        @Nullable LocalDate date,
        @Nullable Integer level) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public MeasuredValue {
        number = PlainDecimal.of(number);
        numerator = PlainDecimal.of(numerator);
        denominator = PlainDecimal.of(denominator);
    }

    public static MeasuredValue ofNumber(BigDecimal number) {
        return new MeasuredValue(number, null, null, null, null, null);
    }

    public static MeasuredValue ofParts(BigDecimal numerator, BigDecimal denominator) {
        return new MeasuredValue(null, numerator, denominator, null, null, null);
    }

    public static MeasuredValue ofYes(boolean yes) {
        return new MeasuredValue(null, null, null, yes, null, null);
    }

    public static MeasuredValue ofDate(LocalDate date) {
        return new MeasuredValue(null, null, null, null, date, null);
    }

    public static MeasuredValue ofLevel(int level) {
        return new MeasuredValue(null, null, null, null, null, level);
    }

    /** Refuses fields that are not those of the type, and a part of nothing. */
    void requireOf(IndicatorType type) {
        if (!fields().equals(fieldsOf(type))) {
            throw MeasureRefused.wrongType(type, fieldsOf(type), fields());
        }
        if (denominator != null && denominator.signum() <= 0) {
            throw MeasureRefused.denominatorZero();
        }
    }

    private List<String> fields() {
        var present = new ArrayList<String>();
        if (number != null) {
            present.add("number");
        }
        if (numerator != null) {
            present.add("numerator");
        }
        if (denominator != null) {
            present.add("denominator");
        }
        if (yes != null) {
            present.add("yes");
        }
        if (date != null) {
            present.add("date");
        }
        if (level != null) {
            present.add("level");
        }
        return present;
    }

    private static List<String> fieldsOf(IndicatorType type) {
        return switch (type) {
            case NUMBER, AMOUNT -> List.of("number");
            case PERCENTAGE, RATIO -> List.of("numerator", "denominator");
            case YES_NO -> List.of("yes");
            case DATE -> List.of("date");
            case SCALE -> List.of("level");
        };
    }

    /** The figure that bounds speak of: a percentage is that of its parts. A date, or a yes, has none. */
    Optional<BigDecimal> figure(IndicatorType type) {
        return switch (type) {
            case NUMBER, AMOUNT -> Optional.ofNullable(number);
            case PERCENTAGE -> quotient().map(HUNDRED::multiply);
            case RATIO -> quotient();
            case SCALE -> Optional.ofNullable(level).map(BigDecimal::valueOf);
            case YES_NO, DATE -> Optional.empty();
        };
    }

    private Optional<BigDecimal> quotient() {
        return numerator == null || denominator == null
                ? Optional.empty()
                : Optional.of(numerator.divide(denominator, MathContext.DECIMAL64));
    }

    /** As every other value that says the same. */
    MeasuredValue plain() {
        return new MeasuredValue(
                PlainDecimal.shortest(number),
                PlainDecimal.shortest(numerator),
                PlainDecimal.shortest(denominator),
                yes,
                date,
                level);
    }

    /** Few enough people to be recognised, in what it counts or, of a share, in what it leaves out. Nobody of many is nobody. */
    public boolean tellsOfFewerThan(int threshold, IndicatorType type) {
        var limit = BigDecimal.valueOf(threshold);
        return isFew(number, limit)
                || isFew(numerator, limit)
                || isFew(denominator, limit)
                || (type == IndicatorType.PERCENTAGE
                        && numerator != null
                        && denominator != null
                        && isFew(denominator.subtract(numerator), limit));
    }

    private static boolean isFew(@Nullable BigDecimal people, BigDecimal limit) {
        return people != null && people.signum() != 0 && people.abs().compareTo(limit) < 0;
    }
}
