package fr.ctg.actionplan.framework;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** A new version of a framework that cannot be. */
public final class FrameworkRefused extends Refusal {
    private FrameworkRefused(Kind kind, String code, Facts facts, List<Blocker> blockedBy) {
        super(kind, code, facts, List.of(), blockedBy);
    }

    static FrameworkRefused decidedBefore(LocalDate asked, LocalDate earlier) {
        return new FrameworkRefused(
                Kind.CONFLICT,
                "framework-decided-before",
                Facts.of("asked", asked).and("earlier", earlier),
                List.of());
    }

    public static FrameworkRefused decisionMissing() {
        return new FrameworkRefused(Kind.INVALID, "framework-decision-missing", Facts.none(), List.of());
    }

    public static FrameworkRefused decisionTooEarly() {
        return new FrameworkRefused(Kind.INVALID, "framework-decision-too-early", Facts.none(), List.of());
    }

    public static FrameworkRefused unchanged() {
        return new FrameworkRefused(Kind.CONFLICT, "framework-unchanged", Facts.none(), List.of());
    }

    public static FrameworkRefused unknownAmendment(String reference) {
        return new FrameworkRefused(Kind.CONFLICT, "amendment-unknown", Facts.of("reference", reference), List.of());
    }

    /** Objectives that sheets still serve cannot be left out. */
    public static FrameworkRefused objectivesServed(List<Blocker> sheets) {
        return new FrameworkRefused(Kind.CONFLICT, "objectives-served", Facts.of("sheets", sheets.size()), sheets);
    }
}
