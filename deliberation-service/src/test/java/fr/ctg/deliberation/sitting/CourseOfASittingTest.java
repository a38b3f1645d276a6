package fr.ctg.deliberation.sitting;

import static fr.ctg.deliberation.sitting.Given29July.DAY;
import static fr.ctg.deliberation.sitting.Given29July.ORDINARY_LAW_IS_BACK;
import static fr.ctg.deliberation.sitting.Given29July.RULES;
import static fr.ctg.deliberation.sitting.Given29July.TODAY;
import static fr.ctg.deliberation.sitting.Given29July.attendance;
import static fr.ctg.deliberation.sitting.Given29July.calling;
import static fr.ctg.deliberation.sitting.Given29July.convened;
import static fr.ctg.deliberation.sitting.Given29July.give;
import static fr.ctg.deliberation.sitting.Given29July.open;
import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Given;
import fr.ctg.deliberation.council.Seat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens between the opening and the closing, and when the quorum is not there. Nineteen in office, ten needed from August 2022. */
class CourseOfASittingTest {
    private static final List<AgendaItem> THREE = List.of(item(1), item(2), item(3));

    private final Council council = Given.maussane();

    @Test
    void looksAtTheQuorumAgainAtEachItem() {
        var sitting = opened(10);
        debate(sitting, 1);
        sitting.depart(who("CITI"), null);
        var refusal = assertThrows(QuorumNotReached.class, () -> debate(sitting, 2));
        assertEquals(9, refusal.facts().values().get("present"));
        sitting.arrive(who("ARSAC"), false, null);
        assertTrue(debate(sitting, 2).quorum().reached());
    }

    @Test
    void letsNobodyComeInTwice() {
        refused("member-already-there", () -> opened(10).arrive(who("CITI"), false, null));
    }

    @Test
    void publishesTheListOfWhatItExaminedOnce() {
        var sitting = opened(10);
        sitting.close(null);
        var day = sitting.heldOn().plusDays(1);
        sitting.publishList(day, day);
        refused("list-already-published", () -> sitting.publishList(day, day));
    }

    @Test
    void hasItsMinutesSettledByItsOwnCouncilOnly() {
        var sitting = opened(10);
        sitting.close(null);
        var elsewhere = convened(Given.maussane(), ORDINARY_LAW_IS_BACK.plusDays(30), THREE);
        refused(
                "another-council",
                () -> sitting.settleMinutes(
                        elsewhere, List.of(who("CARRÉ"), who("SAMUEL")), RULES.signingOn(sitting.heldOn())));
    }

    @Test
    void isNotUndoneByADepartureDuringTheDebate() {
        var sitting = opened(10);
        var debate = debate(sitting, 1);
        sitting.depart(who("CITI"), null);
        assertEquals(9, sitting.voters(debate).present().size());
        assertTrue(sitting.voters(debate).quorum().reached());
    }

    @Test
    void countsALateMemberOnlyForTheItemsAfterHisArrival() {
        var sitting = opened(10);
        var first = debate(sitting, 1);
        assertEquals(10, first.quorum().counted().size());
        var arrived = sitting.arrive(who("ARSAC"), false, null);
        assertEquals(1, arrived.presence().from().afterItem());
        assertEquals(11, debate(sitting, 2).quorum().counted().size());
    }

    @Test
    void namesEachMemberItDoesNotCountAndWhy() {
        var sitting = convened(council, ORDINARY_LAW_IS_BACK, THREE);
        give(sitting, council, "FABRE", "FUSAT");
        open(sitting, attendance(council, 10), council);
        sitting.arrive(who("WAJS"), false, null);
        var verdict = sitting.call(1, ItemKind.ORDINARY, List.of(interested("DAVID")), null, null, council, RULES)
                .quorum();
        assertEquals(NotCounted.Reason.INTERESTED, reason(verdict, "DAVID"));
        assertEquals(NotCounted.Reason.REPRESENTED, reason(verdict, "FABRE"));
        assertEquals(NotCounted.Reason.ABSENT, reason(verdict, "ARSAC"));
        assertEquals(
                19,
                verdict.counted().size()
                        + java.util.Objects.requireNonNull(verdict.notCounted()).size());
    }

