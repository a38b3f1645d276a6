package fr.ctg.ctg.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The act that kept a promise. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CommitmentFulfilment", description = "L'acte qui tient la promesse.")
public record Fulfilment(
        @Schema(required = true, description = "Jour de l'adoption de l'acte.")
        LocalDate on,

        @Schema(required = true) String officialNumber,
        @Nullable UUID deliberationId,

        @Schema(
                required = true,
                description =
                        "`MATCHED` : un acte reçu qui nomme la promesse sans ambiguïté ; `DECLARED` : dit par la partie ou par qui tient le dossier.")
        Evidence evidence) {

    /** How it is known. */
    @Schema(name = "FulfilmentEvidence")
    public enum Evidence {
        /** An act that arrived names the promise, beyond doubt. */
        MATCHED,
        /** Somebody said so. */
        DECLARED
    }

    boolean isBy(UUID deliberation) {
        return deliberation.equals(deliberationId);
    }
}
