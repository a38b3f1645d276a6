package fr.ctg.actionplan.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan with what surrounds it, read in one statement. */
public record PlanReading(Plan plan, @Nullable SignedConvention signed, long sheets, long indicators) {
    public Optional<SignedConvention> convention() {
        return Optional.ofNullable(signed);
    }

    PlanCounts counts() {
        return PlanCounts.of(plan.framework(), new SheetTotals(sheets, indicators));
    }
}
