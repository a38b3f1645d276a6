package fr.ctg.platform.export;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** As many lists are being written as the service has connections to spare. */
final class ExportsBusy extends Refusal {
    ExportsBusy() {
        super(Kind.BUSY, "too-busy", Facts.none());
    }
}
