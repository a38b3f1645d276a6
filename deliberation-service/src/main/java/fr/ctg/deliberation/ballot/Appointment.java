package fr.ctg.deliberation.ballot;

import fr.ctg.deliberation.ballot.AppointmentOutcome.Ground;
import fr.ctg.deliberation.sitting.Voters;
import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A nomination (CGCT L2121-21): secret unless the council waives it unanimously; absolute majority in two rounds, relative in the third, the
 * eldest on a tie; a single candidate is appointed at once. Birth dates serve the tie and are not kept.
 */
public record Appointment(List<Candidate> candidates, List<AppointmentOutcome.Round> rounds, boolean secrecyWaived) {
    private static final int LAST_ROUND = 3;
    private static final List<String> LEGAL_BASIS = List.of("CGCT art. L2121-21");

    /** Somebody who stands. */
    public record Candidate(String name, @Nullable LocalDate bornOn) {}

    public VoteVerdict verdict(Voters voters) {
        var names = new HashSet<String>();
        for (var candidate : candidates) {
            if (!names.add(candidate.name())) {
                throw BallotRefused.tally("candidate-named-twice", Facts.of("candidate", candidate.name()));
            }
        }
        if (candidates.size() == 1 && rounds.isEmpty()) {
            return verdict(candidates.getFirst().name(), null, Ground.ONLY_CANDIDATE, voters);
        }
        if (!secrecyWaived) {
            Ballot.requireSecrecyPossible(voters);
        }
        for (int number = 1; number <= rounds.size(); number++) {
            var winner = winner(number, votesOf(number, voters));
            if (winner.isPresent()) {
                if (number < rounds.size()) {
                    throw BallotRefused.tally("appointment-already-decided", Facts.of("round", number));
                }
                return verdict(winner.get().name(), number, winner.get().ground(), voters);
            }
        }
        throw BallotRefused.tally("appointment-undecided", Facts.of("rounds", rounds.size()));
    }

    private Map<String, Integer> votesOf(int number, Voters voters) {
        var round = rounds.get(number - 1);
        var votes = new HashMap<String, Integer>();
        long given = round.blankOrNull();
        for (var result : round.votes()) {
            if (candidates.stream().noneMatch(candidate -> candidate.name().equals(result.candidate()))) {
                throw BallotRefused.tally("unknown-candidate", Facts.of("candidate", result.candidate()));
            }
            if (votes.put(result.candidate(), result.votes()) != null) {
                throw BallotRefused.tally("candidate-named-twice", Facts.of("candidate", result.candidate()));
            }
            given += result.votes();
        }
        if (given > voters.total()) {
            throw BallotRefused.tally(
                    "round-exceeds-voters",
                    Facts.of("round", number).and("given", given).and("voters", voters.total()));
        }
        return votes;
    }

    private Optional<Winner> winner(int number, Map<String, Integer> votes) {
        var cast = votes.values().stream().mapToInt(Integer::intValue).sum();
        var most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most == 0) {
            return Optional.empty();
        }
        var leading = candidates.stream()
                .filter(candidate -> votes.getOrDefault(candidate.name(), 0) == most)
                .toList();
        if (most * 2 > cast) {
            return Optional.of(new Winner(
                    leading.getFirst().name(),
                    number < LAST_ROUND ? Ground.ABSOLUTE_MAJORITY : Ground.RELATIVE_MAJORITY));
        }
        if (number < LAST_ROUND) {
            return Optional.empty();
        }
        if (leading.size() == 1) {
            return Optional.of(new Winner(leading.getFirst().name(), Ground.RELATIVE_MAJORITY));
        }
        return Optional.of(new Winner(eldest(leading), Ground.ELDEST));
    }

    private static String eldest(List<Candidate> tied) {
        var byAge = tied.stream()
                .filter(candidate -> candidate.bornOn() != null)
                .sorted(Comparator.comparing(candidate -> Objects.requireNonNull(candidate.bornOn())))
                .toList();
        if (byAge.size() < tied.size()
                || Objects.equals(byAge.get(0).bornOn(), byAge.get(1).bornOn())) {
            throw BallotRefused.tally(
                    "eldest-unknown",
                    Facts.of("candidates", tied.stream().map(Candidate::name).toList()));
        }
        return byAge.getFirst().name();
    }

    private VoteVerdict verdict(String appointed, @Nullable Integer round, Ground ground, Voters voters) {
        var method = secrecyWaived || rounds.isEmpty() ? VotingMethod.ORDINARY : VotingMethod.SECRET;
        return new VoteVerdict(
                true,
                method,
                rounds.isEmpty() ? VoteTally.UNSTATED : VoteTally.STATED,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                voters.present().size(),
                voters.byProxy(),
                voters.chair(),
                null,
                null,
                new AppointmentOutcome(appointed, round, ground, rounds, secrecyWaived),
                LEGAL_BASIS,
                voters.quorum());
    }

    private record Winner(String name, Ground ground) {}
}
