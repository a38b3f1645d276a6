package fr.ctg.ctg.coordination.officer;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.identity.Siren;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one employer takes of a post, from one month to another, both included. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "La part d'un poste que porte un employeur, d'un mois à un autre, tous deux compris.")
public record Employment(
        @NotNull @Siren @Schema(required = true) String employerSiren,

        @NotBlank @Size(max = 200) @Schema(required = true) String employerName,

        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @Digits(integer = 1, fraction = 4) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                type = SchemaType.STRING,
                description = "Part d'un temps plein, supérieure à 0 et de 1 au plus.",
                examples = "0.2")
        BigDecimal share,

        @NotNull @Schema(required = true, implementation = String.class, pattern = MONTH, examples = "2023-01")
        YearMonth from,

        @Nullable @Schema(implementation = String.class, pattern = MONTH, description = "Absent tant que l'emploi dure.")
        YearMonth to) {

    static final String MONTH = "^\\d{4}-(0[1-9]|1[0-2])$";

    public boolean covers(YearMonth month) {
        return !month.isBefore(from) && (to == null || !month.isAfter(to));
    }

    boolean overlaps(Employment other) {
        return covers(other.from) || other.covers(from);
    }

    Employment until(YearMonth last) {
        return new Employment(employerSiren, employerName, share, from, last);
    }
}
