package fr.ctg.deliberation.deliberation;

/** Where a deliberation stands. Nobody sets it: it follows from the vote, the publication and the transmission. */
public enum DeliberationStatus {
    /** Before the council, not voted. Known to its own commune only. */
    TABLED,
    /** The vote carried it; it has no effect yet. */
    ADOPTED,
    /** The vote did not carry it. It is a deliberation all the same, with its number. */
    REJECTED,
    /** Published and transmitted: it has effect. */
    EXECUTORY;

    void require(DeliberationStatus expected, String action) {
        if (this != expected) {
            throw new DeliberationNotReady(action, this, expected);
        }
    }
}
