package fr.ctg.actionplan.action;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** Every plan has its own 1.1.a, and "all communes" are those of its own convention: alone, such a filter means nothing. */
final class FilterWithoutPlan extends Refusal {
    private FilterWithoutPlan(String code, Facts facts) {
        super(Kind.INVALID, code, facts);
    }

    static FilterWithoutPlan objective(String code) {
        return new FilterWithoutPlan("objective-without-plan", Facts.of("code", code));
    }

    static FilterWithoutPlan commune(String siren) {
        return new FilterWithoutPlan("commune-without-plan", Facts.of("siren", siren));
    }
}
