package fr.ctg.deliberation.register.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A nomination (CGCT L2121-21): who was appointed, at which round, by what. */
public record Appointment(String appointed, @Nullable Integer round, Ground ground, List<Round> rounds) {

    /** What decided. */
    public enum Ground {
        ONLY_CANDIDATE,
        ABSOLUTE_MAJORITY,
        RELATIVE_MAJORITY,
        ELDEST
    }

    /** The votes of one round. */
    public record Round(List<CandidateVotes> votes, int blankOrNull) {
        public Round {
            votes = List.copyOf(votes);
        }
    }

    /** The votes of one candidate. */
    public record CandidateVotes(String candidate, int votes) {}

    public Appointment {
        rounds = List.copyOf(rounds);
    }
}
