package fr.ctg.actionplan.evaluation.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the evaluation says of one axis by one criterion. */
@Schema(name = "EvaluationFinding", description = "Ce que l'évaluation dit d'un axe, selon un critère.")
public record Finding(
        @NotNull @Pattern(regexp = "^[1-9]\\d?\\.[1-9]\\d?$") @Schema(required = true, examples = "1.1")
        String axisCode,

        @NotNull @Schema(required = true) Criterion criterion,
        @NotNull @Schema(required = true) Level level,

        @NotBlank @Size(max = 4_000) @Schema(required = true, description = "Le constat ; pour `NOT_ASSESSED`, pourquoi nul n'a pu en juger.")
        String text,

        @Nullable @Size(max = 4_000) @Schema(description = "Ce qui est recommandé pour la suite.")
        String recommendation) {}
