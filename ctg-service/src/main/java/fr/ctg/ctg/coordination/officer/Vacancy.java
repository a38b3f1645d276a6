package fr.ctg.ctg.coordination.officer;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.identity.Siren;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Months in which nobody held the post. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OfficerVacancy", description = "Des mois où le poste n'était pas pourvu.")
public record Vacancy(
        @Nullable @Siren @Schema(description = "Absent : vacant chez tous les employeurs.")
        String employerSiren,

        @NotNull @Schema(required = true, implementation = String.class, pattern = Employment.MONTH, examples = "2023-03")
        YearMonth from,

        @Nullable @Schema(
                implementation = String.class,
                pattern = Employment.MONTH,
                description = "Absent tant que le poste est vacant.")
        YearMonth to,

        @NotBlank @Size(max = 300) @Schema(required = true) String cause) {

    boolean covers(String siren, YearMonth month) {
        return (employerSiren == null || employerSiren.equals(siren))
                && !month.isBefore(from)
                && (to == null || !month.isAfter(to));
    }

    Vacancy until(YearMonth last) {
        return new Vacancy(employerSiren, from, last, cause);
    }
}
