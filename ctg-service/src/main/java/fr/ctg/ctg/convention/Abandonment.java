package fr.ctg.ctg.convention;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A convention or an amendment that was given up before it was concluded. */
@Schema(description = "L'abandon d'une convention ou d'un avenant avant sa conclusion.")
public record Abandonment(
        @Schema(required = true) LocalDate on,
        @Schema(required = true) String reason) {}
