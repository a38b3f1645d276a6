package fr.ctg.ctg.coordination.scheme;

import fr.ctg.platform.identity.Siren;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A steering scheme that is due. */
@Schema(description = "Un schéma d'organisation du pilotage attendu.")
public record RegisterScheme(
        @NotBlank @Size(max = 100) String conventionReference,

        @NotBlank @Size(max = 300) @Schema(examples = "Schéma d'organisation du pilotage du projet de territoire")
        String title,

        @NotNull @Schema(description = "Premier jour de la période où il est attendu.", examples = "2022-10-01")
        LocalDate dueFrom,

        @NotNull @Schema(description = "Dernier jour.", examples = "2022-12-31")
        LocalDate dueOn,

        @NotEmpty @Size(max = 200) @Schema(description = "Les communes qui doivent l'approuver.")
        List<@Valid @NotNull Commune> communes) {

    /** A commune whose council is to approve. */
    @Schema(name = "SchemeCommune")
    public record Commune(
            @NotNull @Siren @Schema(required = true) String siren,

            @NotBlank @Size(max = 200) @Schema(required = true)
            String name) {}
}
