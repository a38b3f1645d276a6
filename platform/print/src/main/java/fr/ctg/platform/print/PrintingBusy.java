package fr.ctg.platform.print;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** Too many documents wait to be laid out: a short answer now is better than a long queue. */
final class PrintingBusy extends Refusal {
    PrintingBusy() {
        super(Kind.BUSY, "printing-busy", Facts.none());
    }
}
