package fr.ctg.actionplan.plan;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class PlanNotReady extends Refusal {
    PlanNotReady(String action, PlanStatus status) {
        super(Kind.CONFLICT, "plan-not-ready", Facts.of("action", action).and("status", status));
    }
}
