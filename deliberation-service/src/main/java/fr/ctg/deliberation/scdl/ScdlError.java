package fr.ctg.deliberation.scdl;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.problem.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A breach at its place, with its text in the reader's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ScdlError",
        description = "Une erreur du fichier : sa ligne, sa colonne, la règle et la valeur refusée.")
public record ScdlError(
        @Schema(required = true, description = "Ligne du fichier ; l'en-tête est la ligne 1.")
        long line,

        @Schema(description = "Absente quand la ligne entière est en cause.") @Nullable ScdlColumn column,

        @Schema(required = true, description = "Code stable de la règle.", examples = "scdl-siret-key")
        String code,

        @Schema(description = "Les cinquante premiers caractères de la valeur refusée.") @Nullable String value,

        @Schema(required = true) String detail) {

    static ScdlError of(long line, ScdlBreach breach, Texts texts) {
        return new ScdlError(
                line,
                breach.column(),
                breach.code(),
                breach.value(),
                texts.find(breach.code() + ".detail", breach.facts()).orElse(breach.code()));
    }
}
