package fr.ctg.actionplan.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way is better. */
@Schema(name = "IndicatorDirection")
public enum Direction {
    /** More, or later. */
    HIGHER_IS_BETTER,
    /** Less, or earlier. */
    LOWER_IS_BETTER,
    /** Neither: followed without a target. */
    NONE
}
