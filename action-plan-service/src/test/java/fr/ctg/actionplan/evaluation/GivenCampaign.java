package fr.ctg.actionplan.evaluation;

import fr.ctg.actionplan.evaluation.CommitteeDecision.Verdict;
import fr.ctg.actionplan.evaluation.finding.Criterion;
import fr.ctg.actionplan.evaluation.finding.Finding;
import fr.ctg.actionplan.evaluation.finding.Level;
import fr.ctg.actionplan.framework.Framework;
import fr.ctg.actionplan.framework.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Named fixtures: campaigns of a plan under a convention from 2022 to 2025. */
final class GivenCampaign {
    static final LocalDate START = LocalDate.of(2022, 1, 1);
    static final LocalDate END = LocalDate.of(2025, 12, 31);
    static final LocalDate MID = LocalDate.of(2023, 12, 31);
    static final LocalDate IN_2024 = LocalDate.of(2024, 2, 1);
    static final LocalDate IN_2026 = LocalDate.of(2026, 3, 1);
    static final Instant NOW = Instant.parse("2024-02-01T09:00:00Z");
    static final Framework FRAMEWORK = Given.valleeDesBaux();

    private GivenCampaign() {}

    static EvaluationCampaign open(CampaignKind kind, LocalDate first, LocalDate last) {
        return new EvaluationCampaign(
                UUID.randomUUID(),
                new CampaignRequests.Open(UUID.randomUUID(), kind, "Évaluation (démonstration)", first, last),
                START,
                END,
                NOW);
    }

    static EvaluationCampaign midTerm() {
        return open(CampaignKind.MID_TERM, START, MID);
    }

    static EvaluationCampaign whole(CampaignKind kind, LocalDate last) {
        var campaign = open(kind, START, last);
        campaign.write(findings(), 0, FRAMEWORK);
        return campaign;
    }

    static EvaluationCampaign submitted() {
        var campaign = whole(CampaignKind.MID_TERM, MID);
        campaign.submit(1, List.of(), null, FRAMEWORK, NOW, IN_2024);
        return campaign;
    }

    /** One for each axis and criterion. */
    static List<Finding> findings() {
        return FRAMEWORK
                .axes()
                .flatMap(axis -> Arrays.stream(Criterion.values())
                        .map(criterion -> new Finding(axis.code(), criterion, Level.PARTIAL, "Constat", null)))
                .toList();
    }

    static CommitteeDecision decision(LocalDate on, @Nullable String earlyReason) {
        return new CommitteeDecision("Comité de pilotage", on, "211300587", Verdict.APPROVED, null, earlyReason);
    }
}
