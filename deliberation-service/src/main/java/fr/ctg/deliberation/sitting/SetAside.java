package fr.ctg.deliberation.sitting;

import java.util.List;

/**
 * What became of an item that was not voted at a sitting.
 *
 * @param privatePersons named by its act: the minutes mask them even when the act has gone to another sitting
 */
public record SetAside(int rank, Outcome outcome, String reason, List<String> privatePersons) {
    /** How it was set aside. */
    public enum Outcome {
        /** The council put it off (ajournement). */
        ADJOURNED,
        /** The mayor took it from the agenda. */
        WITHDRAWN_FROM_AGENDA
    }
}
