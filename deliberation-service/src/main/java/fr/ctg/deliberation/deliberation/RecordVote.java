package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.ballot.Ballot;
import fr.ctg.deliberation.ballot.NamedVote;
import fr.ctg.deliberation.ballot.VoteChoice;
import fr.ctg.deliberation.ballot.VoteTally;
import fr.ctg.deliberation.ballot.VotingMethod;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.SpecialBallot;
import fr.ctg.deliberation.sitting.Proxy;
import fr.ctg.deliberation.sitting.Voters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result the chair announced. */
@Schema(
        required = true,
        description =
                "Le résultat annoncé par le président. Avec `UNSTATED`, les chiffres restent absents : rien n'est inventé.")
public record RecordVote(
        @NotNull VotingMethod method,
        @NotNull VoteTally tally,
        @Nullable @PositiveOrZero @Max(1000) Integer votesFor,
        @Nullable @PositiveOrZero @Max(1000) Integer votesAgainst,
        @Nullable @PositiveOrZero @Max(1000) Integer abstentions,

        @Nullable @PositiveOrZero @Max(1000) @Schema(
                description =
                        "Ne prennent pas part au vote. Donné, le décompte doit tomber juste ; absent, c'est le reste des votants.")
        Integer notTakingPart,

        @Nullable @PositiveOrZero @Max(1000) @Schema(description = "Bulletins blancs ou nuls, au scrutin secret.")
        Integer blankOrNull,

        @Schema(required = true, description = "L'acte dit « à l'unanimité des suffrages exprimés ».")
        boolean declaredUnanimous,

        @Schema(description = "Vote du président, décisif en cas de partage (CGCT L2121-20).") @Nullable VoteChoice chairVote,

        @Nullable @Size(max = 600) @Schema(
                description =
                        "Votes nominatifs d'un scrutin public, complets au scrutin public ; jamais au scrutin secret (CGCT L2121-21).")
        List<@Valid @NotNull CastVote> named,

        @Nullable @Size(max = 2) @Schema(description = "Demandes de scrutin public ou secret (CGCT L2121-21).")
        List<@Valid @NotNull AskedBallot> requests) {

    /** {@code seats} names the members, {@code voters} tells through whom an absent one votes. */
    Ballot toBallot(Function<UUID, Seat> seats, Voters voters) {
        var cast = named == null
                ? List.<NamedVote>of()
                : named.stream().map(vote -> vote.toNamedVote(seats, voters)).toList();
        var asked = new LinkedHashMap<SpecialBallot, List<Seat>>();
        if (requests != null) {
            requests.forEach(request -> asked.put(
                    request.ballot(), request.requesterIds().stream().map(seats).toList()));
        }
        return new Ballot(
                method,
                tally,
                votesFor,
                votesAgainst,
                abstentions,
                notTakingPart,
                blankOrNull,
                declaredUnanimous,
                chairVote,
                cast,
                asked);
    }

    /** What one member did. */
    @Schema(description = "Le vote d'un membre.")
    public record CastVote(@NotNull UUID memberId, @NotNull VoteChoice choice) {

        private NamedVote toNamedVote(Function<UUID, Seat> seats, Voters voters) {
            var member = seats.apply(memberId);
            var holder = voters.proxies().stream()
                    .filter(proxy -> proxy.giver().equals(member))
                    .map(Proxy::holder)
                    .findFirst()
                    .orElse(null);
            return new NamedVote(member, choice, holder);
        }
    }

    /** Members present ask for another way of voting. */
    @Schema(description = "Des membres présents demandent un scrutin public ou secret.")
    public record AskedBallot(
            @NotNull SpecialBallot ballot,
            @NotEmpty @Size(max = 300) List<@NotNull UUID> requesterIds) {}
}
