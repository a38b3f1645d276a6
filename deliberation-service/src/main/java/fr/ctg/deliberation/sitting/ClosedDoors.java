package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.ClosedDoorsRule;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The council sat without the public, from one moment to another (huis clos). Only the room is closed: the acts are voted, published and minuted
 * as those of any sitting (CE 27 April 1994, Commune de Rancé, n° 145597).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Une partie de la séance tenue à huis clos (CGCT L2121-18). Seule la salle est fermée : les actes et le procès-verbal restent publics (CE, 27 avril 1994, Commune de Rancé, n° 145597).")
public record ClosedDoors(
        @Schema(required = true) Moment from,

        @Schema(description = "Moment où le public a pu revenir ; absent tant que le huis clos dure.") @Nullable Moment until,

        @Schema(required = true, description = "Ceux qui l'ont demandé.")
        List<Seat> requesters,

        @Schema(required = true) int votesFor,

        @Schema(required = true, description = "Membres présents ou représentés à ce moment.")
        int presentOrRepresented,

        @Schema(required = true, description = "Voix exigées : plus de la moitié d'entre eux.")
        int required,

        @Schema(required = true, description = "Rangs des points mis en discussion à huis clos.")
        List<Integer> items,

        @Schema(required = true) ClosedDoorsRule rule) {

    boolean lasts() {
        return until == null;
    }

    ClosedDoors over(Moment moment) {
        return new ClosedDoors(from, moment, requesters, votesFor, presentOrRepresented, required, items, rule);
    }

    ClosedDoors calling(int item) {
        var called = Stream.concat(items.stream(), Stream.of(item)).toList();
        return new ClosedDoors(from, until, requesters, votesFor, presentOrRepresented, required, called, rule);
    }
}
