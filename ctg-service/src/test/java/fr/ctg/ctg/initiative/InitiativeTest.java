package fr.ctg.ctg.initiative;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.ctg.initiative.RecordInitiative.Body;
import fr.ctg.ctg.initiative.RecordInitiative.BodyKind;
import fr.ctg.ctg.initiative.RecordInitiative.Matter;
import fr.ctg.ctg.initiative.RecordInitiative.Phase;
import fr.ctg.ctg.initiative.RecordInitiative.Step;
import fr.ctg.ctg.initiative.RecordInitiative.Suspension;
import fr.ctg.ctg.initiative.RecordInitiative.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativeTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 7, 29);
    private static final String CAF = "999999998";
    private static final String COMMUNE = "211300587";

    private final Initiative initiative = new Initiative(
            UUID.randomUUID(),
            CAF,
            new RecordInitiative(
                    "CTG-VALLEE-DES-BAUX-2022-2025",
                    "2019-12-11",
                    List.of(
                            new Body(BodyKind.STEERING_COMMITTEE, "Comité de pilotage", null, null),
                            new Body(BodyKind.TECHNICAL_COMMITTEE, "Comité technique", null, null)),
                    List.of(phase(1, new Step("Diagnostic", "2020-02-06", "2021-03"))),
                    List.of(suspension("2020-03", "2020-09"), suspension("2021-09", "2022-02")),
                    List.of(new Validation("2021-04-22", BodyKind.TECHNICAL_COMMITTEE, "Orientations", null)),
                    null,
                    null,
                    null),
            TODAY);

    @Test
    void tellsAndDoesNotRefuseThatTheTechnicalCommitteeValidatedTheStrategy() {
        initiative.validate(new Validation("2022-03", BodyKind.STEERING_COMMITTEE, "Plan", Matter.ACTION_PLAN), TODAY);
        initiative.validate(
                new Validation("2022-03", BodyKind.TECHNICAL_COMMITTEE, "Trame", Matter.TECHNICAL_WORK), TODAY);
        assertEquals(List.of("validated-by-another-body"), remarks());
    }

    @Test
    void hasEachBodyOnce() {
        var body = new Body(BodyKind.STEERING_COMMITTEE, "Comité de pilotage", null, null);
        var story = new RecordInitiative(
                "CTG-TEST", "2019-12-11", List.of(body, body), List.of(), List.of(), List.of(), null, null, null);
        refused("body-twice", () -> new Initiative(UUID.randomUUID(), CAF, story, TODAY));
    }

    @Test
    void countsSuspensionsAsFactsAndGoesOnAfterThem() {
        assertFalse(initiative.isSuspendedOn(TODAY));
        assertTrue(initiative.isSuspendedOn(LocalDate.of(2021, 11, 1)));
        initiative.add(phase(2, new Step("Plan", "2021-05", "2021-09")), TODAY);
        assertEquals(
                List.of(1, 2), initiative.phases().stream().map(Phase::number).toList());
    }

    @Test
    void knowsNoSuspensionInAMonthThatMayBeBeforeIt() {
        assertFalse(initiative.isSuspendedOn(LocalDate.of(2020, 3, 20)));
        assertTrue(initiative.isSuspendedOn(LocalDate.of(2020, 4, 1)));
    }

    @Test
    void endsAnOpenSuspensionOnceAndNotBeforeItBegan() {
        refused("not-suspended", () -> initiative.resume("2022-07", TODAY));
        initiative.suspend(suspension("2022-05-02", null), TODAY);
        assertTrue(initiative.isSuspendedOn(TODAY));
        refused("suspension-backwards", () -> initiative.resume("2022-04", TODAY));
        initiative.resume("2022-07-01", TODAY);
        assertFalse(initiative.isSuspendedOn(TODAY));
        refused("not-suspended", () -> initiative.resume("2022-07", TODAY));
    }

    @Test
    void refusesSuspensionsThatSurelyOverlapAndLetsMonthsTouch() {
        refused("suspensions-overlap", () -> initiative.suspend(suspension("2020-05", "2020-07"), TODAY));
        refused("suspension-backwards", () -> initiative.suspend(suspension("2020-12", "2020-11"), TODAY));
        initiative.suspend(suspension("2020-09", "2020-11"), TODAY);
        refused("suspensions-overlap", () -> {
            initiative.suspend(suspension("2022-05", null), TODAY);
            initiative.suspend(suspension("2022-06", null), TODAY);
        });
    }

    @Test
    void refusesAPhaseTwiceAndDatesOutOfOrder() {
        refused("phase-twice", () -> initiative.add(phase(1, new Step("Encore", "2021", null)), TODAY));
        refused("dates-out-of-order", () -> initiative.add(phase(2, new Step("Plan", "2021-09", "2021-05")), TODAY));
        refused("before-launch", () -> initiative.add(phase(2, new Step("Plan", "2019-11", null)), TODAY));
        refused("no-such-day", () -> initiative.add(phase(2, new Step("Plan", "2021-02-30", null)), TODAY));
    }

    @Test
    void takesDatesOfUnequalPrecisionForOrderedWhenTheyMayBe() {
        initiative.add(phase(2, new Step("Plan", "2021-09-15", "2021-09")), TODAY);
        initiative.add(phase(3, new Step("Plan", "2021-09-15", "2021")), TODAY);
    }

    @Test
    void holdsAMeetingHoweverFewCame() {
        initiative.hold(meeting("2022-06-01", BodyKind.STEERING_COMMITTEE, List.of()), TODAY);
        refused(
                "meeting-twice",
                () -> initiative.hold(meeting("2022-06-01", BodyKind.STEERING_COMMITTEE, List.of()), TODAY));
        refused("no-such-body", () -> initiative.hold(meeting("2022-06-01", BodyKind.PROJECT_GROUP, List.of()), TODAY));
        refused(
                "in-the-future",
                () -> initiative.hold(meeting("2022-08-01", BodyKind.STEERING_COMMITTEE, List.of()), TODAY));
    }

    @Test
    void tellsAMeetingDuringASuspensionAndAnOutsiderAtTheTable() {
        var seat = new Representative(CAF, "Conseillère", "Personne fictive A");
        initiative.join(BodyKind.STEERING_COMMITTEE, seat);
        refused("member-twice", () -> initiative.join(BodyKind.STEERING_COMMITTEE, seat));
        initiative.hold(
                meeting(
                        "2021-11-08",
                        BodyKind.STEERING_COMMITTEE,
                        List.of(seat, new Representative(COMMUNE, "Adjoint", null))),
                TODAY);
        assertEquals(
                List.of("validated-by-another-body", "meeting-during-suspension", "attended-by-outsider"), remarks());
    }

    @Test
    void tellsNamesOnlyToThoseWhoMaySeeThem() {
        initiative.join(BodyKind.STEERING_COMMITTEE, new Representative(CAF, "Conseillère", "Personne fictive A"));
        assertTrue(InitiativeView.of(initiative, TODAY, true).toString().contains("Personne fictive A"));
        assertFalse(InitiativeView.of(initiative, TODAY, false).toString().contains("Personne fictive A"));
    }

    @Test
    void losesAMemberWhoLeavesAndTakesNoMoreThanItCanHold() {
        var member = new Representative(CAF, "Conseillère", "Personne fictive A");
        initiative.join(BodyKind.STEERING_COMMITTEE, member);
        initiative.leave(BodyKind.STEERING_COMMITTEE, member);
        refused("no-such-member", () -> initiative.leave(BodyKind.STEERING_COMMITTEE, member));
        initiative.join(BodyKind.STEERING_COMMITTEE, member);
        for (int number = 1; number < 500; number++) {
            initiative.join(BodyKind.STEERING_COMMITTEE, new Representative(CAF, "Fonction " + number, null));
        }
        refused(
                "initiative-full",
                () -> initiative.join(BodyKind.STEERING_COMMITTEE, new Representative(CAF, "Une de trop", null)));
    }

    @Test
    void reachesAMilestoneOnce() {
        initiative.add(
                new Phase(
                        2,
                        "Plan",
                        List.of(),
                        List.of(),
                        List.of(new RecordInitiative.Milestone("Plan écrit", "2021-09", null))),
                TODAY);
        refused("before-launch", () -> initiative.reach(new ReachMilestone(2, "Plan écrit", "2019-01"), TODAY));
        refused("in-the-future", () -> initiative.reach(new ReachMilestone(2, "Plan écrit", "2022-08"), TODAY));
        initiative.reach(new ReachMilestone(2, "Plan écrit", "2021-09"), TODAY);
        refused("no-open-milestone", () -> initiative.reach(new ReachMilestone(2, "Plan écrit", "2021-10"), TODAY));
    }

    private List<String> remarks() {
        return InitiativeView.remarks(initiative).stream()
                .map(InitiativeView.InitiativeRemark::code)
                .toList();
    }

    private static Phase phase(int number, Step... steps) {
        return new Phase(number, "Phase", List.of(), List.of(steps), null);
    }

    private static Suspension suspension(String from, @Nullable String to) {
        return new Suspension(from, to, "Cause");
    }

    private static Meeting meeting(String on, BodyKind body, List<Representative> attended) {
        return new Meeting(on, body, null, List.of("Point d'étape"), attended, null);
    }
}
