package fr.ctg.deliberation.ballot;

/** How the votes were given. */
public enum VotingMethod {
    /** Scrutin ordinaire. */
    ORDINARY,
    /** Scrutin public, by name. */
    ROLL_CALL,
    /** Scrutin secret. */
    SECRET,
    /** The act does not say. */
    UNSTATED;

    /** Not in a secret ballot, nor where nobody knows whether it was one. */
    boolean givesCastingVote() {
        return switch (this) {
            case ORDINARY, ROLL_CALL -> true;
            case SECRET, UNSTATED -> false;
        };
    }
}
