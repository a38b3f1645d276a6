package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.council.Seat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member in the room, from one moment to another. Somebody who leaves and comes back has two. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Un membre dans la salle, d'un moment à un autre.")
public record Presence(
        @Schema(required = true) Seat member,

        @Schema(required = true, description = "Présent à distance.")
        boolean remote,

        @Schema(required = true) Moment from,

        @Schema(description = "Départ ; absent tant que le membre est là.") @Nullable Moment until) {

    boolean lasts() {
        return until == null;
    }

    Presence ending(Moment moment) {
        return new Presence(member, remote, from, moment);
    }
}
