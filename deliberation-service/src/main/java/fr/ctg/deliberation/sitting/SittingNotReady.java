package fr.ctg.deliberation.sitting;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class SittingNotReady extends Refusal {
    SittingNotReady(String action, SittingStatus status, SittingStatus expected) {
        super(
                Kind.CONFLICT,
                "sitting-not-ready",
                Facts.of("action", action).and("status", status).and("expected", expected));
    }
}
