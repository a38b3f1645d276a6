package fr.ctg.actionplan.plan;

import fr.ctg.actionplan.framework.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Named fixtures. */
public final class GivenPlan {
    static final String KEEPER = "211300587";
    static final String REFERENCE = "CTG-VALLEE-DES-BAUX-2022-2025";
    static final Adoption IN_FEBRUARY_2022 = new Adoption(LocalDate.of(2022, 2, 28), "Comité de pilotage");

    /** Two communes and the Caf; demonstration. */
    static final List<ConventionParty> PARTIES = List.of(
            new ConventionParty(KEEPER, "Maussane-les-Alpilles", "COMMUNE", null, null),
            new ConventionParty("211300066", "Aureille", "COMMUNE", null, null),
            new ConventionParty("999999998", "Caf (démonstration)", "CAF", null, null));

    private GivenPlan() {}

    public static Plan draft() {
        return new Plan(UUID.randomUUID(), KEEPER, REFERENCE, "Plan (démonstration)", Given.valleeDesBaux(), true);
    }

    public static Plan adopted() {
        return adopted(IN_FEBRUARY_2022);
    }

    static Plan adopted(Adoption adoption) {
        var plan = draft();
        plan.adopt(adoption, List.of(), adoption.adoptedOn());
        return plan;
    }

    /** The convention 2022-2025, signed by its last party on a day. */
    static SignedConvention signedOn(LocalDate day) {
        return convention(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 12, 31), day);
    }

    static SignedConvention convention(LocalDate start, LocalDate end, LocalDate signedOn) {
        return new SignedConvention(UUID.randomUUID(), REFERENCE, "CTG 2022-2025", start, end, signedOn, PARTIES);
    }
}
