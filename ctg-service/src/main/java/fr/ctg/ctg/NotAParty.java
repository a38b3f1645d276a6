package fr.ctg.ctg;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** An organisation acts under a convention that does not bind it. */
public final class NotAParty extends Refusal {
    public NotAParty(String siren, String reference) {
        super(Kind.CONFLICT, "not-a-party", Facts.of("siren", siren).and("reference", reference));
    }
}
