package fr.ctg.ctg.convention;

import java.util.List;

/** How far a party is on its way to sign. Derived from its act and its signature. */
public enum PartyStanding {
    /** No act of its own organ is known. */
    TO_DELIBERATE,
    /** Its organ approved, but the act has no effect yet, or names another text. */
    APPROVED,
    /** Its act is executory and names the text: it may sign. */
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
