package fr.ctg.ctg.webhook;

/** Why nothing is sent. */
public enum DisabledCause {
    /** Its organisation wished so. */
    BY_OWNER,
    /** The receiver answered 410. */
    GONE,
    /** Nothing but failures for days. */
    FAILING
}
