package fr.ctg.ctg.chain;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** Archives take memory: only a few are packed at once. */
final class BundleBusy extends Refusal {
    BundleBusy() {
        super(Kind.BUSY, "bundle-busy", Facts.none());
    }
}
