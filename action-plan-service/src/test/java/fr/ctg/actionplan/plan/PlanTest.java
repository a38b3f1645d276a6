package fr.ctg.actionplan.plan;

import static fr.ctg.actionplan.plan.GivenPlan.adopted;
import static fr.ctg.actionplan.plan.GivenPlan.convention;
import static fr.ctg.actionplan.plan.GivenPlan.draft;
import static fr.ctg.actionplan.plan.GivenPlan.signedOn;
import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    private static final LocalDate LAST_SIGNATURE = LocalDate.of(2022, 9, 30);
    private static final SheetTotals TWENTY_ONE_SHEETS = new SheetTotals(21, 42);

    @Test
    void isAdoptedWhenItsSheetsLackNothing() {
        var plan = draft();
        var event = plan.adopt(GivenPlan.IN_FEBRUARY_2022, List.of(), TODAY);
        assertEquals("Comité de pilotage", event.adoption().body());
        assertEquals(PlanStatus.ADOPTED, plan.statusOn(TODAY, Optional.empty()));
    }

    @Test
    void refusesAnAdoptionWithTheDefectsOfItsSheetsAndStaysADraft() {
        var plan = draft();
        var defect = new Blocker("block-missing", "7", Facts.of("block", "HOW"), List.of());
        var refused = refused(() -> plan.adopt(GivenPlan.IN_FEBRUARY_2022, List.of(defect), TODAY));
        assertEquals("plan-incomplete", refused.code());
        assertEquals(List.of(defect), refused.blockedBy());
        assertEquals(PlanStatus.DRAFT, plan.statusOn(TODAY, Optional.empty()));
    }

    @Test
    void refusesAnAdoptionInTheFuture() {
        var tomorrow = new Adoption(TODAY.plusDays(1), "Comité de pilotage");
        var refused = refused(() -> draft().adopt(tomorrow, List.of(), TODAY));
        assertEquals("in-the-future", refused.code());
    }

    @Test
    void isAdoptedOnce() {
        var plan = adopted();
        var refused = refused(() -> plan.adopt(GivenPlan.IN_FEBRUARY_2022, List.of(), TODAY));
        assertEquals("plan-not-ready", refused.code());
        assertEquals(PlanStatus.ADOPTED, refused.facts().values().get("status"));
    }

    @Test
    void takesSheetsAsLongAsItsConventionCounts() {
        var plan = adopted();
        plan.requireUnfrozen(Optional.empty(), TODAY);
        var convention = signedOn(LAST_SIGNATURE);
        plan.activate(convention, TWENTY_ONE_SHEETS, TODAY);
        plan.requireUnfrozen(Optional.of(convention), LocalDate.of(2025, 12, 31));
        var refused = refused(() -> plan.requireUnfrozen(Optional.of(convention), LocalDate.of(2026, 1, 1)));
        assertEquals("plan-frozen", refused.code());
        assertEquals(LocalDate.of(2025, 12, 31), refused.facts().values().get("lastDay"));
    }

    @Test
    void isFrozenFromTheDayItsConventionIsTerminatedAndNotBefore() {
        var plan = adopted();
        var convention = signedOn(LAST_SIGNATURE);
        plan.activate(convention, TWENTY_ONE_SHEETS, TODAY);
        convention.terminate(LocalDate.of(2024, 7, 1), "Motif de démonstration");
        assertEquals(PlanStatus.ACTIVE, plan.statusOn(LocalDate.of(2024, 6, 30), Optional.of(convention)));
        assertEquals(PlanStatus.ENDED, plan.statusOn(LocalDate.of(2024, 7, 1), Optional.of(convention)));
        plan.requireBegun();
        assertEquals(
                List.of("convention-over"),
                codes(plan.missingForActivity(Optional.of(convention), LocalDate.of(2024, 7, 1))));
    }

    @Test
    void livesLongerWhenAnAmendmentExtendsItsConvention() {
        var plan = adopted();
        var convention = signedOn(LAST_SIGNATURE);
        plan.activate(convention, TWENTY_ONE_SHEETS, TODAY);
        convention.amend(
                new ConventionAmendment(1, "AV1", LocalDate.of(2025, 6, 20), LocalDate.of(2026, 12, 31), List.of()),
                List.of(),
                List.of());
        assertEquals(PlanStatus.ACTIVE, plan.statusOn(LocalDate.of(2026, 12, 31), Optional.of(convention)));
        assertEquals(PlanStatus.ENDED, plan.statusOn(LocalDate.of(2027, 1, 1), Optional.of(convention)));
    }

    @Test
    void awaitsTheActionsAnAmendmentAddsUntilTheyHaveTheirSheets() {
        var convention = signedOn(LAST_SIGNATURE);
        convention.amend(
                new ConventionAmendment(
                        1, "AV1", LAST_SIGNATURE, LocalDate.of(2025, 12, 31), List.of("Ludothèque", "Relais")),
                List.of(),
                List.of());
        var awaited = adopted().awaited(convention, List.of("Ludothèque"));
        assertEquals(List.of("Relais"), awaited.stream().map(Blocker::subject).toList());
    }

    @Test
    void countsThePartiesThatJoinAndNoMoreThoseThatLeft() {
        var convention = signedOn(LAST_SIGNATURE);
        var leavingOn = LocalDate.of(2024, 1, 1);
        convention.amend(
                new ConventionAmendment(1, "AV1", LAST_SIGNATURE, LocalDate.of(2025, 12, 31), List.of()),
                List.of(new ConventionParty("211300520", "Maillane", "COMMUNE", LocalDate.of(2023, 1, 1), null)),
                List.of(new ConventionParty("211300066", "Aureille", "COMMUNE", null, leavingOn)));
        assertEquals(List.of(GivenPlan.KEEPER, "211300066", "211300520"), communes(convention, leavingOn.minusDays(1)));
        assertEquals(List.of(GivenPlan.KEEPER, "211300520"), communes(convention, leavingOn));
        assertEquals(
                List.of(GivenPlan.KEEPER, "211300066"),
                communes(convention, LocalDate.of(2022, 12, 31)),
                "whoever joins is not expected for the past");
        assertFalse(convention.hasParty("211300066", leavingOn));
    }

    @Test
    void doesNotTakeThoseWhoJoinForAllThePartiesWhenTheOthersAreUnknown() {
        var convention = new SignedConvention(
                UUID.randomUUID(),
                GivenPlan.REFERENCE,
                "CTG",
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2025, 12, 31),
                LAST_SIGNATURE,
                null);
        convention.amend(
                new ConventionAmendment(1, "AV1", LAST_SIGNATURE, LocalDate.of(2025, 12, 31), List.of()),
                List.of(new ConventionParty("211300520", "Maillane", "COMMUNE", LAST_SIGNATURE, null)),
                List.of());
        assertEquals(Optional.empty(), convention.parties());
    }

    private static List<String> communes(SignedConvention convention, LocalDate day) {
        return convention.communesOn(day).stream().map(ConventionParty::siren).toList();
    }

    @Test
    void isNotMeasuredBeforeItBegins() {
        assertEquals("plan-not-active", refused(() -> adopted().requireBegun()).code());
    }

    @ParameterizedTest
    @CsvSource({
        // start,     last signature, adoption,   active from
        "2022-01-01, 2022-09-30, 2022-02-28, 2022-09-30",
        "2023-01-01, 2022-09-30, 2022-02-28, 2023-01-01",
        "2022-01-01, 2022-01-15, 2022-02-28, 2022-02-28",
        "2022-01-01, 2022-01-01, 2021-12-20, 2022-01-01"
    })
    void isActiveFromTheLatestOfStartSignatureAndAdoption(
            LocalDate start, LocalDate signed, LocalDate adoption, LocalDate active) {
        var plan = adopted(new Adoption(adoption, "Comité de pilotage"));
        var convention = convention(start, LocalDate.of(2025, 12, 31), signed);
        assertFalse(plan.isDue(convention, active.minusDays(1)));
        assertTrue(plan.isDue(convention, active));
        assertTrue(plan.isDue(convention, active.plusYears(1)), "a day the calendar missed is not lost");
        var event = plan.activate(convention, TWENTY_ONE_SHEETS, active.plusYears(1));
        assertEquals(active, event.plan().activatedOn());
        assertEquals(Optional.of(active), plan.activatedOn());
    }

    @Test
    void tellsOtherServicesWhatItHolds() {
        var event = adopted().activate(signedOn(LAST_SIGNATURE), TWENTY_ONE_SHEETS, TODAY);
        assertEquals(new PlanCounts(3, 5, 10, 21, 42), event.plan().counts());
        assertEquals("Comité de pilotage", event.plan().adoptedBy());
    }

    @Test
    void isNotDueASecondTime() {
        var plan = adopted();
        var convention = signedOn(LAST_SIGNATURE);
        plan.activate(convention, TWENTY_ONE_SHEETS, TODAY);
        assertFalse(plan.isDue(convention, TODAY));
        refused(() -> plan.activate(convention, TWENTY_ONE_SHEETS, TODAY));
    }

    @Test
    void isNotDueAsADraftHoweverSignedTheConvention() {
        assertFalse(draft().isDue(signedOn(LAST_SIGNATURE), TODAY));
    }

    @Test
    void tellsEverythingThatKeepsItFromBeingActive() {
        assertEquals(
                List.of("not-adopted", "convention-not-signed"),
                codes(draft().missingForActivity(Optional.empty(), TODAY)));
        assertEquals(
                List.of("not-adopted"),
                codes(draft().missingForActivity(Optional.of(signedOn(LAST_SIGNATURE)), TODAY)));
        assertEquals(List.of("convention-not-signed"), codes(adopted().missingForActivity(Optional.empty(), TODAY)));
        assertEquals(List.of(), codes(adopted().missingForActivity(Optional.of(signedOn(LAST_SIGNATURE)), TODAY)));
    }

    @Test
    void saysFromWhichDayItWillBeActive() {
        var next = convention(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 12, 31), LAST_SIGNATURE);
        var blocker = adopted().missingForActivity(Optional.of(next), TODAY).getFirst();
        assertEquals("convention-not-started", blocker.code());
        assertEquals(LocalDate.of(2023, 1, 1), blocker.facts().values().get("activeFrom"));
        assertEquals(List.of("Convention territoriale globale " + GivenPlan.REFERENCE), blocker.legalBasis());
    }

    @Test
    void neverBecomesActiveWhenItWasAdoptedAfterTheConvention() {
        var late = adopted(new Adoption(LocalDate.of(2026, 1, 1), "Comité de pilotage"));
        var convention = signedOn(LAST_SIGNATURE);
        assertFalse(late.isDue(convention, LocalDate.of(2026, 1, 2)));
        assertEquals(
                List.of("convention-over"),
                codes(late.missingForActivity(Optional.of(convention), LocalDate.of(2026, 1, 2))));
    }

    @Test
    void isClosedOnceItsConventionIsOverAndItsFinalEvaluationSignedOffWhicheverComesFirst() {
        var afterwards = Optional.of(signedOn(LAST_SIGNATURE));
        var last = LocalDate.of(2025, 12, 31);
        var early = adopted();
        early.activate(afterwards.get(), TWENTY_ONE_SHEETS, TODAY);
        early.evaluate(UUID.randomUUID(), LocalDate.of(2025, 10, 1));
        assertEquals(PlanStatus.ACTIVE, early.statusOn(last, afterwards));
        assertEquals(PlanStatus.CLOSED, early.statusOn(last.plusDays(1), afterwards));
        early.requireNotClosed(afterwards.get(), last);
        assertEquals(
                "plan-not-ready",
                refused(() -> early.requireNotClosed(afterwards.get(), last.plusDays(1)))
                        .code());
        assertEquals(
                "plan-frozen",
                refused(() -> early.requireUnfrozen(afterwards, last.plusDays(1)))
                        .code());
        early.requireBegun();

        var late = adopted();
        late.activate(afterwards.get(), TWENTY_ONE_SHEETS, TODAY);
        assertEquals(PlanStatus.ENDED, late.statusOn(last.plusDays(1), afterwards));
        late.evaluate(UUID.randomUUID(), LocalDate.of(2026, 3, 1));
        assertEquals(PlanStatus.CLOSED, late.statusOn(LocalDate.of(2026, 3, 1), afterwards));
        assertEquals(
                "plan-not-active",
                refused(() -> adopted().evaluate(UUID.randomUUID(), last)).code());
    }

    @Test
    void endsTheDayAfterTheLastDayOfTheConvention() {
        var plan = adopted();
        var convention = signedOn(LAST_SIGNATURE);
        plan.activate(convention, TWENTY_ONE_SHEETS, TODAY);
        var lastDay = LocalDate.of(2025, 12, 31);
        assertEquals(PlanStatus.ACTIVE, plan.statusOn(lastDay, Optional.of(convention)));
        assertEquals(PlanStatus.ENDED, plan.statusOn(lastDay.plusDays(1), Optional.of(convention)));
        assertEquals(List.of(), codes(plan.missingForActivity(Optional.of(convention), lastDay)));
        assertEquals(
                List.of("convention-over"),
                codes(plan.missingForActivity(Optional.of(convention), lastDay.plusDays(1))));
    }

    @Test
    void isItsKeepersAffairUntilItIsAdopted() {
        assertTrue(draft().visibleTo(Optional.of(GivenPlan.KEEPER)));
        assertFalse(draft().visibleTo(Optional.of("211300066")));
        assertFalse(draft().visibleTo(Optional.empty()));
        assertTrue(adopted().visibleTo(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromNoStatusBackToADraft(PlanStatus status) {
        refused(() -> status.requireNext(PlanStatus.DRAFT, "reopen"));
    }

    @Test
    void readsWhatTheConventionsServiceTells() {
        var heard = new ConventionTold.Signed(
                UUID.randomUUID(),
                GivenPlan.REFERENCE,
                "CTG 2022-2025",
                new ConventionTold.Period(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 12, 31)),
                LAST_SIGNATURE,
                List.of());
        assertEquals(LAST_SIGNATURE, heard.toSignedConvention().effectiveOn());
    }

    private static List<String> codes(List<Blocker> blockers) {
        return blockers.stream().map(Blocker::code).toList();
    }
}
