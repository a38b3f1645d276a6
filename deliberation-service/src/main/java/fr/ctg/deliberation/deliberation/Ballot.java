package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.sitting.Voters;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the chair announced. Only clear votes for and against are cast (suffrages exprimés): abstentions are not. An act that says "unanimous"
 * without figures keeps its tally unstated; no figure is made up.
 */
record Ballot(
        Method method,
        Tally tally,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        @Nullable Integer abstentions,
        boolean declaredUnanimous,
        @Nullable ChairVote chairVote) {

    static final List<String> LEGAL_BASIS = List.of("CGCT art. L2121-20", "CGCT art. L2121-21");

    /** How the votes were given. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "VotingMethod")
    public enum Method {
        /** Scrutin ordinaire. */
        ORDINARY,
        /** Scrutin public, by name. */
        ROLL_CALL,
        /** Scrutin secret. */
        SECRET,
        /** The act does not say. */
        UNSTATED;

        /** Not in a secret ballot, nor where nobody knows whether it was one. */
        boolean givesCastingVote() {
            return switch (this) {
                case ORDINARY, ROLL_CALL -> true;
                case SECRET, UNSTATED -> false;
            };
        }
    }

    /** Whether the act gives figures. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "VoteTally")
    public enum Tally {
        STATED,
        UNSTATED
    }

    /** The chair's own vote, which decides a tie unless the ballot is secret. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "ChairVote")
    public enum ChairVote {
        FOR,
        AGAINST,
        ABSTAINED
    }

    VoteVerdict verdict(Voters voters) {
        return tally == Tally.UNSTATED ? unstated(voters) : stated(voters);
    }

    private VoteVerdict unstated(Voters voters) {
        if (votesFor != null || votesAgainst != null || abstentions != null) {
            throw new TallyInconsistent("unstated-tally-with-figures", Facts.none());
        }
        if (!declaredUnanimous) {
            throw new TallyInconsistent("unstated-tally-proves-nothing", Facts.none());
        }
        return new VoteVerdict(
                true,
                method,
                tally,
                null,
                null,
                null,
                null,
                true,
                false,
                voters.present(),
                voters.byProxy(),
                LEGAL_BASIS,
                voters.quorum());
    }

    private VoteVerdict stated(Voters voters) {
        if (votesFor == null || votesAgainst == null || abstentions == null) {
            throw new TallyInconsistent("incomplete-tally", Facts.none());
        }
        var figures =
                Facts.of("votesFor", votesFor).and("votesAgainst", votesAgainst).and("abstentions", abstentions);
        long given = (long) votesFor + votesAgainst + abstentions;
        if (given > voters.total()) {
            throw new TallyInconsistent(
                    "votes-exceed-voters",
                    figures.and("voters", voters.total())
                            .and("present", voters.present())
                            .and("byProxy", voters.byProxy()));
        }
        if (declaredUnanimous && votesAgainst > 0) {
            throw new TallyInconsistent("not-unanimous", figures);
        }
        boolean tie = votesFor.intValue() == votesAgainst.intValue() && votesFor > 0;
        boolean casting = tie && method.givesCastingVote() && chairVote == ChairVote.FOR;
        boolean carried = votesFor > votesAgainst || casting;
        return new VoteVerdict(
                carried,
                method,
                tally,
                votesFor,
                votesAgainst,
                abstentions,
                votesFor + votesAgainst,
                votesAgainst == 0 && votesFor > 0,
                casting,
                voters.present(),
                voters.byProxy(),
                LEGAL_BASIS,
                voters.quorum());
    }

    private static final class TallyInconsistent extends Refusal {
        TallyInconsistent(String code, Facts facts) {
            super(Kind.INVALID, code, facts, LEGAL_BASIS, List.of());
        }
    }
}
