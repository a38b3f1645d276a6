package fr.ctg.deliberation.sitting;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

final class SittingInTheFuture extends Refusal {
    SittingInTheFuture(LocalDate heldOn, LocalDate today) {
        super(Kind.CONFLICT, "in-the-future", Facts.of("date", heldOn).and("today", today));
    }
}
