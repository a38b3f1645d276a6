package fr.ctg.actionplan.result;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a year's result stands to its target. */
@Schema
public enum TargetStanding {
    ON_TARGET,
    OFF_TARGET,
    /** Not everybody has answered: what is missing is not zero. */
    UNDECIDED,
    /** Nothing was aimed at that year. */
    NO_TARGET
}