    @Test
    void takesAnInterestedMemberOutOfTheQuorumAndOfTheVoteWithHisProxiesBothWays() {
        var sitting = convened(council, DAY, THREE);
        give(sitting, council, "FABRE", "DAVID");
        give(sitting, council, "WAJS", "FUSAT");
        open(sitting, attendance(council, 10), council);
        var debate = sitting.call(
                1, ItemKind.ORDINARY, List.of(interested("DAVID"), interested("WAJS")), null, null, council, RULES);
        var voters = sitting.voters(debate);
        assertEquals(9, debate.quorum().counted().size());
        assertEquals(9, voters.present().size());
        assertEquals(0, voters.byProxy());
        assertTrue(debate.interestRule().mustLeaveTheRoom());
    }

    @Test
    void keepsALegalRepresentativeInTheBaseUntilTheLawOfDecember2025() {
        var representative = new Interest(who("DAVID"), Interest.Kind.LEGAL_REPRESENTATIVE);
        assertEquals(19, verdictOn(LocalDate.of(2025, 12, 23), representative).membersInOffice());
        assertEquals(18, verdictOn(LocalDate.of(2025, 12, 24), representative).membersInOffice());
        assertEquals(
                19, verdictOn(LocalDate.of(2025, 12, 24), interested("DAVID")).membersInOffice());
    }

    private QuorumVerdict verdictOn(LocalDate day, Interest interest) {
        var sitting = convened(council, day, THREE);
        sitting.open(attendanceOf(List.of("WAJS")), null, null, council, RULES, day);
        return sitting.call(1, ItemKind.ORDINARY, List.of(interest), null, null, council, RULES)
                .quorum();
    }

    @Test
    void endsTheProxyOfAMemberWhoArrives() {
        var sitting = withProxy("FABRE", "FUSAT");
        var event = sitting.arrive(who("FABRE"), false, null);
        assertEquals(Proxy.EndCause.GIVER_ARRIVED, event.lapsed().getFirst().endCause());
        assertEquals(0, sitting.voters(debate(sitting, 1)).byProxy());
    }

    @Test
    void takesAMemberWhoArrivedAndLeftForAbsentUntilHeGivesANewProxy() {
        var sitting = withProxy("FABRE", "FUSAT");
        sitting.arrive(who("FABRE"), false, null);
        sitting.depart(who("FABRE"), null);
        assertEquals(0, sitting.voters(debate(sitting, 1)).byProxy());
        give(sitting, council, "FABRE", "CALLET");
        assertEquals(1, sitting.voters(debate(sitting, 2)).byProxy());
    }

    @Test
    void dropsTheProxiesOfAHolderWhoLeaves() {
        var sitting = withProxy("FABRE", "FUSAT");
        sitting.arrive(who("ARSAC"), false, null);
        var event = sitting.depart(who("FUSAT"), null);
        assertEquals(Proxy.EndCause.HOLDER_LEFT, event.lapsed().getFirst().endCause());
        assertEquals(NotCounted.Reason.ABSENT, reason(debate(sitting, 1).quorum(), "FABRE"));
    }

    @Test
    void letsAMemberWhoLeavesGiveAProxyInSession() {
        var sitting = opened(10);
        sitting.arrive(who("ARSAC"), false, null);
        refused("proxy-giver-present", () -> give(sitting, council, "ARSAC", "FUSAT"));
        sitting.depart(who("ARSAC"), null);
        give(sitting, council, "ARSAC", "FUSAT");
        assertEquals(1, sitting.proxies().size());
        refused("proxy-holder-absent", () -> give(sitting, council, "WAJS", "LAFFITTE"));
    }

