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

        @NotEmpty @Size(max = 200) List<@Valid @NotNull AgendaItem> agenda) {}
