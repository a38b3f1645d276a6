package fr.ctg.deliberation.council;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who sits, or sat, in a council: from a day on, until the day the seat fell vacant. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Un membre du conseil, en exercice ou qui l'a été.")
public record Member(
        @Schema(required = true) UUID id,
        @Schema(required = true) String givenName,
        @Schema(required = true) String familyName,

        @Schema(required = true, description = "Premier jour en exercice.")
        LocalDate seatedOn,

        @Schema(description = "Jour où le siège est devenu vacant : le membre n'est plus en exercice ce jour-là.")
        @Nullable LocalDate leftOn,

        @Nullable DepartureCause departureCause,

        @Schema(description = "Membre dont il a pris le siège.") @Nullable UUID replacesId) {

    public Seat seat() {
        return new Seat(id, givenName + " " + familyName);
    }

    boolean satOn(LocalDate day) {
        return !day.isBefore(seatedOn) && (leftOn == null || day.isBefore(leftOn));
    }

    Member leaving(LocalDate day, DepartureCause cause) {
        return new Member(id, givenName, familyName, seatedOn, day, cause, replacesId);
    }

    /** Why a seat fell vacant. */
    public enum DepartureCause {
        /** Démission. */
        RESIGNATION,
        /** Décès. */
        DEATH,
        /** Élection annulée. */
        ELECTION_ANNULLED,
        /** Démission d'office, inéligibilité, incompatibilité. */
        DISQUALIFICATION
    }
}
