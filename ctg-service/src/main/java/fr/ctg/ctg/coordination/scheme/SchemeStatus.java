package fr.ctg.ctg.coordination.scheme;

/** Where a steering scheme stands on a day. Derived, never set. */
public enum SchemeStatus {
    /** No document yet. */
    EXPECTED,
    /** A document, not approved by every commune. */
    UNDER_APPROVAL,
    /** Its last day passed before every commune had approved it. */
    OVERDUE,
    /** Every commune approved the present document. */
    APPROVED
}
