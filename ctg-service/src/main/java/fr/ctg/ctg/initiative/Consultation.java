package fr.ctg.ctg.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A day on which the partners were consulted (journée des acteurs). It may be announced ahead. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InitiativeConsultation", description = "Une journée de consultation des partenaires.")
public record Consultation(
        @NotNull @Pattern(regexp = RecordInitiative.DATE) @Schema(required = true, examples = "2021-07-01")
        String on,

        @NotBlank @Size(max = 300) @Schema(required = true, examples = "Journée des acteurs")
        String title,

        @Nullable @Size(max = 500) @Schema(description = "À qui elle s'adresse.")
        String audience,

        @Min(0) @Max(100_000) @Nullable @Schema(description = "Absent quand la source ne le dit pas.")
        Integer participants) {}
