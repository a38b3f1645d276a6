package fr.ctg.platform.identity;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class NoOrganisation extends Refusal {
    NoOrganisation() {
        super(Kind.FORBIDDEN, "no-organisation", Facts.none());
    }
}
