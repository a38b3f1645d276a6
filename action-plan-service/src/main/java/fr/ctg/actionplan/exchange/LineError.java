package fr.ctg.actionplan.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.FailureTranslation;
import fr.ctg.platform.problem.Refusal;
import fr.ctg.platform.problem.Texts;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong in a line of a file. {@code column}: absent when it is the line as a whole. */
public record LineError(long line, @Nullable String column, String code, Facts facts) {

    public static LineError of(long line, @Nullable String column, Refusal refusal) {
        return new LineError(line, column, refusal.code(), refusal.facts());
    }

    /** Of a constraint that a field does not meet. */
    public static LineError of(long line, @Nullable String column, ConstraintViolation<?> violation) {
        return new LineError(line, column, FailureTranslation.codeOf(violation), limits(violation));
    }

    /** What the texts of constraints speak of. */
    public static Facts limits(ConstraintViolation<?> violation) {
        var facts = Facts.none();
        for (var attribute : List.of("min", "max", "value", "integer", "fraction", "regexp")) {
            var value = violation.getConstraintDescriptor().getAttributes().get(attribute);
            facts = value == null ? facts : facts.and(attribute, value);
        }
        return facts;
    }

    View view(long number, Texts texts) {
        return new View(number, line, column, code, texts.detail(code, facts).orElse(code), facts);
    }

    /** An error as told to clients, in their language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "PlanImportError",
            description = "Une erreur d'un fichier : sa ligne, sa colonne, la règle enfreinte.")
    public record View(
            @Schema(required = true, description = "Rang de l'erreur dans l'import.")
            long number,

            @Schema(required = true, description = "Ligne du fichier, la première étant 1.")
            long line,

            @Nullable @Schema(description = "Colonne ou champ ; absent si la ligne entière est en cause.")
            String column,

            @Schema(required = true, description = "Code stable de la règle.")
            String code,

            @Schema(required = true) String detail,
            @Schema(required = true) Facts facts) {}
}
