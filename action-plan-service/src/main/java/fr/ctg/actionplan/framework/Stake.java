package fr.ctg.actionplan.framework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is at stake for the territory (enjeu). */
@Schema(name = "PlanStake", description = "Un enjeu du territoire.")
public record Stake(
        @NotNull @Pattern(regexp = "^[1-9]\\d?$") @Schema(required = true, examples = "1")
        String code,

        @NotBlank @Size(max = 300) @Schema(required = true, examples = "L'attractivité du territoire par une valorisation des services")
        String title,

        @NotEmpty @Size(max = 20) @Schema(required = true) List<@Valid @NotNull Axis> axes) {}
