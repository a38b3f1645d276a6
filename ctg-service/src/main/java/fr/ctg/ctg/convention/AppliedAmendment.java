package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amendment that was concluded, as its convention remembers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Un avenant conclu.")
public record AppliedAmendment(
        @Schema(required = true) UUID id,
        @Schema(required = true) String reference,
        @Schema(required = true) int number,
        @Schema(required = true) LocalDate concludedOn,
        @Schema(required = true) LocalDate effectiveOn,
        @Schema(required = true) AmendmentChanges changes,

        @Schema(required = true, description = "Dernier jour de la convention avant lui.")
        LocalDate endsOnBefore,

        @Schema(description = "Depuis quand une signature de l'avenant est contestée.") @Nullable LocalDate weakenedOn) {

    AppliedAmendment weakened(@Nullable LocalDate on) {
        return new AppliedAmendment(id, reference, number, concludedOn, effectiveOn, changes, endsOnBefore, on);
    }

    /** In effect, and once everybody had signed. */
    boolean appliesOn(LocalDate day) {
        return !effectiveOn.isAfter(day) && !concludedOn.isAfter(day);
    }
}
