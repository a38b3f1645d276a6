package fr.ctg.deliberation.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of the mandate, as the convention's own service told us. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Ce que le mandat est devenu.")
public record MandateUse(
        @Schema(required = true) UUID conventionId,

        @Schema(required = true, description = "Jour de la signature donnée en vertu du mandat.")
        LocalDate signedOn,

        @Schema(description = "Jour où toutes les parties avaient signé.") @Nullable LocalDate conventionSignedOn) {}
