package fr.ctg.deliberation.sitting;

import static fr.ctg.deliberation.sitting.Given29July.DAY;
import static fr.ctg.deliberation.sitting.Given29July.ORDINARY_LAW_IS_BACK;
import static fr.ctg.deliberation.sitting.Given29July.RULES;
import static fr.ctg.deliberation.sitting.Given29July.TODAY;
import static fr.ctg.deliberation.sitting.Given29July.attendance;
import static fr.ctg.deliberation.sitting.Given29July.convened;
import static fr.ctg.deliberation.sitting.Given29July.give;
import static fr.ctg.deliberation.sitting.Given29July.open;
import static fr.ctg.deliberation.sitting.Given29July.voters;
import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Given;
import fr.ctg.deliberation.council.Seat;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SittingTest {
    private final Council council = Given.maussane();

    @Test
    void opensOn29JulyWithTenPresentAndEightProxies() {
        var sitting = Given29July.open(council);
        var voters = voters(sitting, council);
        assertEquals(18, voters.total());
        assertEquals(7, voters.quorum().required());
        assertEquals("quorum-third-2021-11", voters.quorum().rule().id());
        assertEquals(10, voters.quorum().counted().size());
    }

    @Test
    void findsTenPresentEnoughUnderOrdinaryLawToo() {
        var sitting = convened(council, ORDINARY_LAW_IS_BACK);
        open(sitting, attendance(council, 10), council);
        assertEquals(10, voters(sitting, council).quorum().required());
    }

    @Test
    void offersItsOpeningFromItsDayOnwardsOnly() {
        var sitting = convened(council, DAY);
        assertEquals(
                List.of("record-proxy", "revoke-proxy", "table-deliberation", "cancel"),
                sitting.allowedActions(DAY.minusDays(1)));
        assertTrue(sitting.allowedActions(DAY).containsAll(List.of("open", "fail-quorum")));
    }

    @Test
    void refusesNinePresentWithoutTheExceptionalRegime() {
        var sitting = convened(council, ORDINARY_LAW_IS_BACK);
        var refusal = assertThrows(QuorumNotReached.class, () -> open(sitting, attendance(council, 9), council));
        assertEquals(9, refusal.facts().values().get("present"));
        assertEquals(10, refusal.facts().values().get("required"));
        assertEquals(19, refusal.facts().values().get("membersInOffice"));
        assertEquals(List.of("CGCT art. L2121-17"), refusal.legalBasis());
        assertEquals(SittingStatus.CONVENED, sitting.status());
    }

    @Test
    void acceptsNinePresentUnderTheExceptionalRegime() {
        var sitting = convened(council, DAY);
        open(sitting, attendance(council, 9), council);
        assertEquals(SittingStatus.OPEN, sitting.status());
    }

    @Test
    void takesVacantSeatsOutOfTheBase() {
        var reduced = Given.maussaneWithTwoVacantSeats();
        var sitting = convened(reduced, ORDINARY_LAW_IS_BACK);
        open(sitting, new Attendance(Given.present(reduced, 9), null, List.of(), who("CARRÉ"), who("SAMUEL")), reduced);
        var verdict = sitting.quorum().orElseThrow();
        assertEquals(9, verdict.required());
        assertTrue(verdict.reached());
    }

    @Test
    void doesNotCountProxiesForTheQuorum() {
        var sitting = convened(council, DAY);
        Given29July.giveEightProxies(sitting, council);
        var four = List.of(who("CARRÉ"), who("FUSAT"), who("BONARD"), who("CALLET"), who("SAMUEL"));
        var attending = new Attendance(four, null, List.of(), who("CARRÉ"), who("SAMUEL"));
        assertThrows(QuorumNotReached.class, () -> open(sitting, attending, council));
    }

    @Test
    void refusesASecondProxyOnceTheExceptionalRegimeHasEnded() {
        var sitting = convened(council, ORDINARY_LAW_IS_BACK);
        give(sitting, council, "FABRE", "CARRÉ");
        var refusal = assertThrows(ProxyRefused.class, () -> give(sitting, council, "WAJS", "CARRÉ"));
        assertEquals("proxy-cap-reached", refusal.code());
        assertEquals("proxies-one-2022-08", refusal.facts().values().get("rule"));
        assertEquals("2022-08-01/..", String.valueOf(refusal.facts().values().get("period")));
        assertEquals(List.of("CGCT art. L2121-20"), refusal.legalBasis());
    }

    @Test
    void refusesAThirdProxyEvenUnderTheExceptionalRegime() {
        var sitting = convened(council, DAY);
        Given29July.giveEightProxies(sitting, council);
        refused("proxy-cap-reached", () -> give(sitting, council, "ARSAC", "CARRÉ"));
    }

    @Test
    void refusesAProxyToOneself() {
        refused("proxy-to-oneself", () -> give(convened(council, DAY), council, "FABRE", "FABRE"));
    }

    @Test
    void refusesAProxyGivenTwice() {
        var sitting = convened(council, DAY);
        give(sitting, council, "FABRE", "CARRÉ");
        refused("proxy-given-twice", () -> give(sitting, council, "FABRE", "FUSAT"));
    }

    @Test
    void refusesAChainOfProxiesInBothDirections() {
        var sitting = convened(council, DAY);
        give(sitting, council, "FABRE", "CARRÉ");
        refused("proxy-chain", () -> give(sitting, council, "CARRÉ", "FUSAT"));
        refused("proxy-chain", () -> give(sitting, council, "WAJS", "FABRE"));
    }

    @Test
    void refusesAProxyWrittenAfterTheSitting() {
        refused("dates-out-of-order", () -> convened(council, DAY)
                .recordProxy(who("FABRE"), who("CARRÉ"), DAY.plusDays(1), 0, false, null));
    }

    @Test
    void refusesToOpenWhenAHolderIsAbsent() {
        var sitting = convened(council, DAY);
        give(sitting, council, "FABRE", "CALLET");
        refused("proxy-holder-absent", () -> open(sitting, attendance(council, 9), council));
    }

    @Test
    void refusesToOpenWhenAGiverIsPresent() {
        var sitting = convened(council, DAY);
        give(sitting, council, "CALLET", "CARRÉ");
        refused("proxy-giver-present", () -> open(sitting, attendance(council, 10), council));
    }

    @Test
    void refusesAMemberCountedTwice() {
        var twice = new Attendance(
                List.of(who("CARRÉ"), who("SAMUEL"), who("SAMUEL")), null, List.of(), who("CARRÉ"), who("SAMUEL"));
        refused("member-named-twice", () -> open(convened(council, DAY), twice, council));
    }

    @Test
    void refusesTwoItemsOfOneRank() {
        var twice = List.of(new AgendaItem(7, "Un point fictif", null), new AgendaItem(7, "Un autre", null));
        refused("agenda-rank-twice", () -> convened(council, DAY, twice));
    }

    @Test
    void refusesAChairWhoIsNotThere() {
        var absent = new Attendance(Given.present(council, 10), null, List.of(), who("ARSAC"), who("SAMUEL"));
        refused("chair-absent", () -> open(convened(council, DAY), absent, council));
    }

    @Test
    void refusesASecretaryWhoIsNotThere() {
        var absent = new Attendance(Given.present(council, 10), null, List.of(), who("CARRÉ"), who("ARSAC"));
        refused("secretary-absent", () -> open(convened(council, DAY), absent, council));
    }

    @Test
    void refusesToOpenTwice() {
        refused("sitting-not-ready", () -> Given29July.open(council)
                .open(attendance(council, 10), null, null, council, RULES, TODAY));
    }

    @Test
    void refusesToOpenBeforeTheDay() {
        refused("in-the-future", () -> convened(council, DAY)
                .open(attendance(council, 10), null, null, council, RULES, DAY.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"2022-07-13,15,true", "2022-07-25,3,true", "2022-07-26,2,false"})
    void countsClearDaysBetweenConvocationAndSitting(LocalDate sentOn, int clearDays, boolean respected) {
        var convocation = Convocation.of(sentOn, DAY, 2_326, RULES.convocationOn(DAY), null, null);
        assertEquals(clearDays, convocation.clearDays());
        assertEquals(respected, convocation.delayRespected());
    }

    @Test
    void asksFiveClearDaysFrom3500Inhabitants() {
        var convocation = Convocation.of(LocalDate.of(2022, 7, 24), DAY, 3_500, RULES.convocationOn(DAY), null, true);
        assertEquals(4, convocation.clearDays());
        assertFalse(convocation.delayRespected());
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-23,1,10", "2020-03-24,2,7", "2020-08-30,2,7", "2020-08-31,1,10", "2020-11-14,1,10", "2020-11-15,2,7",
        "2021-09-30,2,7", "2021-10-01,1,10", "2021-11-09,1,10", "2021-11-10,2,7", "2022-07-31,2,7", "2022-08-01,1,10"
    })
    void knowsTheRulesOfEachDay(LocalDate day, int proxiesPerHolder, int presentOutOfNineteen) {
        assertEquals(proxiesPerHolder, RULES.proxiesOn(day).perHolder());
        assertEquals(presentOutOfNineteen, RULES.quorumOn(day).required(19));
    }

    @Test
    void refusesADayItsCatalogueDoesNotCover() {
        refused("no-rule-on-date", () -> RULES.quorumOn(LocalDate.of(2019, 12, 31)));
    }

    private Seat who(String familyName) {
        return Given.member(council, familyName);
    }
}
