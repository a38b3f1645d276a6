package fr.ctg.actionplan.action;

import static fr.ctg.actionplan.action.GivenSheet.TODAY;
import static fr.ctg.actionplan.action.GivenSheet.bare;
import static fr.ctg.actionplan.action.GivenSheet.content;
import static fr.ctg.actionplan.action.GivenSheet.published;
import static fr.ctg.actionplan.action.GivenSheet.sheet;
import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.actionplan.plan.GivenPlan;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionSheetTest {
    private final Plan plan = GivenPlan.draft();

    @Test
    void lacksNothingWithItsFiveBlocks() {
        var sheet = sheet(plan, 7, content());
        assertEquals(List.of(), sheet.missingBlocks());
        assertEquals(List.of(), sheet.defects());
    }

    @Test
    void namesEachBlockThatIsStillToBeWritten() {
        var bare = sheet(plan, 7, bare());
        assertEquals(List.of(SheetBlock.values()), bare.missingBlocks());
        assertEquals(5, bare.defects().size());
        assertEquals(
                List.of("block-missing"),
                bare.defects().stream().map(Blocker::code).distinct().toList());
        assertEquals("7", bare.defects().getFirst().subject());
        assertEquals(SheetBlock.HOW, bare.defects().getFirst().facts().values().get("block"));
    }

    @Test
    void takesABlockOfBlanksForAMissingOne() {
        var sheet = sheet(plan, 7, GivenSheet.contentSaying(" \n "));
        assertEquals(List.of(SheetBlock.HOW), sheet.missingBlocks());
    }

    @Test
    void asksForOneIndicatorAtLeast() {
        var sheet = sheet(plan, 7, GivenSheet.contentWith(List.of()));
        assertEquals(List.of(SheetBlock.INDICATORS), sheet.missingBlocks());
    }

    @Test
    void takesDatedStepsForDeadlines() {
        var dated =
                GivenSheet.contentOf(null, null, null, List.of(new Step("Ouverture", LocalDate.of(2023, 9, 1), null)));
        assertEquals(List.of(), sheet(plan, 7, dated).missingBlocks());
    }

    @Test
    void servesObjectivesOfItsPlanOnly() {
        var refused = refusal(() -> sheet(plan, 7, GivenSheet.contentServing("1.1.a", "9.9.a")));
        assertEquals("not-an-objective", refused.code());
        assertEquals("9.9.a", refused.facts().values().get("code"));
    }

    @Test
    void refusesTwoIndicatorsUnderOneCode() {
        assertEquals(
                "indicator-code-twice",
                refusal(() -> GivenSheet.contentWith(List.of(GivenSheet.PLACES, GivenSheet.PLACES)))
                        .code());
    }

    @Test
    void refusesTwoStepsOfOneTitle() {
        var step = new Step("Ouverture", LocalDate.of(2023, 9, 1), null);
        assertEquals(
                "step-twice",
                refusal(() -> GivenSheet.contentOf(null, null, null, List.of(step, step)))
                        .code());
    }

    @Test
    void listsTwoHundredDocumentsAndNoMore() {
        var sheet = sheet(plan, 7, content());
        IntStream.range(0, 200).forEach(number -> sheet.add(document(number)));
        assertEquals(
                "too-many-documents", refusal(() -> sheet.add(document(200))).code());
    }

    private static SheetDocument document(int number) {
        return new SheetDocument("Pièce fictive", "https://exemple.fr/" + number, null, TODAY, null, null);
    }

    @Test
    void refusesTwoBudgetLinesForOneYearAndOneFunder() {
        var sheet = sheet(plan, 7, content());
        var line =
                new BudgetLine(2023, "Caf", null, BudgetLine.Funding.CAF, new BigDecimal("1E3"), null, BigDecimal.ZERO);
        assertEquals("1000", String.valueOf(line.planned()), "told as people write it");
        assertEquals(
                "budget-line-twice",
                refusal(() -> sheet.updateBudget(0, List.of(line, line))).code());
        assertEquals(List.of(line), sheet.updateBudget(0, List.of(line)).budget());
    }

    @Test
    void losesNobodysMoneyNorADoneStep() {
        var step = new Step("Ouverture", LocalDate.of(2023, 9, 1), null);
        var sheet = sheet(plan, 7, GivenSheet.contentOf(null, null, "Fin 2023", List.of(step)));
        var line = new BudgetLine(2023, "Caf", null, BudgetLine.Funding.CAF, BigDecimal.TEN, null, null);
        sheet.updateBudget(0, List.of(line));
        assertEquals(
                "sheet-revised-meanwhile",
                refusal(() -> sheet.updateBudget(0, List.of())).code());
        sheet.completeStep("Ouverture", LocalDate.of(2023, 9, 15), TODAY);
        var later = new Step("Ouverture", LocalDate.of(2023, 10, 1), null);
        assertEquals(
                List.of(new Step("Ouverture", LocalDate.of(2023, 10, 1), LocalDate.of(2023, 9, 15))),
                sheet.keepingDone(List.of(later)));
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertEquals(
                "ends-before-it-starts",
                refusal(() -> GivenSheet.contentOf(
                                LocalDate.of(2023, 9, 2), LocalDate.of(2023, 9, 1), "Fin 2023", List.of()))
                        .code());
    }

    @Test
    void entersAnAdoptedPlanAsADraftThatABodyMustApprove() {
        var adopted = GivenPlan.adopted();
        var added = sheet(adopted, 22, content());
        assertEquals(SheetStage.DRAFT, added.stage());
        assertEquals(
                "sheet-not-approved",
                refusal(() -> added.publish(adopted, TODAY, TODAY)).code());
        added.validate(verdict(1, Validation.Verdict.SENT_BACK, "Le public n'est pas dit"), TODAY);
        assertEquals(
                "sheet-not-approved",
                refusal(() -> added.publish(adopted, TODAY, TODAY)).code());
        added.validate(verdict(1, Validation.Verdict.APPROVED, "Conforme aux besoins"), TODAY);
        added.publish(adopted, TODAY, TODAY);
        assertEquals(SheetStage.PUBLISHED, added.stage());
        assertEquals(
                List.of("Le public n'est pas dit", "Conforme aux besoins"),
                added.validations().stream().map(Validation::reason).toList());
        assertEquals(
                "sheet-published-already",
                refusal(() -> added.publish(adopted, TODAY, TODAY)).code());
    }

    @Test
    void isNotPublishedOnItsOwnWhileThePlanIsADraftNorWithAMissingBlock() {
        assertEquals(
                "sheet-published-by-adoption",
                refusal(() -> sheet(plan, 1, content()).publish(plan, TODAY, TODAY))
                        .code());
        var adopted = GivenPlan.adopted();
        var refused = refusal(() -> sheet(adopted, 22, bare()).publish(adopted, TODAY, TODAY));
        assertEquals("sheet-incomplete", refused.code());
        assertEquals(5, refused.blockedBy().size());
    }

    @Test
    void losesItsApprovalWhenItIsRevisedAndStaysPublished() {
        var sheet = published(plan, 1, content());
        assertTrue(sheet.isApproved());
        assertEquals(
                "reason-missing",
                refusal(() -> sheet.revise(plan, 1, content(), " ")).code());
        sheet.revise(plan, 1, GivenSheet.contentSaying("Autrement"), "Retour des familles");
        assertEquals(2, sheet.revision());
        assertFalse(sheet.isApproved());
        assertEquals(SheetStage.PUBLISHED, sheet.stage());
        assertEquals(
                "sheet-incomplete",
                refusal(() -> sheet.revise(plan, 2, bareKeepingIndicators(), "x"))
                        .code());
    }

    @Test
    void losesNobodysWorkWithoutAWord() {
        var sheet = sheet(plan, 1, content());
        sheet.revise(plan, 1, GivenSheet.contentSaying("Première main"), null);
        var refused = refusal(() -> sheet.revise(plan, 1, GivenSheet.contentSaying("Seconde main"), null));
        assertEquals("sheet-revised-meanwhile", refused.code());
        assertEquals(2, refused.facts().values().get("current"));
    }

    @Test
    void keepsAnIndicatorByItsCodeAndNeverLosesOne() {
        var sheet = sheet(plan, 1, content());
        var again = sheet.identified(
                List.of(
                        new NewIndicator("I1", "Places ouvertes à l'année", "places", IndicatorKind.RESULT),
                        new NewIndicator("I2", "Familles reçues", "familles", IndicatorKind.IMPACT)),
                List.of());
        assertEquals(GivenSheet.PLACES.id(), again.getFirst().id());
        assertEquals("Places ouvertes à l'année", again.getFirst().title());
        var defined = sheet.identified(
                List.of(new NewIndicator("I1", "Enfants", "enfants", IndicatorKind.MEANS)),
                List.of(GivenSheet.PLACES.id()));
        assertEquals(List.of(GivenSheet.PLACES), defined, "what is measured changes by its definition alone");
        assertEquals(
                "indicator-left-out",
                refusal(() -> sheet.revise(plan, 1, bare(), null)).code());
    }

    @Test
    void keepsTheHistoryOfItsStatuses() {
        var sheet = published(plan, 1, content());
        assertEquals(SheetStatus.UPCOMING, sheet.status());
        sheet.change(to(SheetStatus.IN_PROGRESS, "2023-01-10", null), TODAY);
        sheet.change(to(SheetStatus.PAUSED, "2023-02-10", "Départ du technicien"), TODAY);
        sheet.change(to(SheetStatus.IN_PROGRESS, "2023-03-10", null), TODAY);
        sheet.change(to(SheetStatus.DONE, "2023-06-01", null), TODAY);
        assertEquals(
                List.of(SheetStatus.IN_PROGRESS, SheetStatus.PAUSED, SheetStatus.IN_PROGRESS, SheetStatus.DONE),
                sheet.statusChanges().stream().map(StatusChange::status).toList());
        assertEquals(
                "status-needs",
                refusal(() -> sheet.change(to(SheetStatus.IN_PROGRESS, "2023-06-02", null), TODAY))
                        .code());
        sheet.change(to(SheetStatus.IN_PROGRESS, "2023-06-02", "Une commune s'ajoute"), TODAY);
        assertEquals(
                "before-the-last-change",
                refusal(() -> sheet.change(to(SheetStatus.DONE, "2023-05-01", null), TODAY))
                        .code());
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "BLOCKED", "ABANDONED"})
    void isNotStoppedWithoutAReason(SheetStatus stopped) {
        var refused = refusal(() -> published(plan, 1, content()).change(to(stopped, "2023-01-10", null), TODAY));
        assertEquals("status-needs", refused.code());
        assertEquals("reason", refused.facts().values().get("field"));
    }

    @Test
    void isBlockedWithAConditionSomebodyWhoAnswersForItAndADayToLookAgain() {
        var sheet = published(plan, 1, content());
        var on = LocalDate.of(2023, 1, 10);
        var vague = new StatusChange(SheetStatus.BLOCKED, on, "Local indisponible", "Trouver un local", null, null);
        assertEquals(
                "responsible",
                refusal(() -> sheet.change(vague, TODAY)).facts().values().get("field"));
        var undated =
                new StatusChange(SheetStatus.BLOCKED, on, "Local indisponible", "Trouver un local", "La commune", null);
        assertEquals(
                "reviewOn",
                refusal(() -> sheet.change(undated, TODAY)).facts().values().get("field"));
        var whole = new StatusChange(
                SheetStatus.BLOCKED, on, "Local indisponible", "Trouver un local", "La commune", on.plusMonths(2));
        sheet.change(whole, TODAY);
        assertEquals(Optional.of(whole), sheet.lastChange());
    }

    @Test
    void isNotDoneWithoutHavingBegunAndFollowsNoDraft() {
        assertEquals(
                "status-does-not-lead-there",
                refusal(() -> published(plan, 1, content()).change(to(SheetStatus.DONE, "2023-01-10", null), TODAY))
                        .code());
        assertEquals(
                "sheet-not-published",
                refusal(() -> sheet(plan, 1, content()).change(to(SheetStatus.IN_PROGRESS, "2023-01-10", null), TODAY))
                        .code());
    }

    @Test
    void isLateSinceTheFirstDateThatPassedUnfollowed() {
        var start = LocalDate.of(2023, 1, 1);
        var step = new Step("Ouverture", LocalDate.of(2023, 9, 1), null);
        var sheet =
                published(plan, 1, GivenSheet.contentOf(start, LocalDate.of(2024, 6, 30), "Fin 2024", List.of(step)));
        assertEquals(Optional.empty(), sheet.lateSince(start));
        assertEquals(Optional.of(start), sheet.lateSince(start.plusDays(1)));
        sheet.change(to(SheetStatus.IN_PROGRESS, "2023-01-10", null), TODAY);
        assertEquals(Optional.empty(), sheet.lateSince(step.dueOn()));
        assertEquals(Optional.of(step.dueOn()), sheet.lateSince(step.dueOn().plusDays(1)));
        sheet.completeStep("Ouverture", LocalDate.of(2023, 10, 1), TODAY);
        assertEquals(Optional.empty(), sheet.lateSince(LocalDate.of(2024, 6, 30)));
        assertEquals(Optional.of(LocalDate.of(2024, 6, 30)), sheet.lateSince(LocalDate.of(2024, 7, 1)));
        sheet.change(to(SheetStatus.ABANDONED, "2024-01-10", "Sans objet"), TODAY);
        assertEquals(Optional.empty(), sheet.lateSince(LocalDate.of(2024, 7, 1)));
        assertEquals(
                "step-done-already",
                refusal(() -> sheet.completeStep("Ouverture", TODAY, TODAY)).code());
        assertEquals(
                "unknown-step",
                refusal(() -> sheet.completeStep("Clôture", TODAY, TODAY)).code());
    }

    @Test
    void isKeptAndNamesItsSuccessorsWhenItIsSplit() {
        var old = published(plan, 5, content());
        var first = published(plan, 22, content());
        var second = published(plan, 23, content());
        assertEquals(
                "successors-do-not-fit",
                refusal(() -> old.replace(Replacement.Kind.SPLIT, List.of(first), TODAY, "Deux publics", TODAY))
                        .code());
        old.replace(Replacement.Kind.SPLIT, List.of(first, second), TODAY, "Deux publics", TODAY);
        assertEquals(SheetStage.REPLACED, old.stage());
        assertEquals(
                List.of(first.id(), second.id()),
                old.replacement().orElseThrow().successors());
        assertEquals(List.of(old.id()), first.predecessors());
        assertEquals(
                "sheet-replaced",
                refusal(() -> old.revise(plan, 1, content(), "x")).code());
        assertEquals(
                "sheet-replaced",
                refusal(() -> old.change(to(SheetStatus.IN_PROGRESS, "2023-01-10", null), TODAY))
                        .code());
    }

    @Test
    void goesIntoAnotherOneWhenTheyAreMerged() {
        var one = published(plan, 5, content());
        var other = published(plan, 6, content());
        var both = published(plan, 22, content());
        one.replace(Replacement.Kind.MERGED, List.of(both), TODAY, "Même pilote", TODAY);
        other.replace(Replacement.Kind.MERGED, List.of(both), TODAY, "Même pilote", TODAY);
        assertEquals(List.of(one.id(), other.id()), both.predecessors());
    }

    @Test
    void isNotReplacedByItselfByAReplacedOneNorByADraft() {
        var sheet = published(plan, 5, content());
        assertEquals("successor-does-not-fit", mergedInto(sheet, sheet).code());
        assertEquals(
                "successor-does-not-fit",
                mergedInto(sheet, sheet(plan, 22, content())).code());
        var gone = published(plan, 6, content());
        gone.replace(Replacement.Kind.MERGED, List.of(published(plan, 7, content())), TODAY, "Même pilote", TODAY);
        assertEquals("successor-does-not-fit", mergedInto(sheet, gone).code());
        assertEquals(
                "successor-does-not-fit",
                mergedInto(sheet, published(GivenPlan.draft(), 1, content())).code());
    }

    @Test
    void remembersTheNumbersItBore() {
        var sheet = published(plan, 5, content());
        sheet.renumber(12, TODAY, "Regroupement par axe", TODAY);
        assertEquals(12, sheet.number());
        assertEquals(List.of(new EarlierNumber(5, TODAY, "Regroupement par axe")), sheet.earlierNumbers());
    }

    @Test
    void namesAnAgentOnlyToThoseWhoPresentAToken() {
        var pilot = new Pilot(
                "211300587",
                new Pilot.Person("Adjointe", "Élue de démonstration"),
                new Pilot.Person("Coordinatrice", "X"));
        assertEquals(
                new Pilot.Person("Coordinatrice", null),
                pilot.withoutAgentsName().technical());
        assertEquals(pilot.elected(), pilot.withoutAgentsName().elected());
    }

    private static Refusal mergedInto(ActionSheet sheet, ActionSheet successor) {
        return refusal(() -> sheet.replace(Replacement.Kind.MERGED, List.of(successor), TODAY, "Essai", TODAY));
    }

    private static SheetContent bareKeepingIndicators() {
        var bare = bare();
        return new SheetContent(
                bare.title(),
                bare.objectiveCodes(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(GivenSheet.PLACES),
                null,
                List.of());
    }

    private static Validation verdict(int revision, Validation.Verdict verdict, String reason) {
        return new Validation(revision, "Comité de pilotage", TODAY, verdict, reason);
    }

    private static StatusChange to(SheetStatus status, String on, @org.jspecify.annotations.Nullable String reason) {
        return new StatusChange(status, LocalDate.parse(on), reason, null, null, null);
    }

    private static Refusal refusal(Executable verb) {
        return refused(verb);
    }
}
