package fr.ctg.deliberation.sitting;

/** What became of an item that was not voted at a sitting. */
public record SetAside(int rank, Outcome outcome, String reason) {
    /** How it was set aside. */
    public enum Outcome {
        /** The council put it off (ajournement). */
        ADJOURNED,
        /** The mayor took it from the agenda. */
        WITHDRAWN_FROM_AGENDA
    }
}
