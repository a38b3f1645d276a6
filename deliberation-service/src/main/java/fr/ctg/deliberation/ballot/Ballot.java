package fr.ctg.deliberation.ballot;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.SpecialBallot;
import fr.ctg.deliberation.sitting.ItemKind;
import fr.ctg.deliberation.sitting.Proxy;
import fr.ctg.deliberation.sitting.Voters;
import fr.ctg.platform.problem.Facts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the chair announced. Only clear votes for and against are cast (suffrages exprimés): abstentions are not. An act that says "unanimous"
 * without figures keeps its tally unstated; no figure is made up.
 *
 * @param requests who asked for a public or a secret ballot
 */
public record Ballot(
        VotingMethod method,
        VoteTally tally,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        @Nullable Integer abstentions,
        @Nullable Integer notTakingPart,
        @Nullable Integer blankOrNull,
        boolean declaredUnanimous,
        @Nullable VoteChoice chairVote,
        List<NamedVote> named,
        Map<SpecialBallot, List<Seat>> requests) {

    private static final List<String> MAJORITY = List.of("CGCT art. L2121-20", "CGCT art. L2121-21");
    private static final List<String> ACCOUNTS = List.of("CGCT art. L2121-14", "CGCT art. L1612-12");

    public VoteVerdict verdict(ItemKind kind, Voters voters) {
        var asked = asked(voters);
        requireMethod(kind, asked, voters);
        requireVotersOnly(voters);
        return tally == VoteTally.UNSTATED ? unstated(kind, asked, voters) : stated(kind, asked, voters);
    }

    private List<BallotRequest> asked(Voters voters) {
        var asked = new ArrayList<BallotRequest>();
        requests.forEach((ballot, requesters) -> {
            var distinct = requesters.stream().distinct().toList();
            distinct.stream()
                    .filter(requester -> !voters.present().contains(requester))
                    .findFirst()
                    .ifPresent(requester -> {
                        throw BallotRefused.requesterNotThere(requester);
                    });
            asked.add(BallotRequest.of(ballot, distinct, voters.present().size()));
        });
        return List.copyOf(asked);
    }

    /** Secret prevails over public, and needs to be asked for; an appointment is a matter of its own verb. */
    private void requireMethod(ItemKind kind, List<BallotRequest> asked, Voters voters) {
        if (kind == ItemKind.APPOINTMENT) {
            throw BallotRefused.method("appointment-by-rounds", Facts.none());
        }
        var secret = granted(asked, SpecialBallot.SECRET);
        var rollCall = granted(asked, SpecialBallot.ROLL_CALL);
        if (secret && method != VotingMethod.SECRET) {
            throw BallotRefused.method("secret-ballot-required", Facts.of("method", method));
        }
        if (rollCall && !secret && method != VotingMethod.ROLL_CALL) {
            throw BallotRefused.method("roll-call-required", Facts.of("method", method));
        }
        if (method == VotingMethod.SECRET) {
            if (!secret) {
                throw BallotRefused.method(
                        "secret-ballot-not-called-for",
                        Facts.of(
                                "needed",
                                SpecialBallot.SECRET.requestersNeeded(
                                        voters.present().size())));
            }
            requireSecrecyPossible(voters);
            if (!named.isEmpty() || chairVote != null) {
                throw BallotRefused.tally("secret-ballot-named", Facts.none());
            }
        }
    }

    /** Nobody can vote secretly through a screen. */
    static void requireSecrecyPossible(Voters voters) {
        if (voters.remote()) {
            throw BallotRefused.method("secret-ballot-remote", Facts.none());
        }
    }

    private static boolean granted(List<BallotRequest> asked, SpecialBallot ballot) {
        return asked.stream().anyMatch(request -> request.ballot() == ballot && request.granted());
    }

    private void requireVotersOnly(Voters voters) {
        var seen = new HashSet<Seat>();
        for (var vote : named) {
            var mayVote = vote.throughHolder() == null
                    ? voters.present().contains(vote.member())
                    : voters.proxies().stream()
                            .anyMatch(proxy -> proxy.giver().equals(vote.member())
                                    && proxy.holder().equals(vote.throughHolder()));
            if (!mayVote) {
                throw BallotRefused.notAVoter(vote.member());
            }
            if (!seen.add(vote.member())) {
                throw BallotRefused.votedTwice(vote.member());
            }
        }
        if (method == VotingMethod.ROLL_CALL && tally == VoteTally.STATED) {
            var missing = Stream.concat(
                            voters.present().stream(), voters.proxies().stream().map(Proxy::giver))
                    .filter(voter -> !seen.contains(voter))
                    .toList();
            if (!missing.isEmpty()) {
                throw BallotRefused.votesMissing(missing);
            }
        }
    }

    private VoteVerdict unstated(ItemKind kind, List<BallotRequest> asked, Voters voters) {
        if (Stream.of(votesFor, votesAgainst, abstentions, notTakingPart, blankOrNull)
                        .anyMatch(Objects::nonNull)
                || !named.isEmpty()) {
            throw BallotRefused.tally("unstated-tally-with-figures", Facts.none());
        }
        if (!declaredUnanimous) {
            throw BallotRefused.tally("unstated-tally-proves-nothing", Facts.none());
        }
        return verdict(true, new Figures(null, null, null, null, null), true, false, kind, asked, voters);
    }

    private VoteVerdict stated(ItemKind kind, List<BallotRequest> asked, Voters voters) {
        var figures = figures(voters);
        int inFavour = Objects.requireNonNull(figures.inFavour());
        int against = Objects.requireNonNull(figures.against());
        if (declaredUnanimous && against > 0) {
            throw BallotRefused.tally("not-unanimous", figures.facts());
        }
        if (kind == ItemKind.ACCOUNTS) {
            // Adopted unless a majority is against: a tie adopts.
            return verdict(against <= inFavour, figures, against == 0 && inFavour > 0, false, kind, asked, voters);
        }
        boolean tie = inFavour == against && inFavour > 0;
        var deciding = tie && method.givesCastingVote() ? chairVote(voters) : Optional.<VoteChoice>empty();
        boolean carried =
                inFavour > against || deciding.filter(VoteChoice.FOR::equals).isPresent();
        boolean casting = deciding.filter(choice -> choice == VoteChoice.FOR || choice == VoteChoice.AGAINST)
                .isPresent();
        return verdict(carried, figures, against == 0 && inFavour > 0, casting, kind, asked, voters);
    }

    /** His own vote, not the ones he carries; on a tie it must be known. */
    private Optional<VoteChoice> chairVote(Voters voters) {
        var own = named.stream()
                .filter(vote -> vote.throughHolder() == null && vote.member().equals(voters.chair()))
                .map(NamedVote::choice)
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        if (chairVote == null) {
            throw BallotRefused.tally(
                    "chair-vote-unknown", Facts.of("chair", voters.chair().name()));
        }
        return Optional.of(chairVote);
    }

    private Figures figures(Voters voters) {
        var counted = method == VotingMethod.ROLL_CALL ? Figures.of(named) : null;
        if (counted != null && votesFor == null && votesAgainst == null && abstentions == null) {
            return counted;
        }
        if (votesFor == null || votesAgainst == null || abstentions == null) {
            throw BallotRefused.tally("incomplete-tally", Facts.none());
        }
        var given = (long) votesFor + votesAgainst + abstentions;
        var aside = (notTakingPart == null ? 0L : notTakingPart) + (blankOrNull == null ? 0L : blankOrNull);
        var figures = new Figures(
                votesFor,
                votesAgainst,
                abstentions,
                notTakingPart == null ? (int) Math.max(0, voters.total() - given - aside) : notTakingPart,
                blankOrNull);
        if (given + aside > voters.total()) {
            throw BallotRefused.tally(
                    "votes-exceed-voters",
                    figures.facts()
                            .and("voters", voters.total())
                            .and("present", voters.present().size())
                            .and("byProxy", voters.byProxy()));
        }
        if (given + aside < voters.total() && notTakingPart != null) {
            throw BallotRefused.tally("votes-do-not-add-up", figures.facts().and("voters", voters.total()));
        }
        if (counted != null && !counted.agreesWith(figures)) {
            throw BallotRefused.tally("roll-call-contradicts-tally", figures.facts());
        }
        if (method != VotingMethod.ROLL_CALL && !Figures.of(named).within(figures)) {
            throw BallotRefused.tally("named-votes-exceed-tally", figures.facts());
        }
        return figures;
    }

    private VoteVerdict verdict(
            boolean carried,
            Figures figures,
            boolean unanimous,
            boolean castingVote,
            ItemKind kind,
            List<BallotRequest> asked,
            Voters voters) {
        return new VoteVerdict(
                carried,
                method,
                tally,
                figures.inFavour(),
                figures.against(),
                figures.abstentions(),
                figures.notTakingPart(),
                figures.blankOrNull(),
                figures.cast(),
                unanimous,
                castingVote,
                voters.present().size(),
                voters.byProxy(),
                voters.chair(),
                named.isEmpty() ? null : named,
                asked.isEmpty() ? null : asked,
                null,
                kind == ItemKind.ACCOUNTS ? ACCOUNTS : MAJORITY,
                voters.quorum());
    }

    /** The figures of a result; absent ones were not stated. */
    private record Figures(
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstentions,
            @Nullable Integer notTakingPart,
            @Nullable Integer blankOrNull) {

        static Figures of(List<NamedVote> named) {
            return new Figures(
                    count(named, VoteChoice.FOR),
                    count(named, VoteChoice.AGAINST),
                    count(named, VoteChoice.ABSTAINED),
                    count(named, VoteChoice.NOT_TAKING_PART),
                    null);
        }

        private static int count(List<NamedVote> named, VoteChoice choice) {
            return (int) named.stream().filter(vote -> vote.choice() == choice).count();
        }

        @Nullable Integer cast() {
            return inFavour == null || against == null ? null : Integer.valueOf(inFavour + against);
        }

        boolean agreesWith(Figures stated) {
            return Objects.equals(inFavour, stated.inFavour)
                    && Objects.equals(against, stated.against)
                    && Objects.equals(abstentions, stated.abstentions);
        }

        boolean within(Figures stated) {
            return atMost(inFavour, stated.inFavour)
                    && atMost(against, stated.against)
                    && atMost(abstentions, stated.abstentions)
                    && atMost(notTakingPart, stated.notTakingPart);
        }

        private static boolean atMost(@Nullable Integer part, @Nullable Integer whole) {
            return part == null || whole == null || part <= whole;
        }

        Facts facts() {
            return Facts.of("votesFor", inFavour == null ? 0 : inFavour)
                    .and("votesAgainst", against == null ? 0 : against)
                    .and("abstentions", abstentions == null ? 0 : abstentions)
                    .and("notTakingPart", notTakingPart == null ? 0 : notTakingPart);
        }
    }
}
