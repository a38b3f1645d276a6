package fr.ctg.ctg.convention;

/** What kind of body a party is. */
public enum PartyKind {
    /** Commune: authorised by a deliberation of its council, heard by event. */
    COMMUNE,
    /** Établissement public de coopération intercommunale. */
    INTERCOMMUNALITY,
    /** Caisse d'allocations familiales: a private body with a public mission; two persons sign for it. */
    CAF,
    /** Mutualité sociale agricole. */
    MSA,
    /** Département. */
    DEPARTMENT,
    /** Any other body. */
    OTHER;

    /** Communes deliberate in this suite; a decision of theirs is not simply declared. */
    boolean decidesOutsideThisSuite() {
        return switch (this) {
            case COMMUNE -> false;
            case INTERCOMMUNALITY, CAF, MSA, DEPARTMENT, OTHER -> true;
        };
    }
}
