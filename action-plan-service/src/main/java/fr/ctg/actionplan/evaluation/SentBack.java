package fr.ctg.actionplan.evaluation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the committee did not sign off what it was given. */
@Schema(name = "EvaluationSentBack", description = "Un renvoi par le comité de pilotage.")
public record SentBack(
        @Schema(required = true) String body,
        @Schema(required = true) LocalDate on,
        @Schema(required = true) String recordedBySiren,
        @Schema(required = true) String reason) {}
