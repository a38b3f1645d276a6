package fr.ctg.actionplan.renewal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The plan of the next convention, and what it takes over. */
@Schema(required = true, description = "Le plan de la convention suivante, et ce qui continue.")
public record RenewPlan(
        @NotBlank @Size(max = 100) @Schema(description = "Référence de la convention suivante.", examples = "CTG-VALLEE-DES-BAUX-2026-2029")
        String conventionReference,

        @NotBlank @Size(max = 300) String title,

        @Nullable @Size(max = 1_000) @Schema(
                description =
                        "Les fiches qui continuent ; absent : toutes celles, publiées, qui ne sont ni réalisées ni abandonnées.")
        Set<@NotNull UUID> sheetIds) {}
