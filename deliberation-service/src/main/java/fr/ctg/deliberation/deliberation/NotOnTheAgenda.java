package fr.ctg.deliberation.deliberation;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

final class NotOnTheAgenda extends Refusal {
    NotOnTheAgenda(int rank, LocalDate heldOn) {
        super(Kind.CONFLICT, "not-on-the-agenda", Facts.of("rank", rank).and("heldOn", heldOn), "CGCT art. L2121-10");
    }
}