    @Test
    void letsAProxyBeRevokedAtAnyTime() {
        var sitting = withProxy("FABRE", "FUSAT");
        var debate = debate(sitting, 1);
        assertEquals(1, sitting.voters(debate).byProxy());
        sitting.revokeProxy(who("FABRE").id(), null);
        assertEquals(0, sitting.voters(debate).byProxy());
        refused("no-proxy-given", () -> sitting.revokeProxy(who("FABRE").id(), null));
        give(sitting, council, "FABRE", "CALLET");
    }

    @Test
    void refusesTheSameProxyAFourthTimeInARowUnlessIllnessIsRecorded() {
        var sitting = convened(council, ORDINARY_LAW_IS_BACK, THREE);
        var written = LocalDate.of(2022, 5, 2);
        refused("proxy-used-too-often", () -> sitting.recordProxy(who("FABRE"), who("FUSAT"), written, 3, false, null));
        sitting.recordProxy(who("WAJS"), who("CALLET"), written, 2, false, null);
        sitting.recordProxy(who("FABRE"), who("FUSAT"), written, 3, true, null);
    }

    @Test
    void callsTheCouncilAgainAfterThreeClearDays() {
        var failed = failed(LocalDate.of(2022, 9, 5)); // a Monday
        refused("second-convocation-too-early", () -> second(failed, LocalDate.of(2022, 9, 8), carried(1)));
        var friday = second(failed, LocalDate.of(2022, 9, 9), carried(1));
        assertEquals(SittingStatus.CONVENED, friday.status());
    }

    @Test
    void asksNoQuorumOfASecondConvocationForTheSameItemsOnly() {
        var failed = failed(LocalDate.of(2022, 9, 5));
        var second = second(failed, LocalDate.of(2022, 9, 12), carried(1), new AgendaItem(9, "Point nouveau", null));
        open(second, attendance(council, 6), council);
        var carried = debate(second, 1).quorum();
        assertEquals(QuorumVerdict.Exemption.SECOND_CONVOCATION, carried.exemption());
        assertEquals(0, carried.required());
        refused("quorum-not-reached", () -> debate(second, 9));
    }

    @Test
    void carriesOverTheSameItemsUnderTheSameTitleOnly() {
        var failed = failed(LocalDate.of(2022, 9, 5));
        var day = LocalDate.of(2022, 9, 12);
        refused("not-the-same-item", () -> second(failed, day, new AgendaItem(1, "Autre chose", 1)));
        refused("not-the-same-item", () -> second(failed, day, new AgendaItem(1, "Point 8", 8)));
        refused("carried-without-first-sitting", () -> convened(council, day, List.of(carried(1))));
    }

    @Test
    void doesNotCallAgainForWhatTheFirstSittingDecidedBeforeTheQuorumWasLost() {
        var sitting = opened(10);
        debate(sitting, 1);
        sitting.conclude(1);
        sitting.depart(who("CITI"), null);
        sitting.failQuorum(null, null, council, RULES, TODAY);
        assertEquals(SittingStatus.QUORUM_FAILED, sitting.status());
        var day = LocalDate.of(2022, 8, 8);
        refused("not-the-same-item", () -> second(sitting, day, carried(1)));
        assertEquals(1, second(sitting, day, carried(2)).agenda().size());
    }

    @Test
    void recordsNoFailureWhileTheQuorumIsThere() {
        refused("quorum-is-reached", () -> opened(10).failQuorum(null, null, council, RULES, TODAY));
        var convened = convened(council, DAY, THREE);
        refused("present-unknown", () -> convened.failQuorum(null, null, council, RULES, TODAY));
        refused("quorum-is-reached", () -> convened.failQuorum(Given.present(council, 7), null, council, RULES, TODAY));
        convened.failQuorum(Given.present(council, 6), null, council, RULES, TODAY);
        assertEquals(7, convened.quorumFailure().orElseThrow().required());
    }

    @Test
    void appliesTheRulesOfItsOwnDayToASecondConvocationAcrossTheEndOfTheRegime() {
        var failed = convened(council, DAY, THREE);
        failed.failQuorum(Given.present(council, 6), null, council, RULES, TODAY);
        var second = second(failed, LocalDate.of(2022, 8, 2), carried(1));
        assertEquals(1, second.proxyRule().perHolder());
        assertEquals(2, failed.proxyRule().perHolder());
    }

