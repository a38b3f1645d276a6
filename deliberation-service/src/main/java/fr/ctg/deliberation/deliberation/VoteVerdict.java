package fr.ctg.deliberation.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.sitting.QuorumVerdict;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outcome of a vote with everything that decided it. Figures the act does not give are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Le résultat du vote et tout ce qui l'a décidé. Les chiffres que l'acte ne donne pas sont absents.")
public record VoteVerdict(
        @Schema(required = true, description = "Vrai si la majorité absolue des suffrages exprimés l'a adoptée.")
        boolean carried,

        @Schema(required = true) Ballot.Method method,
        @Schema(required = true) Ballot.Tally tally,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        @Nullable Integer abstentions,

        @Schema(description = "Suffrages exprimés.") @Nullable Integer votesCast,

        @Schema(required = true, description = "Unanimité des suffrages exprimés.")
        boolean unanimous,

        @Schema(required = true, description = "La voix prépondérante du président a départagé.")
        boolean castingVote,

        @Schema(required = true, description = "Votants présents.")
        int present,

        @Schema(required = true, description = "Votants par pouvoir.")
        int byProxy,

        @Schema(required = true) List<String> legalBasis,

        @Schema(required = true, description = "Quorum établi à l'ouverture de la séance.")
        QuorumVerdict quorum) {}
