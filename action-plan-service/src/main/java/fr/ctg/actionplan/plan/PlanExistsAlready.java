package fr.ctg.actionplan.plan;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

public final class PlanExistsAlready extends Refusal {
    public PlanExistsAlready(String conventionReference) {
        super(Kind.CONFLICT, "plan-exists-already", Facts.of("conventionReference", conventionReference));
    }
}
