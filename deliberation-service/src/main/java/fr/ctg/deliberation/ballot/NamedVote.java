package fr.ctg.deliberation.ballot;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.council.Seat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one member did in a public ballot, himself or through the holder of his proxy. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Le vote d'un membre à un scrutin public. Jamais pour un scrutin secret.")
public record NamedVote(
        @Schema(required = true) Seat member,
        @Schema(required = true) VoteChoice choice,

        @Schema(description = "Celui qui a voté pour lui, s'il avait donné pouvoir.") @Nullable Seat throughHolder) {}
