package fr.ctg.deliberation.sitting;

/** What kind of decision an item asks for: the law votes differently on each. */
public enum ItemKind {
    /** Majority of votes cast. */
    ORDINARY,
    /** Nomination: secret by default, up to three rounds (CGCT L2121-21). */
    APPOINTMENT,
    /** The mayor's accounts: another chair, the mayor withdraws, only a majority against refuses them (CGCT L2121-14, L1612-12). */
    ACCOUNTS
}
