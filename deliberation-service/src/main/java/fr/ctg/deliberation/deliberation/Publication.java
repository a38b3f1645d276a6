package fr.ctg.deliberation.deliberation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The act was made known to the public (CGCT L2131-1). */
@Schema(description = "La publication de l'acte (CGCT L2131-1).")
public record Publication(
        @NotNull @Schema(required = true, description = "Jour de publication.", examples = "2022-08-01")
        LocalDate publishedOn,

        @NotNull @Schema(required = true) Publication.Mode mode) {

    /** How it was published. */
    @Schema(name = "PublicationMode")
    public enum Mode {
        /** On the commune's website. */
        WEBSITE,
        /** Posted. */
        POSTING,
        /** On paper, at the public's disposal. */
        PAPER
    }
}
