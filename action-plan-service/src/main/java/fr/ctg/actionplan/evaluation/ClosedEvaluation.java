package fr.ctg.actionplan.evaluation;

import fr.ctg.actionplan.plan.BegunPlan;
import java.time.LocalDate;
import java.util.UUID;

/** An evaluation the committee signed off, as other services read it: contract {@code fr.ctg.evaluation.closed.v1}. */
record ClosedEvaluation(
        UUID campaignId,
        UUID planId,
        UUID conventionId,
        String conventionReference,
        CampaignKind kind,
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate signedOffOn,
        String signedOffBy,
        CommitteeDecision.Verdict verdict,
        String reportSha256,
        boolean demonstration) {

    /** {@code sha256} is that of what the public may read. */
    static ClosedEvaluation of(
            EvaluationCampaign campaign, CommitteeDecision decision, BegunPlan begun, String sha256) {
        var plan = begun.plan();
        return new ClosedEvaluation(
                campaign.id(),
                plan.id(),
                begun.convention().conventionId(),
                plan.conventionReference(),
                campaign.kind(),
                campaign.title(),
                campaign.firstDay(),
                campaign.lastDay(),
                decision.on(),
                decision.body(),
                decision.verdict(),
                sha256,
                plan.demonstration());
    }
}
