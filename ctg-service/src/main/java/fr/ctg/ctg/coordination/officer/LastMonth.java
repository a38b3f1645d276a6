package fr.ctg.ctg.coordination.officer;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last month of what was running. */
@Schema(description = "Le dernier mois, compris.")
public record LastMonth(
        @NotNull @Schema(required = true, implementation = String.class, pattern = Employment.MONTH, examples = "2023-06")
        YearMonth to) {}
