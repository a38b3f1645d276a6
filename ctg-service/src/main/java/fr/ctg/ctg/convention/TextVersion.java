package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One version of the text to sign: its fingerprint, and what set it apart from the one before. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ConventionTextVersion", description = "Une version du texte à signer.")
public record TextVersion(
        @Schema(required = true, description = "SHA-256 du fichier, en hexadécimal.")
        String sha256,

        @Schema(required = true) TextVersion.Change change,
        @Schema(required = true) LocalDate recordedOn,

        @Schema(description = "Pourquoi le texte a changé.") @Nullable String reason) {

    /** What a version is to the one before it. */
    @Schema(name = "TextChange")
    public enum Change {
        /** The first one. */
        ORIGINAL,
        /** What the parties agree to changed: each decides and signs anew. */
        SUBSTANTIAL,
        /** A clerical error was mended: acts and signatures for the version before stand. */
        ERRATUM
    }
}
