package fr.ctg.deliberation.ballot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who was appointed, at which round, by what. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "La personne nommée, à quel tour et pourquoi (CGCT L2121-21).")
public record AppointmentOutcome(
        @Schema(required = true) String appointed,

        @Schema(description = "Tour décisif ; absent quand une seule candidature a pris effet sans vote.") @Nullable Integer round,

        @Schema(required = true) Ground ground,
        @Schema(required = true) List<Round> rounds,

        @Schema(required = true, description = "Le conseil a renoncé au scrutin secret, à l'unanimité.")
        boolean secrecyWaived) {

    /** What decided. */
    @Schema(name = "AppointmentGround")
    public enum Ground {
        /** Only one candidate: effect at once, read out by the mayor. */
        ONLY_CANDIDATE,
        /** More than half of the votes cast, in the first or second round. */
        ABSOLUTE_MAJORITY,
        /** Most votes, in the third round. */
        RELATIVE_MAJORITY,
        /** Equal votes in the third round: the eldest. */
        ELDEST
    }

    /** The votes of one round. */
    @Schema(name = "AppointmentRound", description = "Les voix d'un tour.")
    public record Round(
            @Schema(required = true) List<CandidateVotes> votes,
            @Schema(required = true) int blankOrNull) {}

    /** The votes of one candidate. */
    @Schema(name = "CandidateVotes")
    public record CandidateVotes(
            @Schema(required = true) String candidate,
            @Schema(required = true) int votes) {}

    /** Somebody appointed or a candidate may be no member of the council. */
    AppointmentOutcome masked(UnaryOperator<String> mask) {
        return new AppointmentOutcome(
                mask.apply(appointed),
                round,
                ground,
                rounds.stream()
                        .map(one -> new Round(
                                one.votes().stream()
                                        .map(votes -> new CandidateVotes(mask.apply(votes.candidate()), votes.votes()))
                                        .toList(),
                                one.blankOrNull()))
                        .toList(),
                secrecyWaived);
    }
}