    @Test
    void letsTheCouncilRuleOnTheUrgency() {
        var urgent = urgent(DAY.minusDays(2));
        assertEquals(1, urgent.convocation().requiredClearDays());
        refused("urgency-not-ruled", () -> urgent.open(attendance(council, 10), null, null, council, RULES, TODAY));
        urgent.open(attendance(council, 10), false, null, council, RULES, TODAY);
        assertEquals(SittingStatus.POSTPONED, urgent.status());
        var accepted = urgent(DAY.minusDays(2));
        accepted.open(attendance(council, 10), true, null, council, RULES, TODAY);
        assertEquals(SittingStatus.OPEN, accepted.status());
        refused("not-urgent", () -> convened(council, DAY, THREE)
                .open(attendance(council, 10), true, null, council, RULES, TODAY));
    }

    @Test
    void opensAfterAnIrregularConvocationOnlyWithAReasonThatStays() {
        var dayBefore = urgent(DAY.minusDays(1));
        refused(
                "convocation-irregular",
                () -> dayBefore.open(attendance(council, 10), true, null, council, RULES, TODAY));
        dayBefore.open(attendance(council, 10), true, "motif fictif", council, RULES, TODAY);
        assertEquals("motif fictif", dayBefore.convocation().irregularityReason());
    }

    @Test
    void asksTheExplanatoryNoteFrom3500Inhabitants() {
        var rule = RULES.convocationOn(DAY);
        var without = Convocation.of(DAY.minusDays(10), DAY, 3_500, rule, null, null);
        assertEquals(List.of(Convocation.Irregularity.EXPLANATORY_NOTE_MISSING), without.irregularities());
        assertNull(
                Convocation.of(DAY.minusDays(10), DAY, 3_500, rule, null, true).irregularities());
        assertNull(
                Convocation.of(DAY.minusDays(10), DAY, 3_499, rule, null, null).irregularities());
    }

    @Test
    void meetsFromAfarOnlyWhileARegimeAllowedIt() {
        refused("remote-sitting-not-allowed", () -> remote(ORDINARY_LAW_IS_BACK));
        var sitting = remote(DAY);
        var there = Given.present(council, 10);
        open(sitting, new Attendance(there, there, List.of(), who("CARRÉ"), who("SAMUEL")), council);
        assertTrue(sitting.presences().getFirst().remote());
        assertTrue(sitting.voters(debate(sitting, 1)).remote());
        refused(
                "member-remote-in-person",
                () -> open(
                        convened(council, DAY, THREE),
                        new Attendance(there, there, List.of(), who("CARRÉ"), who("SAMUEL")),
                        council));
    }

    @Test
    void isChairedByTheFirstDeputyThereWhenTheMayorIsAbsent() {
        var council = Given.maussaneWithDeputies();
        var sitting = convened(council, DAY, THREE);
        var withoutMayor = Given.present(council, 10).subList(1, 10);
        refused(
                "chair-out-of-order",
                () -> open(
                        sitting,
                        new Attendance(withoutMayor, null, List.of(), who("REYNOUD"), who("SAMUEL")),
                        council));
        open(sitting, new Attendance(withoutMayor, null, List.of(), who("FUSAT"), who("SAMUEL")), council);
        sitting.arrive(who("CARRÉ"), false, null);
        refused("chair-out-of-order", () -> sitting.handOver(who("REYNOUD"), null, council));
        sitting.handOver(who("CARRÉ"), null, council);
        assertEquals(who("CARRÉ"), sitting.chair().orElseThrow());
    }

    @Test
    void doesNotLetTheChairLeaveTheRoomWithoutASuccessor() {
        var sitting = opened(10);
        refused("chair-leaves", () -> sitting.depart(who("CARRÉ"), null));
        sitting.handOver(who("FUSAT"), null, council);
        sitting.depart(who("CARRÉ"), null);
        assertFalse(sitting.presences().getFirst().lasts());
    }

