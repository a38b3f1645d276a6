package fr.ctg.actionplan.authority;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.Keeper;
import fr.ctg.platform.teststack.authority.Attempt;
import java.util.UUID;

/** Plans where they are to be tried, and who has a part in them. */
final class GivenPlans {
    static final String STRANGER = "000009308";

    final Keeper keeper = Keeper.ofMaussane();
    final ActivePlans active;

    GivenPlans(ActivePlans active) {
        this.active = active;
    }

    Attempt byKeeper(Attempt attempt) {
        return attempt.by(keeper.siren(), STRANGER);
    }

    Attempt byKeeperNotByParty(Attempt attempt) {
        return attempt.by(keeper.siren(), ActivePlans.AUREILLE);
    }

    static String reference() {
        return "AUTH-" + UUID.randomUUID();
    }

    /** With two whole sheets. */
    String draft() {
        return keeper.ready(reference());
    }

    String adopted() {
        return keeper.adopted(reference(), "2022-02-28");
    }

    String begun() {
        try {
            return active.active(reference());
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A sheet of a plan that is not adopted. */
    String draftSheet() {
        return active.sheetOf(draft(), 1);
    }

    String sheet() {
        return active.sheetOf(adopted(), 1);
    }
}
