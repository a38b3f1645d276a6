package fr.ctg.deliberation.sitting;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

final class DatesOutOfOrder extends Refusal {
    DatesOutOfOrder(String what, LocalDate date, LocalDate heldOn) {
        super(
                Kind.INVALID,
                "dates-out-of-order",
                Facts.of("what", what).and("date", date).and("heldOn", heldOn));
    }
}
