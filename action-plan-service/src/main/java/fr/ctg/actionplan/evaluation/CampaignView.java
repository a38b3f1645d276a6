package fr.ctg.actionplan.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.evaluation.finding.Finding;
import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as told to clients. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvaluationCampaign", description = "Une campagne d'évaluation.")
public record CampaignView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID planId,
        @Schema(required = true) CampaignKind kind,
        @Schema(required = true) String title,

        @Schema(required = true, description = "Premier jour évalué.")
        LocalDate firstDay,

        @Schema(required = true, description = "Dernier jour évalué.")
        LocalDate lastDay,

        @Schema(required = true) CampaignStatus status,

        @Schema(required = true, description = "Change avec les constats ; à redire pour les réécrire ou les remettre.")
        int revision,

        @Schema(required = true) List<Finding> findings,
        @Nullable Submission submission,
        @Schema(required = true) List<SentBack> sentBack,
        @Nullable CommitteeDecision decision,
        @Nullable String givenUpReason,
        @Schema(required = true) Instant openedAt,
        @Schema(required = true) List<String> allowedActions,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    public static CampaignView of(EvaluationCampaign campaign) {
        return of(campaign, null);
    }

    static CampaignView of(EvaluationCampaign campaign, @Nullable Instant modifiedAt) {
        return new CampaignView(
                campaign.id(),
                campaign.planId(),
                campaign.kind(),
                campaign.title(),
                campaign.firstDay(),
                campaign.lastDay(),
                campaign.status(),
                campaign.revision(),
                campaign.findings(),
                campaign.submission().orElse(null),
                campaign.sentBack(),
                campaign.decision().orElse(null),
                campaign.givenUpReason().orElse(null),
                campaign.openedAt(),
                campaign.status().allowedActions(),
                modifiedAt);
    }
}