    @Test
    void needsAnotherChairForAnItemThatInterestsTheMayor() {
        var council = Given.maussaneWithDeputies();
        var sitting = convened(council, DAY, THREE);
        open(sitting, attendance(council, 10), council);
        var mayor = List.of(interested("CARRÉ"));
        refused("chair-excluded", () -> sitting.call(1, ItemKind.ORDINARY, mayor, null, null, council, RULES));
        var debate = sitting.call(1, ItemKind.ORDINARY, mayor, who("FUSAT"), null, council, RULES);
        assertEquals(who("FUSAT"), debate.chair());
        assertEquals(who("CARRÉ"), sitting.chair().orElseThrow());
    }

    @Test
    void makesTheMayorWithdrawWhenTheCouncilVotesOnHisAccounts() {
        var sitting = convened(council, DAY, THREE);
        give(sitting, council, "FABRE", "CARRÉ");
        open(sitting, attendance(council, 10), council);
        refused(
                "accounts-chair-not-elected",
                () -> sitting.call(1, ItemKind.ACCOUNTS, List.of(), null, null, council, RULES));
        refused(
                "mayor-chairs-accounts",
                () -> sitting.call(1, ItemKind.ACCOUNTS, List.of(), who("CARRÉ"), null, council, RULES));
        var debate = sitting.call(1, ItemKind.ACCOUNTS, List.of(), who("DAVID"), null, council, RULES);
        assertEquals(9, debate.quorum().counted().size());
        assertEquals(NotCounted.Reason.WITHDRAWN, reason(debate.quorum(), "CARRÉ"));
        assertEquals(9, sitting.voters(debate).total());
    }

    @Test
    void keepsItsLegalDateAfterMidnightAndRefusesAnHourBeforeWhatIsKnown() {
        var sitting = opened(10);
        sitting.suspend(Instant.parse("2022-08-01T21:30:00Z"));
        sitting.resume(Instant.parse("2022-08-01T22:15:00Z")); // quarter past midnight in Paris
        refused(
                "moment-out-of-order",
                () -> sitting.arrive(who("ARSAC"), false, Instant.parse("2022-08-01T22:00:00Z")));
        refused(
                "moment-out-of-order",
                () -> sitting.arrive(who("ARSAC"), false, Instant.parse("2022-08-03T08:00:00Z")));
        assertEquals(ORDINARY_LAW_IS_BACK, sitting.heldOn());
        assertEquals(1, sitting.pauses().size());
    }

    @Test
    void takesTheHourThatIsTwiceTheSameInAutumnForTwoHours() {
        var night = LocalDate.of(2022, 10, 29);
        var sitting = convened(council, night, THREE);
        sitting.open(attendance(council, 10), null, null, council, RULES, night.plusDays(1));
        sitting.suspend(Instant.parse("2022-10-30T00:30:00Z")); // 02:30 summer time
        sitting.resume(Instant.parse("2022-10-30T01:15:00Z")); // 02:15 winter time
        assertEquals(SittingStatus.OPEN, sitting.status());
    }

    @Test
    void closesOnlyWhenNoDebateIsOpen() {
        var sitting = opened(10);
        debate(sitting, 1);
        refused("debate-still-open", () -> sitting.close(null));
        sitting.conclude(1);
        sitting.close(null);
        refused("sitting-not-ready", () -> debate(sitting, 2));
        refused("sitting-not-ready", () -> sitting.arrive(who("ARSAC"), false, null));
    }

    @Test
    void recordsNoFailedQuorumOverAnOpenDebateThatNobodyCouldEndAnyMore() {
        var sitting = opened(10);
        debate(sitting, 1);
        sitting.depart(who("CITI"), null);
        refused("debate-still-open", () -> sitting.failQuorum(null, null, council, RULES, TODAY));
        sitting.conclude(1);
        sitting.failQuorum(null, null, council, RULES, TODAY);
        assertEquals(SittingStatus.QUORUM_FAILED, sitting.status());
    }

