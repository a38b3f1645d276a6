package fr.ctg.actionplan.indicator;

import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.SignedConvention;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An indicator with what decides who may see what of it, read in one statement. */
public record IndicatorReading(
        Indicator indicator, Plan plan, @Nullable SignedConvention convention) {
    boolean isForPartner(Optional<String> organisation, LocalDate today) {
        return plan.isAffairOf(organisation, Optional.ofNullable(convention), today);
    }
}
