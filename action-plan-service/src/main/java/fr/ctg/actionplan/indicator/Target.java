package fr.ctg.actionplan.indicator;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.PlainDecimal;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is aimed at for one year; zero is a target like another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "IndicatorTarget",
        description =
                "La cible d'une année : `date` pour le type DATE, `number` pour les autres (YES_NO : la part de oui, en %).")
public record Target(
        @Min(2000) @Max(2100) @Schema(required = true, examples = "2024")
        int year,

        @Nullable @Digits(integer = 15, fraction = 4) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "50")
        BigDecimal number,

        @Nullable LocalDate date) {

    public Target {
        number = PlainDecimal.of(number);
    }

    Target plain() {
        return new Target(year, PlainDecimal.shortest(number), date);
    }

    boolean isOf(IndicatorType type) {
        return type == IndicatorType.DATE ? date != null && number == null : number != null && date == null;
    }
}
