package fr.ctg.deliberation.deliberation;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** A publication or a transmission that cannot be. */
final class FormalityRefused extends Refusal {
    FormalityRefused(String code, Facts facts) {
        super(Kind.CONFLICT, code, facts, "CGCT art. L2131-1");
    }
}
