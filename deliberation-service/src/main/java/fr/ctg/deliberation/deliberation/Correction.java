package fr.ctg.deliberation.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purely formal error of transcription, corrected without a new vote. The text as it was voted stays. */
@Schema(
        name = "ClericalCorrection",
        description = "Une erreur de plume, corrigée sans nouveau vote ; le texte voté est conservé.")
public record Correction(
        @NotNull @Schema(required = true) LocalDate correctedOn,

        @NotBlank @Size(max = 2000) @Schema(required = true, description = "Ce qui était écrit.")
        String was,

        @NotBlank @Size(max = 2000) @Schema(required = true, description = "Ce qu'il faut lire.")
        String reads,

        @NotBlank @Size(max = 500) @Schema(required = true) String reason) {}
