package fr.ctg.actionplan.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a campaign went to the committee, and why without the measures that are missing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvaluationSubmission", description = "La remise au comité de pilotage.")
public record Submission(
        @Schema(required = true) Instant at,

        @Schema(description = "Pourquoi la remise s'est faite alors que des mesures manquaient.") @Nullable String incompleteReason) {}
