package fr.ctg.deliberation.sitting;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.List;
import java.util.Objects;

final class ConvocationIrregular extends Refusal {
    ConvocationIrregular(Convocation convocation) {
        super(
                Kind.CONFLICT,
                "convocation-irregular",
                Facts.of("irregularities", List.copyOf(Objects.requireNonNull(convocation.irregularities())))
                        .and("clearDays", convocation.clearDays())
                        .and("requiredClearDays", convocation.requiredClearDays())
                        .and("rule", convocation.rule().id()),
                convocation.rule().legalBasis(),
                List.of());
    }
}
