package fr.ctg.actionplan.measure;

import static fr.ctg.actionplan.indicator.GivenIndicator.number;
import static fr.ctg.actionplan.indicator.GivenIndicator.places;
import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.actionplan.action.GivenSheet;
import fr.ctg.actionplan.indicator.Approver;
import fr.ctg.actionplan.indicator.Definition;
import fr.ctg.actionplan.indicator.Frequency;
import fr.ctg.actionplan.indicator.GivenIndicator;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.indicator.IndicatorType;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.actionplan.plan.GivenPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MeasureTest {
    private static final String CAF = "999999998";
    private static final String MAUSSANE = "211300587";
    private static final String AUREILLE = "211300066";
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");
    private static final Optional<PeriodLock> OPEN = Optional.empty();

    private final Indicator indicator = GivenIndicator.of(GivenSheet.published(GivenPlan.draft()), places());

    @Test
    void isAValueOrTheReasonWhyThereIsNoneAndZeroIsAValue() {
        assertEquals(
                Optional.of(number("0")), measure(content(number("0"), null)).value());
        assertEquals(
                Optional.of("Enquête perdue"),
                measure(content(null, "Enquête perdue")).notAvailable());
        assertEquals("value-or-reason", refusal(() -> measure(content(null, " "))));
        assertEquals("value-or-reason", refusal(() -> measure(content(number("1"), "Enquête perdue"))));
    }

    @Test
    void refusesAnotherUnitAnotherTypeAndAPeriodToCome() {
        assertEquals(
                "wrong-unit", refusal(() -> measure(new MeasureContent("enfants", number("1"), null, null, null))));
        assertEquals("wrong-value-type", refusal(() -> measure(content(MeasuredValue.ofYes(true), null))));
        assertEquals(
                "period-to-come", refusal(() -> measure("2025", MAUSSANE, content(number("1"), null), OPEN, null)));
        assertEquals(
                "period-malformed",
                refusal(() -> measure("2023-Q1", MAUSSANE, content(number("1"), null), OPEN, null)));
    }

    @Test
    void isOfACommuneThatMeasuresWhenTheIndicatorIsMeasuredByCommune() {
        assertEquals("commune-missing", refusal(() -> measure("2023", null, content(number("1"), null), OPEN, null)));
        assertEquals(
                "unknown-commune", refusal(() -> measure("2023", "211300520", content(number("1"), null), OPEN, null)));
        var whole = GivenIndicator.of(
                GivenSheet.published(GivenPlan.draft()),
                GivenIndicator.definition(IndicatorType.NUMBER, Frequency.YEAR, false, false));
        assertEquals(
                "commune-unexpected",
                refusal(() -> new Measure(
                        UUID.randomUUID(),
                        whole,
                        request("2023", MAUSSANE, content(number("1"), null), null),
                        List.of(MAUSSANE),
                        OPEN,
                        MAUSSANE,
                        NOW,
                        TODAY)));
    }

    @Test
    void asksForTheBaselineOfItsIndicator() {
        var places = places();
        var unknown = new Definition(
                places.title(),
                places.unit(),
                places.kind(),
                places.type(),
                places.direction(),
                places.frequency(),
                places.source(),
                null,
                List.of(),
                null,
                null,
                false,
                false,
                false,
                List.of());
        var without = GivenIndicator.of(GivenSheet.published(GivenPlan.draft()), unknown);
        assertEquals(
                "baseline-missing",
                refusal(() -> new Measure(
                        UUID.randomUUID(),
                        without,
                        request("2023", null, content(number("1"), null), null),
                        List.of(),
                        OPEN,
                        MAUSSANE,
                        NOW,
                        TODAY)));
    }

    @Test
    void isSubmittedThenApprovedOrSentBackWithAReason() {
        var measure = measure(content(number("12"), null));
        assertEquals(
                "measure-not-ready",
                refusal(() -> measure.approve(indicator, OPEN, Set.of(Approver.KEEPER), MAUSSANE, NOW)));
        measure.submit(indicator, OPEN);
        assertEquals("measure-not-ready", refusal(() -> measure.submit(indicator, OPEN)));
        measure.sendBack(MAUSSANE, "Doublon avec la crèche voisine", NOW);
        assertEquals(
                "Doublon avec la crèche voisine",
                measure.decision().orElseThrow().reason());
        measure.submit(indicator, OPEN);
        measure.approve(indicator, OPEN, Set.of(Approver.KEEPER), MAUSSANE, NOW);
        assertEquals(MeasureStatus.APPROVED, measure.status());
        assertEquals("measure-not-ready", refusal(() -> measure.sendBack(MAUSSANE, "Trop tard", NOW)));
    }

    @Test
    void countsOnceAllWhoAreAskedHaveApproved() {
        var measure = measure(content(number("12"), null));
        var byCafAndCommune = approvedBy(Approver.CAF, Approver.COMMUNE);
        measure.submit(indicator, OPEN);
        assertEquals(
                "not-asked-to-approve",
                refusal(() -> measure.approve(byCafAndCommune, OPEN, Set.of(Approver.KEEPER), MAUSSANE, NOW)));
        measure.approve(byCafAndCommune, OPEN, Set.of(Approver.COMMUNE), MAUSSANE, NOW);
        assertEquals(MeasureStatus.SUBMITTED, measure.status());
        assertEquals(List.of(Approver.CAF), measure.awaitedApprovals(byCafAndCommune.definition()));
        assertEquals(
                "not-asked-to-approve",
                refusal(() -> measure.approve(byCafAndCommune, OPEN, Set.of(Approver.COMMUNE), MAUSSANE, NOW)));
        measure.approve(byCafAndCommune, OPEN, Set.of(Approver.CAF), CAF, NOW);
        assertEquals(MeasureStatus.APPROVED, measure.status());
        assertEquals(CAF, measure.decision().orElseThrow().organisationSiren());
    }

    @Test
    void isApprovedByWhoMayOnceNobodyElseIsAwaited() {
        var measure = measure(content(number("12"), null));
        measure.submit(indicator, OPEN);
        measure.approve(approvedBy(Approver.KEEPER, Approver.CAF), OPEN, Set.of(Approver.KEEPER), MAUSSANE, NOW);
        measure.approve(approvedBy(Approver.KEEPER), OPEN, Set.of(Approver.CAF), CAF, NOW);
        assertEquals(MeasureStatus.APPROVED, measure.status());
    }

    @Test
    void countsNoMoreOnceItsPeriodIsClosedUnlessItSaysWhyItIsLate() {
        var closed = Optional.of(lock("2023-12-31"));
        var draft = measure(content(number("12"), null));
        assertEquals("period-locked", refusal(() -> draft.submit(indicator, closed)));
        var submitted = measure(content(number("12"), null));
        submitted.submit(indicator, OPEN);
        assertEquals(
                "period-locked",
                refusal(() -> submitted.approve(indicator, closed, Set.of(Approver.KEEPER), MAUSSANE, NOW)));
        rewrite(submitted, "12", "Réponse tardive", closed);
        submitted.approve(indicator, closed, Set.of(Approver.KEEPER), MAUSSANE, NOW);
        assertEquals(MeasureStatus.APPROVED, submitted.status());
        assertEquals("Réponse tardive", submitted.lateReason().orElseThrow());
    }

    @Test
    void asksForEveryApprovalAgainOnceItIsSentBackOrCorrected() {
        var byBoth = approvedBy(Approver.KEEPER, Approver.CAF);
        var sentBack = measure(content(number("12"), null));
        sentBack.submit(indicator, OPEN);
        sentBack.approve(byBoth, OPEN, Set.of(Approver.KEEPER), MAUSSANE, NOW);
        sentBack.sendBack(CAF, "À vérifier", NOW);
        sentBack.submit(indicator, OPEN);
        assertEquals(List.of(Approver.KEEPER, Approver.CAF), sentBack.awaitedApprovals(byBoth.definition()));
        sentBack.approve(byBoth, OPEN, Set.of(Approver.KEEPER, Approver.CAF), MAUSSANE, NOW);
        assertEquals(MeasureStatus.APPROVED, sentBack.status(), "one organisation may be both");
        rewrite(sentBack, "14", "Une place oubliée", OPEN);
        assertEquals(List.of(Approver.KEEPER, Approver.CAF), sentBack.awaitedApprovals(byBoth.definition()));
    }

    private static Indicator approvedBy(Approver... approvers) {
        var places = places();
        return GivenIndicator.of(
                GivenSheet.published(GivenPlan.draft()),
                new Definition(
                        places.title(),
                        places.unit(),
                        places.kind(),
                        places.type(),
                        places.direction(),
                        places.frequency(),
                        places.source(),
                        places.baseline(),
                        places.targets(),
                        null,
                        null,
                        false,
                        true,
                        false,
                        List.of(approvers)));
    }

    @Test
    void isRewrittenFreelyAsADraftAndOnlyCorrectedAfterwards() {
        var measure = measure(content(number("12"), null));
        rewrite(measure, "13", null, OPEN);
        assertEquals(List.of(), measure.corrections());
        measure.submit(indicator, OPEN);
        measure.approve(indicator, OPEN, Set.of(Approver.KEEPER), MAUSSANE, NOW);
        assertEquals("correction-without-reason", refusal(() -> rewrite(measure, "14", null, OPEN)));
        rewrite(measure, "14", "Une place oubliée", OPEN);
        assertEquals(MeasureStatus.SUBMITTED, measure.status(), "to be approved again");
        assertEquals(number("13"), measure.corrections().getFirst().before());
        assertEquals("Une place oubliée", measure.corrections().getFirst().reason());
    }

    @Test
    void changesInALockedPeriodOnlyForAReasonAndKeepsWhatItSaid() {
        var closed = Optional.of(lock("2023-12-31"));
        assertEquals(
                "period-locked", refusal(() -> measure("2023", MAUSSANE, content(number("1"), null), closed, null)));
        var late = measure("2023", MAUSSANE, content(number("1"), null), closed, "Réponse tardive de la structure");
        assertEquals(Optional.of("Réponse tardive de la structure"), late.lateReason());
        var before = measure(content(number("12"), null));
        assertEquals("period-locked", refusal(() -> rewrite(before, "13", null, closed)));
        rewrite(before, "13", "Erreur de saisie", closed);
        assertEquals(number("12"), before.corrections().getFirst().before());
        measure("2024", MAUSSANE, content(number("1"), null), closed, null);
    }

    @Test
    void isLockedThroughADayThatNeverMovesBack() {
        var lock = lock("2023-12-31");
        assertEquals("lock-moved-back", refusal(() -> lock.moveOn(LocalDate.of(2022, 12, 31), "Erreur", NOW, TODAY)));
        assertEquals("in-the-future", refusal(() -> lock.moveOn(LocalDate.of(2024, 12, 31), "Trop tôt", NOW, TODAY)));
        lock.moveOn(LocalDate.of(2024, 2, 29), "Bilan", NOW, TODAY);
        assertEquals(LocalDate.of(2024, 2, 29), lock.through());
    }

    private static PeriodLock lock(String through) {
        return new PeriodLock(UUID.randomUUID(), LocalDate.parse(through), "Bilan annuel", NOW, TODAY);
    }

    private void rewrite(Measure measure, String number, @Nullable String reason, Optional<PeriodLock> lock) {
        measure.rewrite(indicator, content(number(number), null), reason, lock, MAUSSANE, NOW);
    }

    private Measure measure(MeasureContent content) {
        return measure("2023", MAUSSANE, content, OPEN, null);
    }

    private Measure measure(
            String period,
            @Nullable String commune,
            MeasureContent content,
            Optional<PeriodLock> lock,
            @Nullable String reason) {
        return new Measure(
                UUID.randomUUID(),
                indicator,
                request(period, commune, content, reason),
                List.of(AUREILLE, MAUSSANE),
                lock,
                MAUSSANE,
                NOW,
                TODAY);
    }

    private RecordMeasure request(
            String period, @Nullable String commune, MeasureContent content, @Nullable String reason) {
        return new RecordMeasure(indicator.id(), period, commune, content, reason);
    }

    private static MeasureContent content(@Nullable MeasuredValue value, @Nullable String notAvailable) {
        return new MeasureContent("places", value, notAvailable, null, null);
    }

    private static String refusal(Executable verb) {
        return refused(verb).code();
    }
}
