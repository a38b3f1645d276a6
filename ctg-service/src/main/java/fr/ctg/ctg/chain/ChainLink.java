package fr.ctg.ctg.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.ctg.convention.ApprovedDeliberation;
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

        @Schema(required = true, description = "La règle appliquée ; datée quand elle change avec le temps.")
        AppliedRule rule,

        @Schema(required = true) Facts facts,
        @Schema(required = true) List<String> legalBasis,
        @Schema(description = "Où en lire plus.") @Nullable String href,

        @Schema(required = true, description = "Vrai si le maillon repose sur une donnée de démonstration.")
        boolean demonstration) {

    /** Whether the link holds. */
    @Schema(name = "ChainVerdict")
    public enum Verdict {
        /** It holds; the facts show it. */
        PROVED,
        /** A body outside this suite declares it; its inner working is not followed here. */
        DECLARED,
        /** It does not hold yet; the facts say what is missing. */
        MISSING,
        /** It held; what came later to the act takes its ground away. */
        CONTESTED
    }

    /** What decided the link: an entry of the dated catalogue, or a rule that has not changed in the suite's time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChainRule", description = "La règle qui a décidé du maillon, avec sa période si elle est datée.")
    public record AppliedRule(
            @Schema(required = true) String id,
            @Schema(required = true) int version,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        static AppliedRule undated(String id) {
            return new AppliedRule(id, 1, null, null);
        }

        static AppliedRule of(ApprovedDeliberation.Rule rule) {
            return new AppliedRule(
                    rule.id(),
                    rule.version(),
                    rule.period().from(),
                    rule.period().to());
        }
    }

    /** Nothing is missing here, and nothing took it away. */
    boolean holds() {
        return switch (verdict) {
            case PROVED, DECLARED -> true;
            case MISSING, CONTESTED -> false;
        };
    }
}
