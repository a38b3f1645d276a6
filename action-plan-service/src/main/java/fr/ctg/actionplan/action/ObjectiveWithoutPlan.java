package fr.ctg.actionplan.action;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** Every plan has its own 1.1.a: alone, a code means nothing. */
final class ObjectiveWithoutPlan extends Refusal {
    ObjectiveWithoutPlan(String code) {
        super(Kind.INVALID, "objective-without-plan", Facts.of("code", code));
    }
}
