package fr.ctg.ctg.commitment;

import fr.ctg.platform.identity.Siren;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A promise found in a text that no event brings. */
@Schema(description = "Une promesse trouvée dans un texte : convention, compte rendu, courrier…")
public record RecordCommitment(
        @NotBlank @Size(max = 100) String conventionReference,

        @NotNull @Siren @Schema(description = "Qui a promis.")
        String siren,

        @NotBlank @Size(max = 300) @Schema(description = "Où la promesse est écrite.", examples = "Convention, article 9")
        String source,

        @NotBlank @Size(max = 500) String label,
        @NotNull LocalDate madeOn,

        @NotNull @Schema(description = "Dernier jour pour la tenir.")
        LocalDate dueOn) {}
