package fr.ctg.ctg.commitment;

/** Where a promise stands on a day. */
public enum CommitmentStatus {
    /** Its day has not passed. */
    OPEN,
    /** Its day has passed and nothing shows that it was kept. */
    OVERDUE
}
