package fr.ctg.actionplan.plan;

import fr.ctg.actionplan.framework.Framework;
import fr.ctg.actionplan.framework.Stake;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan to write, with its framework. */
@Schema(required = true, description = "Un plan d'actions et son cadre : enjeux, axes, objectifs.")
public record CreatePlan(
        @NotBlank @Size(max = 100) @Schema(
                description =
                        "Référence de la convention dont le plan dépend ; une organisation en tient un au plus par convention, et un seul y devient actif : celui d'une partie.",
                examples = "CTG-VALLEE-DES-BAUX-2022-2025")
        String conventionReference,

        @NotBlank @Size(max = 300) String title,

        @NotEmpty @Size(max = 20) @Schema(description = "Les codes s'emboîtent : 1, 1.1, 1.1.a.")
        List<@Valid @NotNull Stake> stakes,

        @Schema(required = true, description = "Vrai si le plan est une donnée de démonstration.")
        boolean demonstration) {

    Framework framework() {
        return new Framework(stakes);
    }
}
