package fr.ctg.deliberation.scdl;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.List;
import java.util.Objects;

/** The act cannot be told in the schema: every rule it breaks is among the blockers. */
public final class ScdlRowRefused extends Refusal {
    ScdlRowRefused(String officialNumber, List<ScdlBreach> breaches) {
        super(
                Kind.CONFLICT,
                "scdl-row-refused",
                Facts.of("officialNumber", officialNumber)
                        .and(
                                "columns",
                                breaches.stream()
                                        .map(ScdlBreach::column)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList()),
                List.of(),
                breaches.stream()
                        .map(breach ->
                                new Blocker(breach.code(), String.valueOf(breach.column()), breach.facts(), List.of()))
                        .toList());
    }
}
