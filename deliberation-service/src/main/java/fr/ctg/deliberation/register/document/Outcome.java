package fr.ctg.deliberation.register.document;

/** What became of an item. A rejected one is a deliberation all the same. */
public enum Outcome {
    ADOPTED,
    REJECTED,
    /** Put off (ajournement). */
    ADJOURNED,
    /** Taken from the agenda by the mayor. */
    WITHDRAWN,
    /** Nothing was put to the vote. */
    NO_VOTE
}
