package fr.ctg.deliberation.sitting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sitting and its convocation. */
@Schema(description = "Une séance et sa convocation.")
public record ConveneSitting(
        @NotNull UUID councilId,

        @NotNull @Schema(description = "Jour de la séance.", examples = "2022-07-29")
        LocalDate heldOn,

        @NotNull @Schema(description = "Heure de Paris.", examples = "19:00")
        LocalTime startsAt,

        @NotBlank @Size(max = 200) String place,

        @NotNull @Schema(description = "Jour d'envoi de la convocation (CGCT L2121-10).", examples = "2022-07-13")
        LocalDate convokedOn,

        @Nullable @Size(max = 500) @Schema(
                description =
                        "Motif de l'urgence : le délai descend à un jour franc, et le conseil se prononce à l'ouverture (CGCT L2121-11, L2121-12).")
        String urgency,

        @Nullable @Schema(
                description =
                        "La note explicative de synthèse accompagnait la convocation (CGCT L2121-12, à partir de 3 500 habitants).")
        Boolean explanatoryNote,

        @Nullable @Schema(description = "Mode de réunion ; sur place par défaut.")
        Venue venue,

        @Nullable @Schema(
                description =
                        "La séance dont le quorum a manqué, quand celle-ci en est la seconde convocation (CGCT L2121-17).")
        UUID secondConvocationOf,

        @NotEmpty @Size(max = 200) List<@Valid @NotNull AgendaItem> agenda) {

    /** Where the members meet. */
    @Schema(name = "SittingVenue")
    public enum Venue {
        /** All in the same place. */
        IN_PERSON,
        /** Some in a place, some elsewhere. */
        HYBRID,
        /** Each elsewhere. */
        REMOTE
    }
}
