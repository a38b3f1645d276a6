package fr.ctg.deliberation.ballot;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.sitting.QuorumVerdict;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outcome of a vote with everything that decided it. Figures the act does not give are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Le résultat du vote et tout ce qui l'a décidé. Les chiffres que l'acte ne donne pas sont absents.")
public record VoteVerdict(
        @Schema(required = true, description = "Vrai si le vote l'a adoptée.")
        boolean carried,

        @Schema(required = true) VotingMethod method,
        @Schema(required = true) VoteTally tally,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        @Nullable Integer abstentions,

        @Schema(description = "Ne prennent pas part au vote.") @Nullable Integer notTakingPart,

        @Schema(description = "Bulletins blancs ou nuls, au scrutin secret.") @Nullable Integer blankOrNull,

        @Schema(description = "Suffrages exprimés.") @Nullable Integer votesCast,

        @Schema(required = true, description = "Unanimité des suffrages exprimés.")
        boolean unanimous,

        @Schema(required = true, description = "La voix prépondérante du président a départagé.")
        boolean castingVote,

        @Schema(required = true, description = "Votants présents.")
        int present,

        @Schema(required = true, description = "Votants par pouvoir.")
        int byProxy,

        @Schema(description = "Président pour ce point.") @Nullable Seat chair,

        @Schema(description = "Votes nominatifs d'un scrutin public.") @Nullable List<NamedVote> named,

        @Schema(description = "Demandes de scrutin public ou secret.") @Nullable List<BallotRequest> requests,

        @Schema(description = "Nomination : la personne nommée et les tours de scrutin.") @Nullable AppointmentOutcome appointment,

        @Schema(required = true) List<String> legalBasis,

        @Schema(required = true, description = "Quorum constaté à la mise en discussion du point.")
        QuorumVerdict quorum) {

    /** The same result for those who need no names of voters. */
    public VoteVerdict withoutNames() {
        return with(null, null, appointment);
    }

    /** The same result with the names of candidates masked. */
    public VoteVerdict masked(UnaryOperator<String> mask) {
        return with(named, requests, appointment == null ? null : appointment.masked(mask));
    }

    private VoteVerdict with(
            @Nullable List<NamedVote> named,
            @Nullable List<BallotRequest> requests,
            @Nullable AppointmentOutcome appointment) {
        return new VoteVerdict(
                carried,
                method,
                tally,
                votesFor,
                votesAgainst,
                abstentions,
                notTakingPart,
                blankOrNull,
                votesCast,
                unanimous,
                castingVote,
                present,
                byProxy,
                chair,
                named,
                requests,
                appointment,
                legalBasis,
                quorum);
    }
}
