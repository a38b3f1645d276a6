package fr.ctg.actionplan.evaluation;

import static fr.ctg.actionplan.evaluation.GivenCampaign.END;
import static fr.ctg.actionplan.evaluation.GivenCampaign.FRAMEWORK;
import static fr.ctg.actionplan.evaluation.GivenCampaign.IN_2024;
import static fr.ctg.actionplan.evaluation.GivenCampaign.IN_2026;
import static fr.ctg.actionplan.evaluation.GivenCampaign.MID;
import static fr.ctg.actionplan.evaluation.GivenCampaign.NOW;
import static fr.ctg.actionplan.evaluation.GivenCampaign.START;
import static fr.ctg.actionplan.evaluation.GivenCampaign.decision;
import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.actionplan.evaluation.CommitteeDecision.Verdict;
import fr.ctg.actionplan.evaluation.finding.Criterion;
import fr.ctg.actionplan.evaluation.finding.Finding;
import fr.ctg.actionplan.evaluation.finding.Level;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationCampaignTest {
    private static final Blocker MISSING = new Blocker("measures-missing", "1 I1", Facts.none(), List.of());

    @Test
    void staysWithinItsConvention() {
        refused("evaluated-days-reversed", () -> GivenCampaign.open(CampaignKind.MID_TERM, MID, START));
        refused(
                "evaluated-outside-convention",
                () -> GivenCampaign.open(CampaignKind.MID_TERM, START.minusDays(1), MID));
        refused("evaluated-outside-convention", () -> GivenCampaign.open(CampaignKind.FINAL, START, END.plusDays(1)));
        assertEquals(
                START,
                GivenCampaign.open(CampaignKind.FINAL, START, END).opened().firstDay());
    }

    @Test
    void findsOnceOfEachAxisOfThePlan() {
        var campaign = GivenCampaign.midTerm();
        var finding = new Finding("1.1", Criterion.MEANS, Level.WEAK, "Peu de moyens", "Un poste de plus");
        refused("finding-twice", () -> campaign.write(List.of(finding, finding), 0, FRAMEWORK));
        refused(
                "not-an-axis",
                () -> campaign.write(
                        List.of(new Finding("9.9", Criterion.MEANS, Level.WEAK, "x", null)), 0, FRAMEWORK));
        assertEquals(1, campaign.write(List.of(finding), 0, FRAMEWORK).revision());
        refused("campaign-written-meanwhile", () -> campaign.write(List.of(), 0, FRAMEWORK));
        assertEquals(List.of(finding), campaign.findingsOf("1.1"));
        assertEquals(List.of(), campaign.findingsOf("1.2"));
    }

    @Test
    void namesEachFindingThatIsMissing() {
        var campaign = GivenCampaign.midTerm();
        var some = new ArrayList<>(GivenCampaign.findings());
        var left = some.removeLast();
        campaign.write(some, 0, FRAMEWORK);
        var refusal = refused("findings-missing", () -> campaign.submit(1, List.of(), null, FRAMEWORK, NOW, IN_2024));
        assertEquals(
                List.of(left.axisCode()),
                refusal.blockedBy().stream().map(Blocker::subject).toList());
        assertEquals(
                left.criterion(),
                refusal.blockedBy().getFirst().facts().values().get("criterion"));
    }

    @Test
    void goesToTheCommitteeWithoutSomeMeasuresForAReasonOnly() {
        var campaign = GivenCampaign.whole(CampaignKind.MID_TERM, MID);
        for (var noReason : new String[] {null, " "}) {
            refused(
                    "results-incomplete",
                    () -> campaign.submit(1, List.of(MISSING), noReason, FRAMEWORK, NOW, IN_2024));
        }
        var event = campaign.submit(1, List.of(MISSING), "Une commune n'a pas d'agent", FRAMEWORK, NOW, IN_2024);
        assertEquals("Une commune n'a pas d'agent", event.submission().incompleteReason());
    }

    @Test
    void keepsNoReasonForWhatIsWhole() {
        var campaign = GivenCampaign.whole(CampaignKind.MID_TERM, MID);
        assertNull(campaign.submit(1, List.of(), "Au cas où", FRAMEWORK, NOW, IN_2024)
                .submission()
                .incompleteReason());
        assertTrue(campaign.hasItsFigures());
    }

    @Test
    void isNotSubmittedOnItsLastDay() {
        var campaign = GivenCampaign.whole(CampaignKind.MID_TERM, MID);
        refused("evaluated-period-not-over", () -> campaign.submit(1, List.of(), null, FRAMEWORK, NOW, MID));
        campaign.submit(1, List.of(), null, FRAMEWORK, NOW, MID.plusDays(1));
    }

    @Test
    void isNotSubmittedOnFindingsOthersWrote() {
        var campaign = GivenCampaign.whole(CampaignKind.MID_TERM, MID);
        refused("campaign-written-meanwhile", () -> campaign.submit(0, List.of(), null, FRAMEWORK, NOW, IN_2024));
    }

    @Test
    void isSignedOffByACommitteeThatMetAfterTheEvaluatedDays() {
        var campaign = GivenCampaign.submitted();
        refused("in-the-future", () -> campaign.signOff(decision(IN_2024.plusDays(1), null), END, IN_2024));
        refused("evaluated-period-not-over", () -> campaign.signOff(decision(MID, null), END, IN_2024));
        assertEquals(
                IN_2024,
                campaign.signOff(decision(IN_2024, null), END, IN_2024)
                        .decision()
                        .on());
        assertTrue(campaign.isSignedOff());
        refused("campaign-not-ready", () -> campaign.giveUp("Trop tard"));
        refused("campaign-not-ready", () -> campaign.signOff(decision(IN_2024, null), END, IN_2024));
    }

    @Test
    void tellsReservationsWithTheVerdictThatAnnouncesThem() {
        var campaign = GivenCampaign.submitted();
        for (var bad : List.of(
                new CommitteeDecision("COPIL", IN_2024, "211300587", Verdict.APPROVED_WITH_RESERVATIONS, " ", null),
                new CommitteeDecision("COPIL", IN_2024, "211300587", Verdict.APPROVED, "Mais…", null))) {
            refused("reservations-do-not-fit", () -> campaign.signOff(bad, END, IN_2024));
        }
        assertFalse(campaign.isSignedOff());
    }

    @Test
    void saysWhyAFinalEvaluationPrecedesTheEndOfTheConvention() {
        var october = LocalDate.of(2025, 10, 1);
        var campaign = GivenCampaign.whole(CampaignKind.FINAL, LocalDate.of(2025, 6, 30));
        campaign.submit(1, List.of(), null, FRAMEWORK, NOW, october);
        refused("early-without-reason", () -> campaign.signOff(decision(october, null), END, october));
        campaign.signOff(decision(october, "Renouvellement"), END, october);
        assertTrue(campaign.isSignedOff());

        var late = GivenCampaign.whole(CampaignKind.FINAL, END);
        late.submit(1, List.of(), null, FRAMEWORK, NOW, IN_2026);
        late.signOff(decision(IN_2026, null), END, IN_2026);
        assertTrue(late.isSignedOff());
    }

    @Test
    void comesBackFromTheCommitteeToBeWrittenAgain() {
        var campaign = GivenCampaign.submitted();
        campaign.sendBack(new SentBack("Comité de pilotage", IN_2024, "211300587", "Axe 2.1 trop court"), IN_2024);
        assertFalse(campaign.hasItsFigures());
        assertTrue(campaign.submission().isEmpty());
        refused("campaign-not-ready", () -> campaign.signOff(decision(IN_2024, null), END, IN_2024));
        campaign.write(GivenCampaign.findings(), 1, FRAMEWORK);
        campaign.submit(2, List.of(), null, FRAMEWORK, NOW, IN_2024);
        campaign.signOff(decision(IN_2024, null), END, IN_2024);
        assertEquals(1, campaign.sentBack().size());
    }

    @Test
    void isGivenUpForAReasonAndKept() {
        var campaign = GivenCampaign.midTerm();
        assertEquals("Doublon", campaign.giveUp("Doublon").reason());
        refused("campaign-not-ready", () -> campaign.write(List.of(), 0, FRAMEWORK));
        assertEquals("Doublon", campaign.givenUpReason().orElseThrow());
    }
}
