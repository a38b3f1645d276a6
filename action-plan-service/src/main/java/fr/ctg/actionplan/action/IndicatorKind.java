package fr.ctg.actionplan.action;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an indicator looks at. */
@Schema(name = "ActionSheetIndicatorKind")
public enum IndicatorKind {
    /** Moyens : what was put in. */
    MEANS,
    /** Résultat : what came out. */
    RESULT,
    /** Impact : what it changed for people. */
    IMPACT
}
