package fr.ctg.ctg.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One link of the proof. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Un maillon de la preuve : le verdict, la règle, les faits, le texte et où en lire plus.")
public record ChainLink(
        @Schema(required = true, description = "Nom stable du maillon.", examples = "quorum")
        String code,

        @Schema(required = true) Verdict verdict,

        @Schema(required = true, description = "Le maillon en une phrase.")
        String statement,

        @Schema(description = "Jour à partir duquel il est acquis.") @Nullable LocalDate on,

        @Schema(description = "Règle datée qui a été appliquée.") @Nullable AppliedRule rule,

        @Schema(required = true) Facts facts,
        @Schema(required = true) List<String> legalBasis,
        @Schema(description = "Où en lire plus.") @Nullable String href) {

    /** Whether the link holds. */
    @Schema(name = "ChainVerdict")
    public enum Verdict {
        /** It holds; the facts show it. */
        PROVED,
        /** A body outside this suite declares it; its inner working is not followed here. */
        DECLARED,
        /** It does not hold yet; the facts say what is missing. */
        MISSING
    }

    /** A dated entry of the catalogue of rules. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChainRule", description = "Une entrée datée du catalogue des règles.")
    public record AppliedRule(
            @Schema(required = true) String id,
            @Schema(required = true) int version,
            @Schema(required = true) LocalDate from,
            @Nullable LocalDate to) {}
}
