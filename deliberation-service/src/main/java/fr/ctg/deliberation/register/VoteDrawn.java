package fr.ctg.deliberation.register;

import fr.ctg.deliberation.ballot.AppointmentOutcome;
import fr.ctg.deliberation.ballot.VoteTally;
import fr.ctg.deliberation.ballot.VoteVerdict;
import fr.ctg.deliberation.ballot.VotingMethod;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.register.document.Appointment;
import fr.ctg.deliberation.register.document.Minutes.BallotRequest;
import fr.ctg.deliberation.register.document.Vote;
import fr.ctg.deliberation.sitting.Debate;
import fr.ctg.deliberation.sitting.Interest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A vote as its documents tell it. */
final class VoteDrawn {
    private VoteDrawn() {}

    static Vote of(VoteVerdict vote, @Nullable Debate debate) {
        return new Vote(
                method(vote.method()),
                vote.carried(),
                tally(vote),
                vote.unanimous(),
                vote.castingVote(),
                Stream.ofNullable(vote.named())
                        .flatMap(List::stream)
                        .map(named -> new Vote.NamedVote(
                                named.member().name(),
                                switch (named.choice()) {
                                    case FOR -> Vote.Choice.FOR;
                                    case AGAINST -> Vote.Choice.AGAINST;
                                    case ABSTAINED -> Vote.Choice.ABSTAINED;
                                    case NOT_TAKING_PART -> Vote.Choice.NOT_TAKING_PART;
                                },
                                named.throughHolder() == null
                                        ? null
                                        : named.throughHolder().name()))
                        .toList(),
                withdrawn(debate),
                vote.appointment() == null ? null : appointment(vote.appointment()));
    }

    private static Vote.Method method(VotingMethod method) {
        return switch (method) {
            case ORDINARY -> Vote.Method.ORDINARY;
            case ROLL_CALL -> Vote.Method.ROLL_CALL;
            case SECRET -> Vote.Method.SECRET;
            case UNSTATED -> Vote.Method.UNSTATED;
        };
    }

    private static Vote.@Nullable Tally tally(VoteVerdict vote) {
        if (vote.tally() == VoteTally.UNSTATED || vote.votesFor() == null) {
            return null;
        }
        return new Vote.Tally(
                vote.votesFor(),
                Objects.requireNonNullElse(vote.votesAgainst(), 0),
                Objects.requireNonNullElse(vote.abstentions(), 0),
                Objects.requireNonNullElse(vote.notTakingPart(), 0),
                Objects.requireNonNullElse(vote.blankOrNull(), 0));
    }

    /** Those the law kept out of the item, whatever the ballot. */
    private static List<String> withdrawn(@Nullable Debate debate) {
        return debate == null
                ? List.of()
                : Stream.concat(
                                debate.interests().stream().map(Interest::member),
                                Stream.ofNullable(debate.withdrawn()))
                        .map(Seat::name)
                        .toList();
    }

    private static Appointment appointment(AppointmentOutcome outcome) {
        return new Appointment(
                outcome.appointed(),
                outcome.round(),
                switch (outcome.ground()) {
                    case ONLY_CANDIDATE -> Appointment.Ground.ONLY_CANDIDATE;
                    case ABSOLUTE_MAJORITY -> Appointment.Ground.ABSOLUTE_MAJORITY;
                    case RELATIVE_MAJORITY -> Appointment.Ground.RELATIVE_MAJORITY;
                    case ELDEST -> Appointment.Ground.ELDEST;
                },
                outcome.rounds().stream()
                        .map(round -> new Appointment.Round(
                                round.votes().stream()
                                        .map(votes -> new Appointment.CandidateVotes(votes.candidate(), votes.votes()))
                                        .toList(),
                                round.blankOrNull()))
                        .toList());
    }

    static List<BallotRequest> requests(VoteVerdict vote) {
        return Stream.ofNullable(vote.requests())
                .flatMap(List::stream)
                .map(request -> new BallotRequest(
                        switch (request.ballot()) {
                            case ROLL_CALL -> Vote.Method.ROLL_CALL;
                            case SECRET -> Vote.Method.SECRET;
                        },
                        request.requesters().stream().map(Seat::name).toList(),
                        request.needed(),
                        request.granted()))
                .toList();
    }
}
