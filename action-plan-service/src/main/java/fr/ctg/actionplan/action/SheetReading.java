package fr.ctg.actionplan.action;

import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.SignedConvention;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sheet with what decides whether it can still be changed, read in one statement. */
public record SheetReading(
        ActionSheet sheet, Plan plan, @Nullable SignedConvention convention) {
    boolean isKeptBy(Optional<String> organisation) {
        return organisation.filter(plan.keeperSiren()::equals).isPresent();
    }

    boolean isOpen(LocalDate today) {
        return !plan.statusOn(today, Optional.ofNullable(convention)).isOver();
    }
}
