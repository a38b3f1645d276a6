package fr.ctg.deliberation.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deliberation in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Une délibération dans une liste. Les noms de particuliers sont masqués.")
public record DeliberationSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID councilId,
        @Nullable UUID sittingId,
        @Schema(required = true) String siren,
        @Nullable String officialNumber,
        @Nullable LocalDate heldOn,
        @Schema(required = true) String subject,
        @Nullable String matterCode,
        @Schema(required = true) DeliberationStatus status,
        @Nullable LocalDate executoryOn,

        @Schema(required = true, description = "Dernière modification.")
        Instant modifiedAt,

        @Schema(required = true) boolean demonstration) {}
