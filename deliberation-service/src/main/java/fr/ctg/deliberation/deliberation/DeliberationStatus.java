package fr.ctg.deliberation.deliberation;

import java.util.EnumSet;
import java.util.Set;

/** Where a deliberation stands. Nobody sets it: it follows from what was recorded. */
public enum DeliberationStatus {
    /** Written, before no sitting yet. */
    DRAFT,
    /** Before the council, not voted. */
    TABLED,
    /** Put to discussion; the quorum was there. */
    IN_DEBATE,
    /** Put off; it may be tabled again. */
    ADJOURNED,
    /** Taken from the agenda by the mayor; it may be tabled again. */
    WITHDRAWN_FROM_AGENDA,
    /** Given up before any vote; kept as a trace. */
    DELETED,
    /** The vote carried it; it has no effect yet. */
    ADOPTED,
    /** The vote did not carry it. It is a deliberation all the same, with its number. */
    REJECTED,
    /** Published and transmitted: it has effect. */
    EXECUTORY,
    /** The judge suspended it. */
    SUSPENDED,
    /** The judge annulled it. */
    ANNULLED,
    /** The council took it back as if it had never been (retrait). */
    WITHDRAWN,
    /** The council ended it for the future (abrogation). */
    REPEALED,
    /** Taken over from an open data file; nothing of it was proved here. */
    RECORDED;

    /** Before the vote an act is its own commune's affair. */
    static final Set<DeliberationStatus> PRIVATE =
            EnumSet.of(DRAFT, TABLED, IN_DEBATE, ADJOURNED, WITHDRAWN_FROM_AGENDA, DELETED);

    boolean mayBeTabled() {
        return switch (this) {
            case DRAFT, TABLED, ADJOURNED, WITHDRAWN_FROM_AGENDA -> true;
            case IN_DEBATE, DELETED, ADOPTED, REJECTED, EXECUTORY, SUSPENDED, ANNULLED, WITHDRAWN, REPEALED, RECORDED ->
                false;
        };
    }

    /** Carried by a vote, and not gone since. */
    boolean stands() {
        return switch (this) {
            case ADOPTED, EXECUTORY, SUSPENDED -> true;
            case DRAFT,
                    TABLED,
                    IN_DEBATE,
                    ADJOURNED,
                    WITHDRAWN_FROM_AGENDA,
                    DELETED,
                    REJECTED,
                    ANNULLED,
                    WITHDRAWN,
                    REPEALED,
                    RECORDED -> false;
        };
    }

    /** A later act may still end, correct or complete it; of one taken over from a file nobody here knows that it is gone. */
    boolean mayBeChanged() {
        return stands() || this == RECORDED;
    }

    void require(DeliberationStatus expected, String action) {
        if (this != expected) {
            throw new DeliberationNotReady(action, this, expected);
        }
    }
}
