package fr.ctg.actionplan.evaluation;

import fr.ctg.actionplan.evaluation.finding.Finding;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the state of a campaign, or of what it evaluates, does not allow. */
public final class CampaignRefused extends Refusal {
    private CampaignRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    private CampaignRefused(String code, Facts facts, List<Blocker> blockedBy) {
        super(Kind.CONFLICT, code, facts, List.of(), blockedBy);
    }

    static CampaignRefused notReady(String action, CampaignStatus status) {
        return new CampaignRefused(
                Kind.CONFLICT, "campaign-not-ready", Facts.of("action", action).and("status", status));
    }

    static CampaignRefused anotherIsOpen(CampaignKind kind, UUID open) {
        return new CampaignRefused(
                Kind.CONFLICT, "campaign-open-already", Facts.of("kind", kind).and("campaign", open));
    }

    static CampaignRefused daysReversed(LocalDate first, LocalDate last) {
        return new CampaignRefused(
                Kind.INVALID,
                "evaluated-days-reversed",
                Facts.of("firstDay", first).and("lastDay", last));
    }

    static CampaignRefused outsideTheConvention(LocalDate start, LocalDate end) {
        return new CampaignRefused(
                Kind.CONFLICT,
                "evaluated-outside-convention",
                Facts.of("start", start).and("end", end));
    }

    static CampaignRefused notAnAxis(String code) {
        return new CampaignRefused(Kind.INVALID, "not-an-axis", Facts.of("code", code));
    }

    static CampaignRefused findingTwice(Finding finding) {
        return new CampaignRefused(
                Kind.INVALID,
                "finding-twice",
                Facts.of("axis", finding.axisCode()).and("criterion", finding.criterion()));
    }

    static CampaignRefused writtenMeanwhile(int read, int current) {
        return new CampaignRefused(
                Kind.CONFLICT,
                "campaign-written-meanwhile",
                Facts.of("read", read).and("current", current));
    }

    static CampaignRefused findingsMissing(List<Blocker> missing) {
        return new CampaignRefused("findings-missing", Facts.of("missing", missing.size()), missing);
    }

    static CampaignRefused measuresMissing(List<Blocker> missing) {
        return new CampaignRefused("results-incomplete", Facts.of("missing", missing.size()), missing);
    }

    static CampaignRefused periodNotOver(LocalDate lastDay, LocalDate day) {
        return new CampaignRefused(
                Kind.CONFLICT,
                "evaluated-period-not-over",
                Facts.of("lastDay", lastDay).and("day", day));
    }

    static CampaignRefused reservationsDoNotFit(CommitteeDecision.Verdict verdict) {
        return new CampaignRefused(Kind.INVALID, "reservations-do-not-fit", Facts.of("verdict", verdict));
    }

    static CampaignRefused earlyWithoutReason(LocalDate on, LocalDate conventionEnd) {
        return new CampaignRefused(
                Kind.CONFLICT, "early-without-reason", Facts.of("on", on).and("end", conventionEnd));
    }

    /** Two campaigns that do not speak of the same plan. */
    public static CampaignRefused anotherPlan(UUID one, UUID other) {
        return new CampaignRefused(
                Kind.CONFLICT, "comparison-across-plans", Facts.of("plan", one).and("otherPlan", other));
    }
}
