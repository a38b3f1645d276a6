package fr.ctg.deliberation.deliberation;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

public final class DeliberationNotReady extends Refusal {
    public DeliberationNotReady(String action, DeliberationStatus status, DeliberationStatus expected) {
        super(
                Kind.CONFLICT,
                "deliberation-not-ready",
                Facts.of("action", action).and("status", status).and("expected", expected));
    }
}
