package fr.ctg.ctg.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One try, as the log keeps it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeliveryAttempt")
public record Attempt(
        @Schema(required = true) Instant at,

        @Schema(required = true, description = "Millisecondes.")
        long durationMillis,

        @Schema(description = "Code HTTP répondu.") @Nullable Integer status,

        @Schema(description = "Sorte d'échec ; absente en cas de succès.") @Nullable Failure failure,

        @Schema(description = "Début de la réponse d'un échec, 300 caractères au plus.") @Nullable String answer) {

    boolean succeeded() {
        return failure == null;
    }

    boolean saysGone() {
        return status != null && status == 410;
    }
}
