package fr.ctg.actionplan.plan;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class PlanNoLongerDraft extends Refusal {
    PlanNoLongerDraft(String action, PlanStatus status) {
        super(Kind.CONFLICT, "plan-no-longer-draft", Facts.of("action", action).and("status", status));
    }
}
