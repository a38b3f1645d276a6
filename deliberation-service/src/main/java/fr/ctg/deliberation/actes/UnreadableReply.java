package fr.ctg.deliberation.actes;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** A file that is not a message of the State, or not one that says anything of an act. Tells where, never what the parser thinks. */
final class UnreadableReply extends Refusal {
    private UnreadableReply(String code, Facts facts) {
        super(Kind.INVALID, code, facts);
    }

    static UnreadableReply at(int line, int column, String what, Problem problem) {
        return new UnreadableReply(
                "unreadable-receipt",
                Facts.of("line", line).and("column", column).and("what", what).and("problem", problem.name()));
    }

    static UnreadableReply tooLarge(int limit) {
        return new UnreadableReply("receipt-too-large", Facts.of("limit", limit));
    }

    static UnreadableReply notOfUse(String element) {
        return new UnreadableReply("unsupported-reply", Facts.of("element", element));
    }

    /** Each has a text under {@code word}. */
    enum Problem {
        NOT_XML,
        DTD_FORBIDDEN,
        TOO_DEEP,
        OTHER_NAMESPACE,
        REPEATED,
        MISSING,
        NOT_A_DATE,
        NOT_A_CODE,
        NOT_AN_IDENTIFIER
    }
}
