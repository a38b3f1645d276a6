package fr.ctg.deliberation.ballot;

/** Whether the act gives figures. */
public enum VoteTally {
    STATED,
    UNSTATED
}
