package fr.ctg.deliberation.register.print;

import fr.ctg.deliberation.ballot.AppointmentOutcome;
import fr.ctg.deliberation.register.document.Vote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vote as the templates print it.
 *
 * @param byName whether the table has a column of names
 */
record PrintedVote(
        List<VoteWords.Count> counts,
        boolean byName,
        String withdrawn,
        @Nullable String appointed,
        List<PrintedRound> rounds) {

    /** One round of a nomination. */
    record PrintedRound(String title, List<AppointmentOutcome.CandidateVotes> votes, int blankOrNull) {}

    static PrintedVote of(@Nullable Vote vote) {
        var appointment = vote == null ? null : vote.appointment();
        return new PrintedVote(
                VoteWords.counts(vote),
                vote != null && !vote.named().isEmpty(),
                VoteWords.withdrawn(vote),
                appointment == null ? null : appointment.appointed(),
                appointment == null ? List.of() : rounds(appointment));
    }

    private static List<PrintedRound> rounds(AppointmentOutcome appointment) {
        var printed = new ArrayList<PrintedRound>();
        for (var round : appointment.rounds()) {
            var title = VoteWords.ordinal(printed.size() + 1) + " tour de scrutin";
            printed.add(new PrintedRound(title, round.votes(), round.blankOrNull()));
        }
        return printed;
    }
}
