package fr.ctg.ctg.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which act kept the promise. */
@Schema(description = "L'acte qui tient la promesse.")
public record FulfilCommitment(
        @Nullable @Schema(description = "Identifiant de la délibération, quand cette suite la connaît.")
        UUID deliberationId,

        @NotBlank @Size(max = 100) String officialNumber,
        @NotNull LocalDate adoptedOn) {

    Fulfilment toFulfilment() {
        return new Fulfilment(adoptedOn, officialNumber, deliberationId, Fulfilment.Evidence.DECLARED);
    }
}
