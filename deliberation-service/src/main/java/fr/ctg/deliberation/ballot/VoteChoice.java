package fr.ctg.deliberation.ballot;

/** What a member did with a vote. Only FOR and AGAINST are votes cast (suffrages exprimés). */
public enum VoteChoice {
    FOR,
    AGAINST,
    ABSTAINED,
    /** Ne prend pas part au vote. */
    NOT_TAKING_PART
}
