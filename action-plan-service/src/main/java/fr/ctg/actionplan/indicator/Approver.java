package fr.ctg.actionplan.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may have to approve a measure before it counts. */
@Schema(description = "Qui approuve une mesure.")
public enum Approver {
    /** The organisation that keeps the plan. */
    KEEPER,
    /** The Caf that is party to the convention. */
    CAF,
    /** The commune the measure speaks of. */
    COMMUNE
}
