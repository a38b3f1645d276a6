package fr.ctg.deliberation.ballot;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.SpecialBallot;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.List;

/** A result that cannot be: impossible figures, or a way of voting the law does not allow here. */
final class BallotRefused extends Refusal {
    private static final String MAJORITY = "CGCT art. L2121-20";

    private BallotRefused(Kind kind, String code, Facts facts, String... legalBasis) {
        super(kind, code, facts, legalBasis);
    }

    /** Figures that contradict each other, or those who could vote. */
    static BallotRefused tally(String code, Facts facts) {
        return new BallotRefused(Kind.INVALID, code, facts, MAJORITY, SpecialBallot.LEGAL_BASIS);
    }

    /** A way of voting the law imposes or forbids. */
    static BallotRefused method(String code, Facts facts) {
        return new BallotRefused(Kind.CONFLICT, code, facts, SpecialBallot.LEGAL_BASIS);
    }

    static BallotRefused notAVoter(Seat member) {
        return tally("not-a-voter", Facts.of("member", member.name()));
    }

    static BallotRefused votedTwice(Seat member) {
        return tally("voted-twice", Facts.of("member", member.name()));
    }

    static BallotRefused votesMissing(List<Seat> members) {
        return tally(
                "votes-missing",
                Facts.of("members", members.stream().map(Seat::name).toList()));
    }

    static BallotRefused requesterNotThere(Seat member) {
        return method("requester-not-there", Facts.of("member", member.name()));
    }
}
