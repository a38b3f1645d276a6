package fr.ctg.platform.identity;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class NotYourOrganisation extends Refusal {
    NotYourOrganisation(String yours, String theirs) {
        super(Kind.FORBIDDEN, "not-your-organisation", Facts.of("yours", yours).and("theirs", theirs));
    }
}
