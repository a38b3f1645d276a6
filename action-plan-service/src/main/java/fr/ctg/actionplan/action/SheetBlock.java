package fr.ctg.actionplan.action;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The five parts the act gives to every sheet. */
@Schema(name = "ActionSheetBlock")
public enum SheetBlock {
    /** Modalités de mise en œuvre. */
    HOW,
    /** Échéances. */
    DEADLINES,
    /** Contributeurs et partenaires. */
    CONTRIBUTORS,
    /** Moyens mobilisés. */
    MEANS,
    /** Indicateurs d'évaluation: one at least. */
    INDICATORS
}
