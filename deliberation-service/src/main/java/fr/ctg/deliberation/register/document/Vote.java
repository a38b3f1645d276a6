package fr.ctg.deliberation.register.document;

import fr.ctg.deliberation.ballot.AppointmentOutcome;
import fr.ctg.deliberation.ballot.VoteChoice;
import fr.ctg.deliberation.ballot.VotingMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the council voted. Where the act gives no figures there are none, and a secret ballot names nobody.
 *
 * @param named what each member did in a public ballot
 * @param withdrawn members who did not take part, by name
 */
public record Vote(
        VotingMethod method,
        boolean carried,
        @Nullable Tally tally,
        boolean unanimous,
        boolean castingVote,
        List<NamedVote> named,
        List<String> withdrawn,
        @Nullable AppointmentOutcome appointment) {

    /** The figures, all or none. */
    public record Tally(int votesFor, int votesAgainst, int abstentions, int notTakingPart, int blankOrNull) {}

    /** One member's vote in a public ballot, given by another where there was a proxy. */
    public record NamedVote(
            String member, VoteChoice choice, @Nullable String throughHolder) {}

    public Vote {
        named = List.copyOf(named);
        withdrawn = List.copyOf(withdrawn);
        if (method == VotingMethod.SECRET && !named.isEmpty()) {
            throw new IllegalArgumentException("a secret ballot names nobody");
        }
    }
}
