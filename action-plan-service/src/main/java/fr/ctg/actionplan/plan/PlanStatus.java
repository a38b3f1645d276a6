package fr.ctg.actionplan.plan;

import java.util.List;

/** Where a plan stands. Nobody sets it: it follows from the adoption, the convention and the calendar. */
public enum PlanStatus {
    /** Being written, with its sheets. Known to its keeper only. */
    DRAFT,
    /** Adopted with complete sheets; its convention is not signed, or has not started. */
    ADOPTED,
    /** In force, under its signed convention. */
    ACTIVE,
    /** Its convention is over, by its last day or before it: evaluated, and changed no more. Derived when read. */
    ENDED,
    /** Ended, and its final evaluation signed off: the last word is said. Derived when read. */
    CLOSED;

    List<String> allowedActions() {
        return switch (this) {
            case DRAFT -> List.of("add-sheet", "change-framework", "adopt");
            case ADOPTED, ACTIVE -> List.of("add-sheet", "change-framework");
            case ENDED, CLOSED -> List.of();
        };
    }

    /** Nothing is done under its convention any more. */
    public boolean isOver() {
        return switch (this) {
            case DRAFT, ADOPTED, ACTIVE -> false;
            case ENDED, CLOSED -> true;
        };
    }

    /** Refuses a step that does not lead from here. */
    void requireNext(PlanStatus next, String action) {
        var leads =
                switch (this) {
                    case DRAFT -> next == ADOPTED;
                    case ADOPTED -> next == ACTIVE;
                    case ACTIVE, ENDED, CLOSED -> false;
                };
        if (!leads) {
            throw new PlanNotReady(action, this);
        }
    }
}
