package fr.ctg.ctg.convention;

import fr.ctg.ctg.Role;
import java.util.Set;

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

    /** The roles of those who decide and sign for it: a local authority speaks through its executive, a fund through its director. */
    Set<String> speakers() {
        return switch (this) {
            case COMMUNE, INTERCOMMUNALITY, DEPARTMENT -> Set.of(Role.MAYOR);
            case CAF, MSA -> Set.of(Role.CAF_DIRECTOR);
            case OTHER -> Set.of(Role.MAYOR, Role.CAF_DIRECTOR);
        };
    }
}
