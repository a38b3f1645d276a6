package fr.ctg.deliberation.register.print;

import fr.ctg.deliberation.ballot.AppointmentOutcome;
import fr.ctg.deliberation.ballot.VoteChoice;
import fr.ctg.deliberation.ballot.VotingMethod;
import fr.ctg.deliberation.register.document.Minutes.BallotRequest;
import fr.ctg.deliberation.register.document.Outcome;
import fr.ctg.deliberation.register.document.Vote;
import fr.ctg.deliberation.register.document.Vote.Tally;
import fr.ctg.deliberation.rule.SpecialBallot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of a vote. */
final class VoteWords {
    private VoteWords() {}

    /** One way of voting, how many chose it, and who, where the ballot was public. */
    record Count(String choice, int votes, List<String> members) {}

    /** "à l’unanimité des suffrages exprimés", "par 12 voix pour, 3 voix contre et 2 abstentions". */
    static String formula(Vote vote) {
        return method(vote.method())
                + majority(vote)
                + (vote.castingVote() ? ", la voix du président étant prépondérante" : "");
    }

    private static String method(VotingMethod method) {
        return switch (method) {
            case ROLL_CALL -> "au scrutin public, ";
            case SECRET -> "au scrutin secret, ";
            case ORDINARY, UNSTATED -> "";
        };
    }

    private static String majority(Vote vote) {
        var appointment = vote.appointment();
        if (appointment != null) {
            return ground(appointment);
        }
        if (vote.unanimous()) {
            return "à l’unanimité des suffrages exprimés";
        }
        var tally = vote.tally();
        if (tally == null) {
            return vote.carried() ? "à la majorité des suffrages exprimés" : "faute de majorité";
        }
        return "par " + tally.votesFor() + " voix pour, " + tally.votesAgainst() + " voix contre et "
                + counted(tally.abstentions(), "abstention");
    }

    private static String ground(AppointmentOutcome appointment) {
        var decided =
                switch (appointment.ground()) {
                    case ONLY_CANDIDATE ->
                        "une seule candidature ayant été déposée, la nomination prenant effet immédiatement";
                    case ABSOLUTE_MAJORITY -> "à la majorité absolue des suffrages exprimés";
                    case RELATIVE_MAJORITY -> "à la majorité relative des suffrages exprimés";
                    case ELDEST -> "à égalité de voix, au bénéfice de l’âge";
                };
        return appointment.round() == null ? decided : decided + ", au " + ordinal(appointment.round()) + " tour";
    }

    static String ordinal(int round) {
        return round == 1 ? "1er" : round + "e";
    }

    /** Every count of a stated tally; none where the act gives no figures. */
    static List<Count> counts(@Nullable Vote vote) {
        if (vote == null || vote.tally() == null) {
            return List.of();
        }
        Tally tally = vote.tally();
        var counts = new ArrayList<Count>();
        counts.add(count("Pour", tally.votesFor(), vote, VoteChoice.FOR));
        counts.add(count("Contre", tally.votesAgainst(), vote, VoteChoice.AGAINST));
        counts.add(count("Abstentions", tally.abstentions(), vote, VoteChoice.ABSTAINED));
        if (vote.method() == VotingMethod.SECRET) {
            counts.add(new Count("Bulletins blancs ou nuls", tally.blankOrNull(), List.of()));
        }
        counts.add(count("Ne prennent pas part au vote", tally.notTakingPart(), vote, VoteChoice.NOT_TAKING_PART));
        return counts;
    }

    private static Count count(String label, int votes, Vote vote, VoteChoice choice) {
        var members = vote.named().stream()
                .filter(named -> named.choice() == choice)
                .map(named -> named.throughHolder() == null
                        ? named.member()
                        : named.member() + " (pouvoir à " + named.throughHolder() + ")")
                .toList();
        return new Count(label, votes, members);
    }

    /** Members the law keeps out of the item, who are in no count. */
    static String withdrawn(@Nullable Vote vote) {
        return vote == null || vote.withdrawn().isEmpty()
                ? ""
                : (vote.withdrawn().size() > 1 ? "Se retirent" : "Se retire") + " (CGCT art. L2131-11, L2121-14) : "
                        + String.join(", ", vote.withdrawn()) + ".";
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case ADOPTED -> "Adoptée";
            case REJECTED -> "Rejetée";
            case ADJOURNED -> "Ajournée";
            case WITHDRAWN -> "Retirée de l’ordre du jour";
            case NO_VOTE -> "Sans vote";
        };
    }

    /** The outcome on one line: "Adoptée à l’unanimité des suffrages exprimés". */
    static String summary(Outcome outcome, @Nullable Vote vote) {
        if (vote == null) {
            return outcome(outcome);
        }
        var formula = formula(vote);
        if (formula.startsWith("par ") && outcome == Outcome.REJECTED) {
            return outcome(outcome) + " : " + formula.substring("par ".length());
        }
        return outcome(outcome) + (formula.startsWith("à ") || formula.startsWith("par ") ? " " : ", ") + formula;
    }

    static String request(BallotRequest request) {
        return (request.ballot() == SpecialBallot.SECRET ? "Scrutin secret" : "Scrutin public")
                + " demandé par " + SittingWords.enumerate(request.requesters()) + " ("
                + counted(request.requesters().size(), "présent") + ", " + request.needed() + " exigés) : "
                + (request.granted() ? "demande satisfaite." : "demande non satisfaite.");
    }

    private static String counted(int number, String word) {
        return number + " " + word + (number > 1 ? "s" : "");
    }
}
