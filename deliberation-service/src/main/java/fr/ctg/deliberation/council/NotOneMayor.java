package fr.ctg.deliberation.council;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class NotOneMayor extends Refusal {
    NotOneMayor() {
        super(Kind.INVALID, "not-one-mayor", Facts.none(), "CGCT art. L2122-1");
    }
}
