package fr.ctg.deliberation.deliberation;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** How an act must be made known, by the day it was adopted. The latest entry that has begun applies. */
record PublicationRule(LocalDate from, int websiteOnlyFromPopulation, List<String> legalBasis) {
    private static final List<PublicationRule> CATALOGUE = List.of(
            // Before the reform of 1 July 2022 posting was enough everywhere.
            new PublicationRule(LocalDate.of(2020, 1, 1), Integer.MAX_VALUE, List.of("CGCT art. L2131-1")),
            new PublicationRule(
                    LocalDate.of(2022, 7, 1), 3_500, List.of("CGCT art. L2131-1", "Ordonnance n° 2021-1310 art. 6")));

    static PublicationRule on(LocalDate day) {
        return CATALOGUE.stream()
                .filter(rule -> !rule.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    void require(Publication.Mode mode, int population) {
        if (population >= websiteOnlyFromPopulation && mode != Publication.Mode.WEBSITE) {
            throw new ModeWithoutEffect(mode, population, this);
        }
    }

    private static final class ModeWithoutEffect extends Refusal {
        ModeWithoutEffect(Publication.Mode mode, int population, PublicationRule rule) {
            super(
                    Kind.CONFLICT,
                    "publication-without-effect",
                    Facts.of("mode", mode)
                            .and("population", population)
                            .and("threshold", rule.websiteOnlyFromPopulation())
                            .and("since", rule.from()),
                    rule.legalBasis(),
                    List.of());
        }
    }
}
