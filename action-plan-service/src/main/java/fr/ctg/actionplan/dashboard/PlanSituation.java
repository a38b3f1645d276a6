package fr.ctg.actionplan.dashboard;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.PlanStatus;
import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.actionplan.result.TargetStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan with the sheets this reader sees that are followed, and how their indicators stand. */
record PlanSituation(
        Plan plan,
        @Nullable SignedConvention convention,
        List<ActionSheet> sheets,
        List<TargetStanding> standings,
        LocalDate today) {

    PlanStatus status() {
        return plan.statusOn(today, Optional.ofNullable(convention));
    }

    boolean isWeakened() {
        return convention != null && convention.weakenedOn().isPresent();
    }
}
