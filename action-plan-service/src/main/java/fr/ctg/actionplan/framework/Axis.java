package fr.ctg.actionplan.framework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A strategic line of work (axe stratégique). */
@Schema(name = "PlanAxis", description = "Un axe stratégique.")
public record Axis(
        @NotNull @Pattern(regexp = "^[1-9]\\d?\\.[1-9]\\d?$") @Schema(required = true, description = "Commence par le code de l'enjeu.", examples = "1.1")
        String code,

        @NotBlank @Size(max = 300) @Schema(required = true, examples = "Renforcer les politiques enfance, jeunesse et parentalité")
        String title,

        @NotEmpty @Size(max = 26) @Schema(required = true) List<@Valid @NotNull Objective> objectives) {

    public boolean isServedBy(Collection<String> objectiveCodes) {
        return objectives.stream().map(Objective::code).anyMatch(objectiveCodes::contains);
    }
}
