package fr.ctg.actionplan.plan;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** Nothing is measured of what has not begun. */
final class PlanNotActive extends Refusal {
    PlanNotActive(PlanStatus status) {
        super(Kind.CONFLICT, "plan-not-active", Facts.of("status", status));
    }
}
