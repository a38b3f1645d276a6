package fr.ctg.actionplan.framework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an action serves (objectif). */
@Schema(name = "PlanObjective", description = "Un objectif, que des fiches actions servent.")
public record Objective(
        @NotNull @Pattern(regexp = OBJECTIVE_CODE) @Schema(required = true, description = "Commence par le code de l'axe.", examples = "1.1.a")
        String code,

        @NotBlank @Size(max = 300) @Schema(required = true, examples = "Adapter l'offre d'accueil aux évolutions des familles du territoire")
        String title) {

    public static final String OBJECTIVE_CODE = "^[1-9]\\d?\\.[1-9]\\d?\\.[a-z]$";
}
