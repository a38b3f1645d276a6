package fr.ctg.deliberation.deliberation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result the chair announced. */
@Schema(
        required = true,
        description =
                "Le résultat annoncé par le président. Avec `UNSTATED`, les chiffres restent absents : rien n'est inventé.")
public record RecordVote(
        @NotNull Ballot.Method method,
        @NotNull Ballot.Tally tally,
        @Nullable @PositiveOrZero @Max(1000) Integer votesFor,
        @Nullable @PositiveOrZero @Max(1000) Integer votesAgainst,
        @Nullable @PositiveOrZero @Max(1000) Integer abstentions,

        @Schema(required = true, description = "L'acte dit « à l'unanimité des suffrages exprimés ».")
        boolean declaredUnanimous,

        @Schema(description = "Vote du président, décisif en cas de partage.")
        Ballot.@Nullable ChairVote chairVote) {

    Ballot toBallot() {
        return new Ballot(method, tally, votesFor, votesAgainst, abstentions, declaredUnanimous, chairVote);
    }
}
