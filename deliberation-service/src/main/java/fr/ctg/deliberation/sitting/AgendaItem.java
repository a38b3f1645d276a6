package fr.ctg.deliberation.sitting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One item of the agenda (ordre du jour). */
@Schema(description = "Un point de l'ordre du jour.")
public record AgendaItem(
        @Min(1) @Max(999) @Schema(required = true, description = "Rang dans la séance.", examples = "7")
        int rank,

        @NotBlank @Size(max = 500) @Schema(required = true) String title) {}
