package fr.ctg.deliberation.council;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.UUID;

final class NotInOffice extends Refusal {
    NotInOffice(UUID member, String council, LocalDate day) {
        super(
                Kind.INVALID,
                "not-in-office",
                Facts.of("member", member).and("council", council).and("date", day),
                "CGCT art. L2121-17");
    }
}
