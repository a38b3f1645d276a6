package fr.ctg.ctg.convention;

/** What a party is there for. */
public enum PartyRole {
    /** Decides and signs. */
    SIGNATORY,
    /** Is associated with the work, without signing. */
    PARTICIPANT
}
