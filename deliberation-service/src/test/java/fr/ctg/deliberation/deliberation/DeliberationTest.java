package fr.ctg.deliberation.deliberation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Given;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationApproved;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationBecameExecutory;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationRejected;
import fr.ctg.deliberation.sitting.Given29July;
import fr.ctg.deliberation.sitting.Sitting;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliberationTest {
    private static final LocalDate VOTED = Given29July.DAY;
    private static final LocalDate FIRST_AUGUST = LocalDate.of(2022, 8, 1);
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    private static final Ballot UNANIMOUS = ballot(Ballot.Tally.UNSTATED, null, null, null, true);

    private final Council council = Given.maussane();
    private final Sitting sitting = Given29July.open(council);

    @Test
    void adoptsOnADeclaredUnanimityWithoutMakingUpFigures() {
        var act = tabled();
        var approved = assertInstanceOf(DeliberationApproved.class, act.vote(UNANIMOUS, sitting, council));
        var vote = approved.act().vote();
        assertTrue(vote.carried());
        assertNull(vote.votesFor());
        assertNull(vote.votesCast());
        assertEquals(10, vote.present());
        assertEquals(8, vote.byProxy());
        assertEquals(DeliberationStatus.ADOPTED, act.status());
    }

    @Test
    void tellsOtherServicesTheRulesThatWereApplied() {
        var approved = (DeliberationApproved) tabled().vote(UNANIMOUS, sitting, council);
        var proxies = approved.act().sitting().proxies();
        assertEquals(8, proxies.count());
        assertEquals(2, proxies.mostPerHolder());
        assertEquals("proxies-two-2021-11", proxies.rule().id());
        assertEquals(15, approved.act().sitting().convocation().clearDays());
    }

    @ParameterizedTest
    @CsvSource({
        // for, against, abstentions, chair, carried
        "10,8,0,,true",
        "4,0,6,,true",
        "9,9,0,FOR,true",
        "9,9,0,AGAINST,false",
        "9,9,0,ABSTAINED,false",
        "9,9,0,,false",
        "8,9,1,FOR,false",
        "0,0,18,,false"
    })
    void countsOnlyVotesCastAndLetsTheChairDecideATie(
            int votesFor, int against, int abstentions, Ballot.@Nullable ChairVote chair, boolean carried) {
        var ballot =
                new Ballot(Ballot.Method.ORDINARY, Ballot.Tally.STATED, votesFor, against, abstentions, false, chair);
        assertEquals(carried, ballot.verdict(sitting.voters()).carried());
    }

    @Test
    void givesTheChairNoCastingVoteInASecretBallot() {
        var tie = new Ballot(Ballot.Method.SECRET, Ballot.Tally.STATED, 9, 9, 0, false, Ballot.ChairVote.FOR);
        assertFalse(tie.verdict(sitting.voters()).carried());
    }

    @Test
    void numbersARejectedItemLikeAnyOther() {
        var act = tabled();
        var event = act.vote(ballot(Ballot.Tally.STATED, 3, 15, 0, false), sitting, council);
        assertInstanceOf(DeliberationRejected.class, event);
        assertEquals(DeliberationStatus.REJECTED, act.status());
        assertEquals("2022/07/29/07", act.officialNumber());
    }

    @Test
    void refusesMoreVotesThanVoters() {
        refuses("votes-exceed-voters", () -> vote(ballot(Ballot.Tally.STATED, 18, 1, 0, false)));
    }

    @Test
    void refusesHalfATally() {
        refuses("incomplete-tally", () -> vote(ballot(Ballot.Tally.STATED, 10, null, 0, false)));
    }

    @Test
    void refusesAnUnstatedTallyThatIsNotUnanimous() {
        refuses("unstated-tally-proves-nothing", () -> vote(ballot(Ballot.Tally.UNSTATED, null, null, null, false)));
    }

    @Test
    void refusesFiguresInAnUnstatedTally() {
        refuses("unstated-tally-with-figures", () -> vote(ballot(Ballot.Tally.UNSTATED, 18, 0, 0, true)));
    }

    @Test
    void refusesAUnanimityWithAVoteAgainst() {
        refuses("not-unanimous", () -> vote(ballot(Ballot.Tally.STATED, 17, 1, 0, true)));
    }

    @Test
    void refusesASecondVote() {
        var act = adopted();
        refuses("deliberation-not-ready", () -> act.vote(UNANIMOUS, sitting, council));
    }

    @Test
    void isNotExecutoryByPublicationAlone() {
        var act = adopted();
        act.publish(published(FIRST_AUGUST), 2_326, TODAY);
        assertEquals(DeliberationStatus.ADOPTED, act.status());
        assertEquals(
                List.of("not-transmitted"),
                act.missingForEffect().stream().map(Blocker::code).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-08-01,2022-08-01,2022-08-01",
        "2022-08-01,2022-08-05,2022-08-05",
        "2022-08-09,2022-08-05,2022-08-09"
    })
    void isExecutorySinceTheLaterOfBothFormalities(LocalDate publishedOn, LocalDate receivedOn, LocalDate executoryOn) {
        var act = adopted();
        act.transmit(received(receivedOn), TODAY);
        var events = act.publish(published(publishedOn), 2_326, TODAY);
        assertEquals(2, events.size());
        var executory = assertInstanceOf(DeliberationBecameExecutory.class, events.get(1));
        assertEquals(executoryOn, executory.executoryOn());
        assertEquals(DeliberationStatus.EXECUTORY, act.status());
        assertEquals(List.of(), act.missingForEffect());
    }

    @Test
    void refusesAFormalityBeforeTheVoteOrInTheFuture() {
        refuses("before-the-vote", () -> adopted().publish(published(VOTED.minusDays(1)), 2_326, TODAY));
        refuses("before-the-vote", () -> adopted().transmit(received(VOTED.minusDays(1)), TODAY));
        refuses("in-the-future", () -> adopted().publish(published(TODAY.plusDays(1)), 2_326, TODAY));
    }

    @Test
    void takesNoPostingForAPublicationFrom3500Inhabitants() {
        var posted = new Publication(FIRST_AUGUST, Publication.Mode.POSTING);
        refuses("publication-without-effect", () -> adopted().publish(posted, 3_500, TODAY));
        assertEquals(1, adopted().publish(posted, 3_499, TODAY).size());
    }

    @Test
    void asksForNothingThatIsAlreadyDone() {
        var act = adopted();
        assertEquals(List.of("publish", "transmit"), act.allowedActions());
        act.publish(published(FIRST_AUGUST), 2_326, TODAY);
        assertEquals(List.of("transmit"), act.allowedActions());
    }

    @Test
    void givesTheChairNoCastingVoteWhenNobodyKnowsHowTheVoteWent() {
        var tie = new Ballot(Ballot.Method.UNSTATED, Ballot.Tally.STATED, 9, 9, 0, false, Ballot.ChairVote.FOR);
        assertFalse(tie.verdict(sitting.voters()).carried());
    }

    @Test
    void refusesASecondPublication() {
        var act = adopted();
        act.publish(published(FIRST_AUGUST), 2_326, TODAY);
        refuses("already-published", () -> act.publish(published(FIRST_AUGUST), 2_326, TODAY));
    }

    @Test
    void refusesAnItemTheAgendaDidNotAnnounce() {
        refuses("not-on-the-agenda", () -> draft(8));
    }

    @Test
    void keepsAnUnusualCitationAsWrittenAndFlagsIt() {
        var visa = new Visa("convoqué conformément à l'article L 2121-17 du CGCT", Visa.Purpose.CONVOCATION);
        var remark = visa.remark().orElseThrow();
        assertEquals("unusual-citation", remark.code());
        assertEquals("CGCT art. L2121-17", remark.facts().values().get("cited"));
        assertTrue(new Visa("article L.2121-11 du CGCT", Visa.Purpose.CONVOCATION)
                .remark()
                .isEmpty());
    }

    @Test
    void hidesADraftFromEveryOtherOrganisation() {
        var act = tabled();
        assertFalse(act.visibleTo(java.util.Optional.empty()));
        assertFalse(act.visibleTo(java.util.Optional.of("211301007")));
        assertTrue(act.visibleTo(java.util.Optional.of("211300587")));
    }

    private Deliberation tabled() {
        return draft(7);
    }

    private Deliberation draft(int rank) {
        var rapporteur = Given.member(council, "CARRÉ");
        var request = new TableDeliberation(
                sitting.id(),
                rank,
                "2022/07/29/07",
                "Convention territoriale globale",
                List.of(),
                rapporteur.id(),
                List.of(new Decision(Decision.Verb.APPROVES, "la démarche")),
                null,
                List.of());
        return new Deliberation(UUID.randomUUID(), sitting, request, rapporteur, false);
    }

    private Deliberation adopted() {
        var act = tabled();
        act.vote(UNANIMOUS, sitting, council);
        return act;
    }

    private void vote(Ballot ballot) {
        tabled().vote(ballot, sitting, council);
    }

    private static Ballot ballot(
            Ballot.Tally tally,
            @Nullable Integer votesFor,
            @Nullable Integer against,
            @Nullable Integer abstentions,
            boolean unanimous) {
        return new Ballot(Ballot.Method.ORDINARY, tally, votesFor, against, abstentions, unanimous, null);
    }

    private static Publication published(LocalDate day) {
        return new Publication(day, Publication.Mode.WEBSITE);
    }

    private static Transmission received(LocalDate day) {
        return new Transmission(day, "Sous-préfecture d'Arles");
    }

    private static void refuses(String code, org.junit.jupiter.api.function.Executable attempt) {
        assertEquals(code, assertThrows(Refusal.class, attempt).code());
    }
}
