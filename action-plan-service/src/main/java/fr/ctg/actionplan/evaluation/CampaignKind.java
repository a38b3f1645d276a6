package fr.ctg.actionplan.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When in the life of a convention its plan is evaluated. */
@Schema(name = "EvaluationCampaignKind")
public enum CampaignKind {
    /** Évaluation à mi-parcours: what to change while there is time. */
    MID_TERM,
    /** Évaluation finale: what came of it all, and where the next convention starts from. */
    FINAL
}
