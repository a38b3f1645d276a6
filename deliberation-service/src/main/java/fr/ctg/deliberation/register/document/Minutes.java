package fr.ctg.deliberation.register.document;

import fr.ctg.deliberation.deliberation.Decision;
import fr.ctg.deliberation.rule.SpecialBallot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a sitting (procès-verbal), with everything CGCT L2121-15 asks for.
 *
 * @param quorumFailure the quorum as it was found missing in the course of the sitting, which ended it
 * @param settledOn the day the next sitting settled them; a draft until then
 */
public record Minutes(
        SittingHeld sitting,
        List<AgendaLine> agenda,
        List<Movement> movements,
        List<Suspension> suspensions,
        List<ClosedDoors> closedDoors,
        List<Item> items,
        @Nullable Quorum quorumFailure,
        @Nullable LocalTime closedAt,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate publishedOn,
        List<Person> signatories,
        LocalDate issuedOn)
        implements RegisterDocument {

    /** One item of the agenda as sent. */
    public record AgendaLine(int rank, String title) {}

    /** A point in the course of the sitting: after an item, at an hour, or both. Without either, at the opening. */
    public record When(
            @Nullable Integer afterItem, @Nullable LocalTime at) {}

    /** A member arrived or left. */
    public record Movement(When when, String member, Direction direction) {

        /** Which way. */
        public enum Direction {
            ARRIVES,
            LEAVES
        }
    }

    /** The sitting was suspended; without an end it was not resumed. */
    public record Suspension(When from, @Nullable When until) {}

    /** The council sat without the public (CGCT L2121-18); without an end, until the sitting was over. */
    public record ClosedDoors(
            When from, @Nullable When until, List<String> requesters, int votesFor, int presentOrRepresented) {
        public ClosedDoors {
            requesters = List.copyOf(requesters);
        }
    }

    /** Members asked for a public or a secret ballot (CGCT L2121-21). */
    public record BallotRequest(SpecialBallot ballot, List<String> requesters, int needed, boolean granted) {
        public BallotRequest {
            requesters = List.copyOf(requesters);
        }
    }

    /**
     * What was said and decided on one item.
     *
     * @param chair where somebody else than the chair of the sitting presided
     * @param debate the substance of what was said
     */
    public record Item(
            int rank,
            @Nullable String number,
            String title,
            @Nullable Person chair,
            @Nullable String rapporteur,
            @Nullable Quorum quorum,
            @Nullable String report,
            @Nullable String debate,
            List<BallotRequest> requests,
            Outcome outcome,
            @Nullable Vote vote,
            List<Decision> decisions) {
        public Item {
            requests = List.copyOf(requests);
            decisions = List.copyOf(decisions);
        }
    }

    public Minutes {
        agenda = List.copyOf(agenda);
        movements = List.copyOf(movements);
        suspensions = List.copyOf(suspensions);
        closedDoors = List.copyOf(closedDoors);
        items = List.copyOf(items);
        signatories = List.copyOf(signatories);
    }
}
