package fr.ctg.actionplan.evaluation.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of each axis, after the aims of the Cnaf's national framework of evaluation. */
@Schema(name = "EvaluationCriterion")
public enum Criterion {
    /** Cohérence et pertinence: do the objectives fit the needs? */
    COHERENCE,
    /** Atteinte: how far were the objectives reached? */
    ATTAINMENT,
    /** Moyens: was it carried out as intended, with means that suffice? */
    MEANS,
    /** Durabilité: will the effects last? */
    DURABILITY
}
