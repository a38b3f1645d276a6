package fr.ctg.deliberation.rule;

/** Ballots that members present may ask for (CGCT L2121-21). Proxies do not ask. */
public enum SpecialBallot {
    /** Scrutin public: a quarter of the members present. */
    ROLL_CALL(4),
    /** Scrutin secret: a third of the members present; it prevails when both are asked for. */
    SECRET(3);

    public static final String LEGAL_BASIS = "CGCT art. L2121-21";

    private final int share;

    SpecialBallot(int share) {
        this.share = share;
    }

    public int requestersNeeded(int present) {
        return Math.max(1, (present + share - 1) / share);
    }
}
