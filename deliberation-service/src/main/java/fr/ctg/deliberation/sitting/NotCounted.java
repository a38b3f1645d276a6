package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member in office who does not count for the quorum, and why. */
@Schema(description = "Un membre en exercice qui ne compte pas pour le quorum, et pourquoi.")
public record NotCounted(
        @Schema(required = true) Seat member,
        @Schema(required = true) NotCounted.Reason reason) {

    /** Why the member does not count. */
    @Schema(name = "NotCountedReason")
    public enum Reason {
        /** Not there, no proxy. */
        ABSENT,
        /** Not there; votes through a proxy. */
        REPRESENTED,
        /** There or not, but interested in the item. */
        INTERESTED,
        /** The mayor, who withdraws when the council votes on the accounts. */
        WITHDRAWN
    }
}
