package fr.ctg.actionplan.action;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class IndicatorCodeTwice extends Refusal {
    IndicatorCodeTwice(String code) {
        super(Kind.INVALID, "indicator-code-twice", Facts.of("code", code));
    }
}
