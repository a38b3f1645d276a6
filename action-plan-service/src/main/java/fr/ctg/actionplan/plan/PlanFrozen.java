package fr.ctg.actionplan.plan;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

/** The convention is over: what was done under it may still be evaluated, and nothing else. */
final class PlanFrozen extends Refusal {
    PlanFrozen(LocalDate lastDay, String legalBasis) {
        super(Kind.CONFLICT, "plan-frozen", Facts.of("lastDay", lastDay), legalBasis);
    }
}
