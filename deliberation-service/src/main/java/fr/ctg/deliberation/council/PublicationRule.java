package fr.ctg.deliberation.council;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** How an act must be made known, by the day it was adopted. The latest entry that has begun applies. */
public record PublicationRule(
        LocalDate from, int websiteOnlyFromPopulation, boolean byChoice, List<String> legalBasis) {
    /** From this population on, only the website makes an act known, and nothing is left to choose. */
    static final int WEBSITE_ONLY_FROM = 3_500;

    private static final List<PublicationRule> CATALOGUE = List.of(
            // Before the reform of 1 July 2022 posting was enough everywhere.
            new PublicationRule(LocalDate.of(2020, 1, 1), Integer.MAX_VALUE, false, List.of("CGCT art. L2131-1")),
            new PublicationRule(
                    LocalDate.of(2022, 7, 1),
                    WEBSITE_ONLY_FROM,
                    true,
                    List.of("CGCT art. L2131-1", "Ordonnance n° 2021-1310 art. 6")));

    public static PublicationRule on(LocalDate day) {
        return CATALOGUE.stream()
                .filter(rule -> !rule.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** A large commune publishes online; a small one the way it chose, online where it chose nothing. */
    public void require(PublicationMode mode, Council council, LocalDate day) {
        if (council.population() >= websiteOnlyFromPopulation && mode != PublicationMode.WEBSITE) {
            throw new ModeWithoutEffect(
                    "publication-without-effect",
                    Facts.of("mode", mode)
                            .and("population", council.population())
                            .and("threshold", websiteOnlyFromPopulation)
                            .and("since", from),
                    legalBasis);
        }
        if (byChoice && mode != council.publicationModeOn(day)) {
            throw new ModeWithoutEffect(
                    "publication-not-as-chosen",
                    Facts.of("mode", mode).and("chosen", council.publicationModeOn(day)),
                    legalBasis);
        }
    }

    private static final class ModeWithoutEffect extends Refusal {
        ModeWithoutEffect(String code, Facts facts, List<String> legalBasis) {
            super(Kind.CONFLICT, code, facts, legalBasis, List.of());
        }
    }
}
