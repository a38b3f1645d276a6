package fr.ctg.deliberation.register;

import fr.ctg.deliberation.ballot.VoteTally;
import fr.ctg.deliberation.ballot.VoteVerdict;
import fr.ctg.deliberation.council.Seat;
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
                vote.method(),
                vote.carried(),
                tally(vote),
                vote.unanimous(),
                vote.castingVote(),
                Stream.ofNullable(vote.named())
                        .flatMap(List::stream)
                        .map(named -> new Vote.NamedVote(
                                named.member().name(),
                                named.choice(),
                                named.throughHolder() == null
                                        ? null
                                        : named.throughHolder().name()))
                        .toList(),
                withdrawn(debate),
                vote.appointment());
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

    static List<BallotRequest> requests(VoteVerdict vote) {
        return Stream.ofNullable(vote.requests())
                .flatMap(List::stream)
                .map(request -> new BallotRequest(
                        request.ballot(),
                        request.requesters().stream().map(Seat::name).toList(),
                        request.needed(),
                        request.granted()))
                .toList();
    }
}
