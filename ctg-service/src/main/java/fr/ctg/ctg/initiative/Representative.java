package fr.ctg.ctg.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.identity.Siren;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who sits for an organisation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InitiativeRepresentative", description = "Une personne qui siège pour une organisation.")
public record Representative(
        @NotNull @Siren @Schema(required = true, description = "L'organisation représentée.")
        String siren,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Adjointe à l'enfance")
        String function,

        @Nullable @Size(max = 200) @Schema(description = "Nom ; montré aux seuls porteurs d'un jeton, car beaucoup sont des agents.")
        String name) {

    Representative withoutName() {
        return new Representative(siren, function, null);
    }
}
