package fr.ctg.ctg.convention;

/** What an authorising act is worth on a day. From the least to the most, when a party has several. */
public enum ActForce {
    /** The vote did not carry it. */
    REJECTED,
    /** The judge annulled it: it never was. */
    ANNULLED,
    /** Its council took it back: it never was. */
    WITHDRAWN,
    /** Its council ended it for the future: what was signed before stands. */
    REPEALED,
    /** The period it gave for signing is over: what was signed before stands. */
    LAPSED,
    /** Adopted, without effect yet. */
    NOT_YET,
    /** The judge stopped its effect. */
    SUSPENDED,
    /** Executory. */
    IN_FORCE;

    /** A signature given by the act is contested: what authorised it is gone, or stopped. */
    public boolean contestsSignatures() {
        return switch (this) {
            case SUSPENDED, ANNULLED, WITHDRAWN -> true;
            case REJECTED, REPEALED, LAPSED, NOT_YET, IN_FORCE -> false;
        };
    }

    /** It never was: the party must decide and sign again. */
    boolean undoesSignatures() {
        return this == REJECTED || this == ANNULLED || this == WITHDRAWN;
    }
}
