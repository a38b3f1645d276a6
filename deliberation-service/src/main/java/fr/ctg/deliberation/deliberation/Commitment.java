package fr.ctg.deliberation.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A promise found in the act. */
@Schema(name = "DeliberationCommitment", description = "Une promesse contenue dans l'acte.")
public record Commitment(
        @NotBlank @Size(max = 500) @Schema(required = true) String label,

        @NotNull @Schema(required = true, description = "Dernier jour pour la tenir.", examples = "2022-12-31")
        LocalDate dueOn) {}