    @Test
    void givesTheCastingVoteToWhoeverTookTheChairWhenItsHolderLeftDuringTheDebate() {
        var sitting = opened(10);
        var debate = debate(sitting, 1);
        sitting.handOver(who("FUSAT"), null, council);
        sitting.depart(who("CARRÉ"), null);
        assertEquals(who("FUSAT"), sitting.voters(debate).chair());
    }

    @Test
    void keepsTheLatestHourThroughMomentsWithoutOne() {
        var sitting = opened(10);
        sitting.handOver(who("FUSAT"), Instant.parse("2022-08-01T18:00:00Z"), council);
        debate(sitting, 1);
        refused(
                "moment-out-of-order",
                () -> sitting.arrive(who("ARSAC"), false, Instant.parse("2022-08-01T17:59:00Z")));
    }

    @Test
    void asksNoQuorumWhenItSimulatesASecondConvocation() {
        var second = second(failed(LocalDate.of(2022, 9, 5)), LocalDate.of(2022, 9, 12), carried(1));
        open(second, attendance(council, 6), council);
        var said = new Simulation(second, council, RULES).of(new SimulateSitting(null, null, null, null, null, null));
        assertEquals(QuorumVerdict.Exemption.SECOND_CONVOCATION, said.quorum().exemption());
        assertTrue(said.quorum().reached());
    }

    @Test
    void tellsTheDayItTriedWhenItSaysWhyAProxyWouldBeRefused() {
        var said = new Simulation(Given29July.open(council), council, RULES)
                .of(new SimulateSitting(ORDINARY_LAW_IS_BACK, null, null, null, null, null));
        var refused = said.proxies().stream()
                .filter(proxy -> !proxy.usable())
                .findFirst()
                .orElseThrow();
        assertEquals(
                ORDINARY_LAW_IS_BACK,
                java.util.Objects.requireNonNull(refused.facts()).values().get("heldOn"));
    }

    @Test
    void callsNothingWhileSuspendedAndNoItemTwice() {
        var sitting = opened(10);
        sitting.suspend(null);
        refused("sitting-not-ready", () -> debate(sitting, 1));
        sitting.resume(null);
        debate(sitting, 1);
        refused("item-called-twice", () -> debate(sitting, 1));
        refused("not-on-the-agenda", () -> debate(sitting, 8));
    }

