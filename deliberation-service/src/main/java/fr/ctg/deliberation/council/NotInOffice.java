package fr.ctg.deliberation.council;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.UUID;

final class NotInOffice extends Refusal {
    NotInOffice(UUID member, String council) {
        super(Kind.INVALID, "not-in-office", Facts.of("member", member).and("council", council), "CGCT art. L2121-17");
    }
}
