package fr.ctg.ctg.convention;

import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A convention in a list. */
@Schema(description = "Une convention dans une liste.")
public record ConventionSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) String reference,
        @Schema(required = true) String title,
        @Schema(required = true) LocalDate startsOn,
        @Schema(required = true) LocalDate endsOn,

        @Schema(description = "Jour de la dernière signature requise.") @Nullable LocalDate signedOn,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    static ConventionSummary of(Convention convention) {
        return of(convention, null);
    }

    static ConventionSummary of(Convention convention, @Nullable Instant modifiedAt) {
        return new ConventionSummary(
                convention.id(),
                convention.reference(),
                convention.title(),
                convention.startsOn(),
                convention.endsOn(),
                convention.signedOn().orElse(null),
                modifiedAt);
    }
}
