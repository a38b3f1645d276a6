package fr.ctg.ctg.convention;

/** How far a party is on its way to sign, and whether its signature holds. Derived from its acts and its signature. */
public enum PartyStanding {
    /** No act of its own organ is known that still counts. */
    TO_DELIBERATE,
    /** Its organ refused. */
    REFUSED,
    /** Its organ approved, but the act has no effect, or names another text. */
    APPROVED,
    /** Its act is executory and names the text: it may sign. */
    AUTHORISED,
    /** It signed, and the act by which it signed stands. */
    SIGNED,
    /** It signed, but the act by which it did was suspended, annulled or withdrawn since. */
    CONTESTED,
    /** It is associated and does not sign. */
    PARTICIPATES;

    boolean maySignOrHas() {
        return switch (this) {
            case AUTHORISED, SIGNED -> true;
            case TO_DELIBERATE, REFUSED, APPROVED, CONTESTED, PARTICIPATES -> false;
        };
    }
}
