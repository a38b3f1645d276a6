package fr.ctg.deliberation.council;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The time somebody was mayor or deputy. Deputies are ranked: in that order they take the mayor's place (CGCT L2122-17). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "La durée d'une fonction de maire ou d'adjoint.")
public record OfficeTerm(
        @Schema(required = true) UUID memberId,
        @Schema(required = true) Office office,

        @Schema(description = "Rang de l'adjoint dans l'ordre des nominations.") @Nullable Integer rank,

        @Schema(required = true) LocalDate from,

        @Schema(description = "Jour où la fonction a pris fin : elle n'est plus exercée ce jour-là.") @Nullable LocalDate endedOn) {

    boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (endedOn == null || day.isBefore(endedOn));
    }

    OfficeTerm ending(LocalDate day) {
        return new OfficeTerm(memberId, office, rank, from, day);
    }
}
