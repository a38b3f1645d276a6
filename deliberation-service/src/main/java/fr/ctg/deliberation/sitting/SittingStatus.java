package fr.ctg.deliberation.sitting;

import java.util.List;

/** Where a sitting stands. */
public enum SittingStatus {
    /** The members were called; nobody has met yet. */
    CONVENED,
    /** Opened with its quorum: the council may deliberate. */
    OPEN,
    /** Interrupted by the chair; it goes on later the same sitting. */
    SUSPENDED,
    /** Over; what was done stays. */
    CLOSED,
    /** The quorum was not there, or was lost: the council must be called again for what is left. */
    QUORUM_FAILED,
    /** Called in urgency, and the council ruled that it could wait (CGCT L2121-11, L2121-12). */
    POSTPONED,
    /** Called off before it met. */
    CANCELLED;

    List<String> allowedActions() {
        return switch (this) {
            case CONVENED ->
                List.of("record-proxy", "revoke-proxy", "table-deliberation", "open", "fail-quorum", "cancel");
            case OPEN ->
                List.of(
                        "record-proxy",
                        "revoke-proxy",
                        "table-deliberation",
                        "debate",
                        "vote",
                        "move",
                        "hand-over",
                        "suspend",
                        "fail-quorum",
                        "close");
            case SUSPENDED -> List.of("record-proxy", "revoke-proxy", "move", "resume", "fail-quorum");
            case CLOSED -> List.of("publish-list", "settle-minutes", "publish-minutes");
            case QUORUM_FAILED -> List.of("publish-list", "convene-again");
            case POSTPONED, CANCELLED -> List.of();
        };
    }

    void require(SittingStatus expected, String action) {
        if (this != expected) {
            throw new SittingNotReady(action, this, expected);
        }
    }

    boolean underWay() {
        return this == OPEN || this == SUSPENDED;
    }
}
