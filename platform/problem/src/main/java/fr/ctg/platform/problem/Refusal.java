package fr.ctg.platform.problem;

import java.util.List;

/**
 * A request the domain refuses. Subclasses are named after the broken rule. {@code code} is stable and finds the texts:
 * {@code code.title}, {@code code.detail} and {@code code.remedy}, where {@code {name}} stands for a fact.
 */
public abstract class Refusal extends RuntimeException {

    public enum Kind {
        /** The request can never be right as it is written. */
        INVALID,
        /** The caller may not do this. */
        FORBIDDEN,
        /** There is no such thing, or the caller may not know of it. */
        NOT_FOUND,
        /** It was there, and is not kept any longer. */
        GONE,
        /** The state of things, or the law, forbids it now. */
        CONFLICT,
        /** It writes over something without saying what of it was read. */
        UNREAD,
        /** It writes over something that is no longer what was read. */
        STALE,
        /** It is well formed, but cannot be what its sender means. */
        UNPROCESSABLE,
        /** Nothing is wrong with the request; there is no room for it at the moment. */
        BUSY
    }

    private final Kind kind;
    private final String code;
    private final transient Facts facts;
    private final transient List<String> legalBasis;
    private final transient List<Blocker> blockedBy;

    protected Refusal(Kind kind, String code, Facts facts, String... legalBasis) {
        this(kind, code, facts, List.of(legalBasis), List.of());
    }

    protected Refusal(Kind kind, String code, Facts facts, List<String> legalBasis, List<Blocker> blockedBy) {
        super(code + " " + facts, null, false, false);
        this.kind = kind;
        this.code = code;
        this.facts = facts;
        this.legalBasis = legalBasis;
        this.blockedBy = blockedBy;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Facts facts() {
        return facts;
    }

    public List<String> legalBasis() {
        return legalBasis;
    }

    public List<Blocker> blockedBy() {
        return blockedBy;
    }
}
