package fr.ctg.deliberation.council;

/** How a commune makes its acts known (CGCT L2131-1). */
public enum PublicationMode {
    /** On the commune's website. */
    WEBSITE,
    /** Posted. */
    POSTING,
    /** On paper, at the public's disposal. */
    PAPER
}
