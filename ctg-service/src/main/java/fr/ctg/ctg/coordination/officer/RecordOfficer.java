package fr.ctg.ctg.coordination.officer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post of cooperation officer. */
@Schema(description = "Un poste de chargé de coopération. Aucun nom : le poste, non la personne.")
public record RecordOfficer(
        @NotBlank @Size(max = 100) String conventionReference,

        @NotBlank @Size(max = 200) @Schema(examples = "Chargé de coopération enfance")
        String post,

        @NotEmpty @Size(max = 50) List<@Valid @NotNull Employment> employments,
        @NotNull @Size(max = 50) List<@Valid @NotNull Vacancy> vacancies,
        @Schema(required = true) boolean demonstration) {}
