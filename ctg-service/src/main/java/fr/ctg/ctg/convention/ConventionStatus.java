package fr.ctg.ctg.convention;

/** Where a convention stands on a day. Derived from its parties, its period and the day. */
public enum ConventionStatus {
    /** A required party may not sign yet. */
    IN_APPROVAL,
    /** Every required party may sign; at least one has not. */
    IN_SIGNATURE,
    /** Given up before it was concluded. */
    ABANDONED,
    /** Every required party has signed; the period has not begun. */
    SIGNED,
    /** Signed, and within its period. */
    IN_FORCE,
    /**
     * Signed, but the act of a required party was suspended, annulled or withdrawn since, or the amendment that would still carry it: nobody may take
     * it for valid.
     */
    WEAKENED,
    /** It was ended before its last day. */
    TERMINATED,
    /** Its period is over. */
    ENDED,
    /** Its period is over, and the convention that succeeds it is signed. */
    RENEWED
}
