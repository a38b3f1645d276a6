package fr.ctg.actionplan.action;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an action is. That it is late follows from its dates, and is told beside. */
@Schema(name = "ActionSheetStatus")
public enum SheetStatus {
    /** À venir. */
    UPCOMING,
    /** En cours. */
    IN_PROGRESS,
    /** Réalisée. */
    DONE,
    /** En pause, for a reason. */
    PAUSED,
    /** Bloquée, for a reason: until a condition is met, by somebody, to be looked at again on a day. */
    BLOCKED,
    /** Abandonnée, for a reason. */
    ABANDONED;

    /** Where it may go from here. What was done or abandoned may be taken up again. */
    Set<SheetStatus> next() {
        return switch (this) {
            case UPCOMING, PAUSED -> EnumSet.of(IN_PROGRESS, this == PAUSED ? UPCOMING : PAUSED, BLOCKED, ABANDONED);
            case IN_PROGRESS -> EnumSet.of(DONE, PAUSED, BLOCKED, ABANDONED);
            case BLOCKED -> EnumSet.of(UPCOMING, IN_PROGRESS, PAUSED, ABANDONED);
            case DONE, ABANDONED -> EnumSet.of(IN_PROGRESS);
        };
    }

    boolean isOver() {
        return switch (this) {
            case DONE, ABANDONED -> true;
            case UPCOMING, IN_PROGRESS, PAUSED, BLOCKED -> false;
        };
    }

    /** Whoever stops an action, or takes up one that was over, says why. */
    boolean needsReasonAfter(SheetStatus before) {
        return switch (this) {
            case PAUSED, BLOCKED, ABANDONED -> true;
            case UPCOMING, IN_PROGRESS, DONE -> before.isOver();
        };
    }
}
