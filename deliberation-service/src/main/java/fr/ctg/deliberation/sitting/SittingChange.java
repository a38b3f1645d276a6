package fr.ctg.deliberation.sitting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happens in the course of a sitting. The instant {@code at} is given where it is known; the order of the calls counts. */
public interface SittingChange {

    /** Somebody comes in or goes out. */
    @Schema(description = "Une arrivée ou un départ en cours de séance.")
    record Move(
            @NotNull UUID memberId,
            @NotNull Direction direction,

            @Nullable @Schema(description = "À une arrivée : vrai si le membre est à distance.")
            Boolean remote,

            @Nullable Instant at) {

        /** In or out. */
        @Schema(name = "MovementDirection")
        public enum Direction {
            ARRIVAL,
            DEPARTURE
        }
    }

    /** A proxy is taken back. */
    @Schema(description = "Un pouvoir retiré par celui qui l'a donné : il est toujours révocable (CGCT L2121-20).")
    record RevokeProxy(@NotNull UUID giverId, @Nullable Instant at) {}

    /** Somebody else takes the chair. */
    @Schema(description = "Un autre membre prend la présidence.")
    record HandOver(@NotNull UUID chairId, @Nullable Instant at) {}

    /** The council decides that the public leaves. */
    @Schema(description = "Le conseil décide, sans débat, de se réunir à huis clos (CGCT L2121-18).")
    record CloseDoors(
            @NotEmpty @Size(max = 300) @Schema(description = "Ceux qui l'ont demandé, présents : trois membres, ou le maire.")
            List<@NotNull UUID> requesterIds,

            @PositiveOrZero @Max(1000) @Schema(required = true, description = "Voix pour, pouvoirs compris.")
            int votesFor,

            @Nullable Instant at) {}

    /** Somebody else is secretary. */
    @Schema(description = "Un autre membre devient secrétaire de séance.")
    record NameSecretary(
            @NotNull UUID secretaryId, @Nullable Instant at) {}

    /** When something happened. */
    @Schema(name = "SittingMoment", description = "L'heure, si elle est connue.")
    record When(@Nullable Instant at) {}

    /** The quorum is not there: who was, when the sitting had not been opened yet. */
    @Schema(description = "Le quorum manque. Avant l'ouverture, dites qui était là ; en séance, c'est déjà connu.")
    record FailQuorum(
            @Nullable @Size(max = 300) List<@NotNull UUID> presentIds,
            @Nullable Instant at) {}

    /** The sitting is called off. */
    @Schema(description = "La séance est annulée avant de se tenir.")
    record Cancel(@NotBlank @Size(max = 500) String reason) {}

    /** The list of deliberations is made public. */
    @Schema(description = "La liste des délibérations examinées est affichée et mise en ligne (CGCT L2121-25).")
    record PublishList(@NotNull LocalDate publishedOn) {}

    /** The minutes are settled at the beginning of the next sitting. */
    @Schema(description = "Le procès-verbal est arrêté au commencement de la séance suivante (CGCT L2121-15).")
    record SettleMinutes(
            @NotNull @Schema(description = "La séance suivante, qui l'arrête.")
            UUID settledAtSittingId,

            @NotEmpty @Size(max = 300) @Schema(description = "Ceux qui l'ont signé.")
            List<@NotNull UUID> signerIds) {}

    /** The minutes are made public. */
    @Schema(
            description =
                    "Le procès-verbal est publié dans la semaine qui suit la séance qui l'a arrêté (CGCT L2121-15).")
    record PublishMinutes(@NotNull LocalDate publishedOn) {}

    /** What was said on an item. */
    @Schema(
            name = "ItemDiscussion",
            description =
                    "La teneur des discussions sur un point (CGCT L2121-15). Les particuliers nommés par l'acte y sont masqués pour le public.")
    record Discuss(
            @NotBlank @Size(max = 20_000) @Schema(
                    description =
                            "Texte simple : une ligne vide sépare deux paragraphes, un tiret ouvre un élément de liste.")
            String substance) {}
}
