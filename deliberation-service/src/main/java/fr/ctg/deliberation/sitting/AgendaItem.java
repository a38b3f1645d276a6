package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One item of the agenda (ordre du jour). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Un point de l'ordre du jour.")
public record AgendaItem(
        @Min(1) @Max(999) @Schema(required = true, description = "Rang dans la séance.", examples = "7")
        int rank,

        @NotBlank @Size(max = 500) @Schema(required = true) String title,

        @Nullable @Min(1) @Max(999) @Schema(
                description =
                        "À une seconde convocation : rang du même point à la séance sans quorum. Un point nouveau n'en a pas, et le quorum y reste exigé.")
        Integer carriedFrom) {}
