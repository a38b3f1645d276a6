package fr.ctg.ctg.commitment;

/** Where a promise stands on a day. Derived, never set. */
public enum CommitmentStatus {
    /** Its day has not passed. */
    OPEN,
    /** Its day has passed and nothing shows that it was kept. */
    OVERDUE,
    /** An act kept it in time. */
    FULFILLED,
    /** An act kept it, after its day. */
    FULFILLED_LATE,
    /** Given up, with a reason. */
    RELEASED,
    /** The act that made it was annulled or withdrawn: it is not owed. */
    LAPSED
}
