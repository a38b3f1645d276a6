package fr.ctg.ctg.convention;

import java.util.List;

/** How far a party is on its way to sign. Derived from its act and its signature. */
public enum PartyStanding {
    /** No act of its own organ is known. */
    TO_DELIBERATE,
    /** Its organ approved; the act has no effect yet. */
    APPROVED,
    /** Its act is executory: it may sign. */
    AUTHORISED,
    /** It signed. */
    SIGNED;

    List<String> allowedActions() {
        return switch (this) {
            case TO_DELIBERATE, APPROVED, SIGNED -> List.of();
            case AUTHORISED -> List.of("sign");
        };
    }
}
