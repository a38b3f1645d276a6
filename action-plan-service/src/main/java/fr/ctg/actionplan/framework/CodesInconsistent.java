package fr.ctg.actionplan.framework;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class CodesInconsistent extends Refusal {
    private CodesInconsistent(String code, Facts facts) {
        super(Kind.INVALID, code, facts);
    }

    static CodesInconsistent usedTwice(String code) {
        return new CodesInconsistent("code-used-twice", Facts.of("code", code));
    }

    static CodesInconsistent misplaced(String code, String parent) {
        return new CodesInconsistent("code-misplaced", Facts.of("code", code).and("parent", parent));
    }
}
