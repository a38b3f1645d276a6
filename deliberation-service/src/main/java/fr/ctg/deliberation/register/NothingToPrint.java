package fr.ctg.deliberation.register;

import fr.ctg.deliberation.deliberation.DeliberationStatus;
import fr.ctg.deliberation.sitting.SittingStatus;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** The register has no such document yet. */
final class NothingToPrint extends Refusal {
    NothingToPrint(String code, SittingStatus status) {
        super(Kind.CONFLICT, code, Facts.of("status", status));
    }

    NothingToPrint(String code, DeliberationStatus status) {
        super(Kind.CONFLICT, code, Facts.of("status", status));
    }
}
