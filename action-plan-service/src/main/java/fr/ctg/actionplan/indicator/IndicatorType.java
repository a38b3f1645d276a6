package fr.ctg.actionplan.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a measure of an indicator is made of. */
@Schema(description = "Ce dont une mesure est faite.")
public enum IndicatorType {
    /** A figure: {@code number}. */
    NUMBER,
    /** A part of a whole, in percent: {@code numerator} and {@code denominator}, so that parts can be weighted. */
    PERCENTAGE,
    /** One figure for another: {@code numerator} and {@code denominator}. */
    RATIO,
    /** Euros: {@code number}. */
    AMOUNT,
    /** {@code yes}. Rolled up as the share of yes, in percent. */
    YES_NO,
    /** {@code date}. Rolled up as the last of all dates. */
    DATE,
    /** A {@code level} between the bounds. Rolled up as the mean. */
    SCALE
}
