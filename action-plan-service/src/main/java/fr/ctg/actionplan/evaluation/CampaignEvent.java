package fr.ctg.actionplan.evaluation;

import fr.ctg.actionplan.evaluation.finding.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happened to a campaign. */
sealed interface CampaignEvent {
    UUID campaignId();

    record CampaignOpened(
            UUID campaignId, UUID planId, CampaignKind kind, String title, LocalDate firstDay, LocalDate lastDay)
            implements CampaignEvent {}

    record FindingsWritten(UUID campaignId, int revision, List<Finding> findings) implements CampaignEvent {}

    record CampaignSubmitted(UUID campaignId, Submission submission) implements CampaignEvent {}

    record CampaignSignedOff(UUID campaignId, CommitteeDecision decision) implements CampaignEvent {}

    record CampaignSentBack(UUID campaignId, SentBack sentBack) implements CampaignEvent {}

    record CampaignGivenUp(UUID campaignId, String reason) implements CampaignEvent {}
}
