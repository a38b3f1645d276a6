package fr.ctg.deliberation.ballot;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.SpecialBallot;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members present asked for another way of voting, and whether they were enough (CGCT L2121-21). */
@Schema(
        description =
                "Une demande de scrutin public ou secret, et si elle réunit assez de membres présents (CGCT L2121-21).")
public record BallotRequest(
        @Schema(required = true) SpecialBallot ballot,
        @Schema(required = true) List<Seat> requesters,

        @Schema(required = true, description = "Présents exigés.")
        int needed,

        @Schema(required = true) boolean granted) {

    static BallotRequest of(SpecialBallot ballot, List<Seat> requesters, int present) {
        var needed = ballot.requestersNeeded(present);
        return new BallotRequest(ballot, requesters, needed, requesters.size() >= needed);
    }
}
