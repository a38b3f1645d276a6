package fr.ctg.deliberation.sitting;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A written proxy from one member to another. */
@Schema(description = "Un pouvoir écrit d'un membre à un autre (CGCT L2121-20).")
public record RecordProxy(
        @NotNull @Schema(description = "Membre qui donne pouvoir.")
        UUID giverId,

        @NotNull @Schema(description = "Membre qui le porte.")
        UUID holderId,

        @Nullable @Schema(description = "Date du pouvoir, si elle est connue.")
        LocalDate writtenOn,

        @Nullable @Schema(
                description =
                        "Vrai si une maladie dûment constatée permet au pouvoir de dépasser trois séances consécutives.")
        Boolean illness,

        @Nullable @Schema(description = "Heure à laquelle il a été remis, s'il l'a été en séance.")
        Instant at) {}
