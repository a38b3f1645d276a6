package fr.ctg.ctg.initiative;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Work goes on. */
@Schema(description = "La reprise des travaux.")
public record ResumeWork(
        @NotNull @Pattern(regexp = RecordInitiative.DATE) @Schema(examples = "2022-02")
        String on) {}
