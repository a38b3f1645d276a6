package fr.ctg.actionplan.framework;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class NotAnObjective extends Refusal {
    NotAnObjective(String code) {
        super(Kind.INVALID, "not-an-objective", Facts.of("code", code));
    }
}
