package fr.ctg.deliberation.sitting;

import java.util.List;

/** Where a sitting stands. */
public enum SittingStatus {
    /** The members were called; nobody has met yet. */
    CONVENED,
    /** Opened with its quorum: the council may deliberate. */
    OPEN,
    /** Over; what was done stays. */
    CLOSED;

    List<String> allowedActions() {
        return switch (this) {
            case CONVENED -> List.of("record-proxy", "table-deliberation", "open");
            case OPEN -> List.of("table-deliberation", "vote", "close");
            case CLOSED -> List.of();
        };
    }

    void require(SittingStatus expected, String action) {
        if (this != expected) {
            throw new SittingNotReady(action, this, expected);
        }
    }
}
