package fr.ctg.actionplan.evaluation.outcome;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.evaluation.EvaluationCampaign;
import fr.ctg.actionplan.framework.Axis;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.actionplan.result.EvaluatedDays;
import fr.ctg.actionplan.result.IndicatorResultsView;
import fr.ctg.actionplan.result.Part;
import fr.ctg.actionplan.result.Rollup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A campaign with the plan it evaluates, read at once: the sheets that were published in its days, and what was measured. */
public record EvaluatedPlan(
        EvaluationCampaign campaign,
        @Nullable FrozenTexts frozen,
        Plan plan,
        SignedConvention convention,
        List<ActionSheet> sheets,
        List<Measured> measured,
        LocalDate today) {

    /** An indicator of a sheet, with its approved measures. */
    record Measured(ActionSheet sheet, Indicator indicator, List<Part> parts) {}

    public boolean isForPartner(Optional<String> organisation, LocalDate today) {
        return plan.isAffairOf(organisation, Optional.of(convention), today);
    }

    /** By the measures as they are today. {@code partner}: who may be told of few people. */
    public EvaluationResults now(boolean partner, int threshold) {
        var days = new EvaluatedDays(campaign.firstDay(), campaign.lastDay(), campaign.isFinal());
        var followed = sheets.stream().filter(this::isFollowed).toList();
        var indicators = measured.stream()
                .filter(one -> isFollowed(one.sheet()))
                .map(one -> outcome(one, days, partner, threshold))
                .toList();
        return new EvaluationResults(
                today,
                plan.title(),
                plan.conventionReference(),
                days.first(),
                days.last(),
                plan.demonstration(),
                sheets.size() - followed.size(),
                Outcome.of(followed, indicators, days),
                plan.framework()
                        .axes()
                        .map(axis -> new AxisOutcome(
                                axis.code(),
                                axis.title(),
                                Outcome.of(
                                        followed.stream()
                                                .filter(sheet -> axis.isServedBy(sheet.objectiveCodes()))
                                                .toList(),
                                        indicators.stream()
                                                .filter(indicator ->
                                                        indicator.axisCodes().contains(axis.code()))
                                                .toList(),
                                        days),
                                campaign.findingsOf(axis.code())))
                        .toList(),
                indicators);
    }

    /** One that others replaced within the days is told by those. */
    private boolean isFollowed(ActionSheet sheet) {
        return sheet.replacement()
                .filter(replacement -> !replacement.on().isAfter(campaign.lastDay()))
                .isEmpty();
    }

    private IndicatorOutcome outcome(Measured one, EvaluatedDays days, boolean partner, int threshold) {
        var definition = one.indicator().definition();
        var rollup = Rollup.of(one.indicator(), one.sheet(), convention, one.parts(), today);
        var results = IndicatorResultsView.during(days, one.indicator(), rollup, partner, threshold);
        var secret = !partner && definition.hasSmallBaseline(threshold);
        return new IndicatorOutcome(
                one.sheet().number(),
                one.sheet().title(),
                plan.framework()
                        .axes()
                        .filter(axis -> axis.isServedBy(one.sheet().objectiveCodes()))
                        .map(Axis::code)
                        .toList(),
                secret ? null : definition.baseline(),
                results.standingAt(days),
                results);
    }
}
