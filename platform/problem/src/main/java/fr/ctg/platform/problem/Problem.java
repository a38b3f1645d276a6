package fr.ctg.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every failure (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Erreur au format RFC 9457. `type` et `code` sont stables ; les textes ne le sont pas.")
public record Problem(
        @Schema(required = true, examples = "urn:ctg:problem:not-found")
        URI type,

        @Schema(required = true) String title,
        @Schema(required = true, description = "Code HTTP.") int status,
        @Schema(required = true) String detail,

        @Schema(required = true, description = "Identifiant de trace de la requête.")
        URI instance,

        @Schema(required = true) String code,

        @Schema(description = "Faits retenus par la règle.") @Nullable Facts facts,

        @Schema(description = "Textes applicables.") List<String> legalBasis,

        @Schema(description = "Champs ou paramètres refusés.")
        List<Violation> violations,

        @Schema(description = "Ce qui bloque.") List<Blocker> blockedBy,

        @Schema(description = "Ce qu'il faut faire.") @Nullable String remedy) {

    /** One rejected field or parameter. {@code pointer} is a JSON pointer in the body, or the parameter's name. */
    @Schema(name = "ProblemViolation", description = "Un champ ou paramètre refusé.")
    public record Violation(
            @Schema(required = true) Place in,

            @Schema(required = true, description = "Pointeur JSON dans le corps, ou nom du paramètre.")
            String pointer,

            @Schema(required = true) String code,
            @Schema(required = true) String detail) {}

    /** Where a rejected value was. */
    @Schema(name = "ProblemPlace")
    public enum Place {
        BODY,
        QUERY,
        PATH,
        HEADER
    }
}
