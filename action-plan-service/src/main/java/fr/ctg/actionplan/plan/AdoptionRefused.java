package fr.ctg.actionplan.plan;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.List;

/** An adoption that cannot be. */
final class AdoptionRefused extends Refusal {
    private AdoptionRefused(String code, Facts facts, List<Blocker> blockedBy) {
        super(Kind.CONFLICT, code, facts, List.of(), blockedBy);
    }

    static AdoptionRefused incomplete(List<Blocker> defects) {
        return new AdoptionRefused("plan-incomplete", Facts.of("defects", defects.size()), defects);
    }
}
