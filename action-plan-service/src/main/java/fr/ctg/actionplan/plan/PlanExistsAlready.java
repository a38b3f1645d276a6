package fr.ctg.actionplan.plan;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class PlanExistsAlready extends Refusal {
    PlanExistsAlready(String conventionReference) {
        super(Kind.CONFLICT, "plan-exists-already", Facts.of("conventionReference", conventionReference));
    }
}
