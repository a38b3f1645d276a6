package fr.ctg.deliberation.council;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.rule.Period;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an act must be made known when it is adopted in a period (CGCT L2131-1). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Règle de publicité des actes, par jour d'adoption (CGCT L2131-1).")
public record PublicationRule(
        @Schema(required = true, examples = "publication-online-from-3500")
        String id,

        @Schema(required = true) int version,
        @Schema(required = true) Period period,

        @Schema(
                description =
                        "Population (habitants) à partir de laquelle seul le site internet vaut publication ; absente quand l'affichage suffisait partout.")
        @Nullable Integer websiteOnlyFromPopulation,

        @Schema(required = true, description = "Vrai si une commune plus petite publie de la façon qu'elle a choisie.")
        boolean byChoice,

        @Schema(required = true) List<String> legalBasis,

        @Schema(description = "Ce qui reste à vérifier dans cette entrée.") @Nullable String unverified) {

    /** A large commune publishes online; a small one the way it chose, online where it chose nothing. */
    public void require(PublicationMode mode, Council council, LocalDate day) {
        var threshold = websiteOnlyFromPopulation;
        if (threshold != null && council.population() >= threshold) {
            if (mode != PublicationMode.WEBSITE) {
                throw new ModeWithoutEffect(
                        "publication-without-effect",
                        Facts.of("mode", mode)
                                .and("population", council.population())
                                .and("threshold", threshold)
                                .and("since", period.from()),
                        legalBasis);
            }
        } else if (byChoice && mode != council.publicationModeOn(day)) {
            throw new ModeWithoutEffect(
                    "publication-not-as-chosen",
                    Facts.of("mode", mode).and("chosen", council.publicationModeOn(day)),
                    legalBasis);
        }
    }

    /** A large commune has nothing left to choose. */
    void requireChoice(int population) {
        var threshold = websiteOnlyFromPopulation;
        if (threshold != null && population >= threshold) {
            throw new ModeWithoutEffect(
                    "publication-mode-not-open",
                    Facts.of("population", population).and("threshold", threshold),
                    legalBasis);
        }
    }

    private static final class ModeWithoutEffect extends Refusal {
        ModeWithoutEffect(String code, Facts facts, List<String> legalBasis) {
            super(Kind.CONFLICT, code, facts, legalBasis, List.of());
        }
    }
}