    @Test
    void hasItsMinutesSettledByALaterSitting() {
        var sitting = opened(10);
        sitting.close(null);
        var next = convened(council, LocalDate.of(2022, 9, 20), THREE);
        var signers = List.of(who("CARRÉ"), who("SAMUEL"));
        var rule = RULES.signingOn(ORDINARY_LAW_IS_BACK);
        refused("minutes-settled-too-early", () -> sitting.settleMinutes(next, signers, rule));
        open(next, attendance(council, 10), council);
        refused("signer-missing", () -> sitting.settleMinutes(next, List.of(who("CARRÉ")), rule));
        refused("minutes-not-settled", () -> sitting.publishMinutes(LocalDate.of(2022, 9, 25), TODAY));
        sitting.settleMinutes(next, signers, rule);
        sitting.publishMinutes(LocalDate.of(2022, 9, 25), TODAY);
        refused("minutes-already-published", () -> sitting.publishMinutes(LocalDate.of(2022, 9, 26), TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        // what is tried on 29 July, proxies usable, quorum required
        ",,8,7",
        "2022-08-01,,4,10",
        ",proxies-one-2022-08,4,7"
    })
    void saysWithoutEffectWhatAnotherDayOrRegimeWouldHaveSaid(
            @Nullable LocalDate day, @Nullable String proxyRule, int usable, int required) {
        var sitting = Given29July.open(council);
        var said =
                new Simulation(sitting, council, RULES).of(new SimulateSitting(day, null, null, null, null, proxyRule));
        assertEquals(usable, said.byProxy());
        assertEquals(required, said.quorum().required());
        assertEquals(10 + usable, said.present() + said.byProxy());
        assertEquals(8, sitting.proxies().size());
    }

    @Test
    void saysByWhichRuleATriedProxyWouldBeRefused() {
        var tried = List.of(
                new SimulateSitting.TriedProxy(who("FABRE").id(), who("FUSAT").id()),
                new SimulateSitting.TriedProxy(who("FUSAT").id(), who("CALLET").id()),
                new SimulateSitting.TriedProxy(who("WAJS").id(), who("ARSAC").id()));
        var said = new Simulation(Given29July.open(council), council, RULES)
                .of(new SimulateSitting(null, null, tried, null, null, null));
        assertEquals(
                java.util.Arrays.asList(null, "proxy-chain", "proxy-holder-absent"),
                said.proxies().stream()
                        .map(SimulationView.ProxyVerdict::refusedBy)
                        .toList());
        refused("unknown-rule", () -> new Simulation(Given29July.open(council), council, RULES)
                .of(new SimulateSitting(null, null, null, null, "no-such-rule", null)));
    }

    private Sitting opened(int present) {
        var sitting = convened(council, ORDINARY_LAW_IS_BACK, THREE);
        open(sitting, attendance(council, present), council);
        return sitting;
    }

    private Sitting withProxy(String giver, String holder) {
        var sitting = convened(council, ORDINARY_LAW_IS_BACK, THREE);
        give(sitting, council, giver, holder);
        open(sitting, attendance(council, 10), council);
        return sitting;
    }

    private Debate debate(Sitting sitting, int rank) {
        return sitting.call(rank, ItemKind.ORDINARY, List.of(), null, null, council, RULES);
    }

    private Sitting failed(LocalDate day) {
        var sitting = convened(council, day, THREE);
        sitting.failQuorum(Given.present(council, 9), null, council, RULES, TODAY);
        return sitting;
    }

    private Sitting second(Sitting first, LocalDate day, AgendaItem... agenda) {
        var called = new ConveneSitting(
                council.id(),
                day,
                LocalTime.of(19, 0),
                "Hôtel de Ville",
                first.heldOn().plusDays(1).isBefore(day) ? first.heldOn() : day.minusDays(1),
                null,
                null,
                null,
                first.id(),
                List.of(agenda));
        return new Sitting(UUID.randomUUID(), council, called, first, RULES);
    }

    private Sitting urgent(LocalDate sentOn) {
        var called = new ConveneSitting(
                council.id(),
                DAY,
                LocalTime.of(19, 0),
                "Hôtel de Ville",
                sentOn,
                "urgence fictive",
                null,
                null,
                null,
                THREE);
        return new Sitting(UUID.randomUUID(), council, called, null, RULES);
    }

    private Sitting remote(LocalDate day) {
        var plain = calling(day, THREE);
        var called = new ConveneSitting(
                council.id(),
                day,
                plain.startsAt(),
                plain.place(),
                plain.convokedOn(),
                null,
                null,
                ConveneSitting.Venue.REMOTE,
                null,
                THREE);
        return new Sitting(UUID.randomUUID(), council, called, null, RULES);
    }

    private Attendance attendanceOf(List<String> more) {
        var present = new java.util.ArrayList<>(Given.present(council, 10));
        more.forEach(name -> present.add(who(name)));
        return new Attendance(present, null, List.of(), who("CARRÉ"), who("SAMUEL"));
    }

    private static AgendaItem item(int rank) {
        return new AgendaItem(rank, "Point " + rank, null);
    }

    private static AgendaItem carried(int rank) {
        return new AgendaItem(rank, "Point " + rank, rank);
    }

    private Interest interested(String name) {
        return new Interest(who(name), Interest.Kind.PERSONAL);
    }

    private NotCounted.@Nullable Reason reason(QuorumVerdict verdict, String name) {
        return java.util.Objects.requireNonNull(verdict.notCounted()).stream()
                .filter(known -> known.member().equals(who(name)))
                .map(NotCounted::reason)
                .findFirst()
                .orElse(null);
    }

    private Seat who(String familyName) {
        return Given.member(council, familyName);
    }
}
