package fr.ctg.platform.web;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** More is asked of the service than it can do at the moment. */
final class TooBusy extends Refusal {
    TooBusy() {
        super(Kind.BUSY, "too-busy", Facts.none());
    }
}
