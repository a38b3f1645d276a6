package fr.ctg.actionplan.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.indicator.MeasuredValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a measure said before it was corrected. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MeasureCorrection", description = "Ce que la mesure disait avant d'être corrigée.")
public record Correction(
        @Nullable MeasuredValue before,
        @Nullable String notAvailableBefore,
        @Schema(required = true) MeasureStatus statusBefore,
        @Schema(required = true) String organisationSiren,
        @Schema(required = true) Instant at,
        @Schema(required = true) String reason) {}
