package fr.ctg.actionplan.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an indicator is measured from now on. */
@Schema(required = true, description = "La définition entière, qui remplace la précédente ; celle-ci est conservée.")
public record DefineIndicator(
        @NotNull @Schema(description = "La fiche qui nomme l'indicateur.")
        UUID sheetId,

        @Schema(required = true, description = "La version lue par l'auteur ; 0 pour la première définition.")
        int read,

        @Nullable @Size(max = 2_000) @Schema(description = "Le motif ; exigé dès la deuxième version.")
        String reason,

        @NotNull @Valid Definition definition) {}
