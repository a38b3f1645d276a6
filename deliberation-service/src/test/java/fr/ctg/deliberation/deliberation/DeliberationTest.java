package fr.ctg.deliberation.deliberation;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.deliberation.ballot.Ballot;
import fr.ctg.deliberation.ballot.VoteTally;
import fr.ctg.deliberation.ballot.VotingMethod;
import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Given;
import fr.ctg.deliberation.council.PublicationMode;
import fr.ctg.deliberation.deadline.DeadlineRules;
import fr.ctg.deliberation.deadline.FrenchHolidays;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationApproved;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationBecameExecutory;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationRejected;
import fr.ctg.deliberation.deliberation.DeliberationEvent.EffectChanged;
import fr.ctg.deliberation.effect.ControlStep;
import fr.ctg.deliberation.effect.Publication;
import fr.ctg.deliberation.effect.Transmission;
import fr.ctg.deliberation.sitting.Given29July;
import fr.ctg.deliberation.sitting.ItemKind;
import fr.ctg.deliberation.sitting.Sitting;
import fr.ctg.platform.problem.Blocker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliberationTest {
    private static final LocalDate VOTED = Given29July.DAY;
    private static final LocalDate FIRST_AUGUST = LocalDate.of(2022, 8, 1);
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    private static final Ballot UNANIMOUS = ballot(VoteTally.UNSTATED, null, null, null, true);

    private final Council council = Given.maussane();
    private final Sitting sitting = Given29July.open(council);

    @Test
    void adoptsOnADeclaredUnanimityWithoutMakingUpFigures() {
        var act = tabled();
        var approved = assertInstanceOf(DeliberationApproved.class, vote(act, UNANIMOUS));
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
        var approved = (DeliberationApproved) vote(tabled(), UNANIMOUS);
        var proxies = approved.act().sitting().proxies();
        assertEquals(8, proxies.count());
        assertEquals(2, proxies.mostPerHolder());
        assertEquals("proxies-two-2021-11", proxies.rule().id());
        assertEquals(15, approved.act().sitting().convocation().clearDays());
    }

    @Test
    void numbersARejectedItemLikeAnyOther() {
        var act = tabled();
        var event = vote(act, ballot(VoteTally.STATED, 3, 15, 0, false));
        assertInstanceOf(DeliberationRejected.class, event);
        assertEquals(DeliberationStatus.REJECTED, act.status());
        assertEquals("2022/07/29/07", act.officialNumber().orElseThrow());
    }

    @Test
    void refusesASecondVote() {
        var act = adopted();
        refused("deliberation-not-ready", () -> act.vote(act.vote().orElseThrow(), sitting, council));
    }

    @Test
    void isNotExecutoryByPublicationAlone() {
        var act = adopted();
        act.publish(published(FIRST_AUGUST), council, Given.PUBLICATION_RULES, TODAY);
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
        var events = act.publish(published(publishedOn), council, Given.PUBLICATION_RULES, TODAY);
        assertEquals(2, events.size());
        var executory = assertInstanceOf(DeliberationBecameExecutory.class, events.get(1));
        assertEquals(executoryOn, executory.executory().on());
        assertEquals(DeliberationStatus.EXECUTORY, act.status());
        assertEquals(List.of(), act.missingForEffect());
    }

    @Test
    void refusesAFormalityBeforeTheVoteOrInTheFuture() {
        refused("before-the-vote", () -> adopted()
                .publish(published(VOTED.minusDays(1)), council, Given.PUBLICATION_RULES, TODAY));
        refused("before-the-vote", () -> adopted().transmit(received(VOTED.minusDays(1)), TODAY));
        refused("in-the-future", () -> adopted()
                .publish(published(TODAY.plusDays(1)), council, Given.PUBLICATION_RULES, TODAY));
    }

    @Test
    void takesNoPostingForAPublicationFrom3500Inhabitants() {
        var posted = new Publication(FIRST_AUGUST, PublicationMode.POSTING, null, null);
        refused("publication-without-effect", () -> adopted()
                .publish(posted, Given.council(3_500, Given.names(19)), Given.PUBLICATION_RULES, TODAY));
    }

    @Test
    void asksForNothingThatIsAlreadyDone() {
        var act = adopted();
        assertEquals(List.of("sign", "publish", "transmit", "correct", "record-control-step"), act.allowedActions());
        act.publish(published(FIRST_AUGUST), council, Given.PUBLICATION_RULES, TODAY);
        assertEquals(List.of("sign", "transmit", "correct", "record-control-step"), act.allowedActions());
    }

    @Test
    void refusesASecondPublication() {
        var act = adopted();
        act.publish(published(FIRST_AUGUST), council, Given.PUBLICATION_RULES, TODAY);
        refused(
                "already-published",
                () -> act.publish(published(FIRST_AUGUST), council, Given.PUBLICATION_RULES, TODAY));
    }

    @Test
    void refusesASecondTransmission() {
        var act = adopted();
        act.transmit(received(FIRST_AUGUST), TODAY);
        refused("already-transmitted", () -> act.transmit(received(FIRST_AUGUST), TODAY));
    }

    @Test
    void goesOnTheAgendaOfItsOwnCouncilOnly() {
        var elsewhere = Given29July.convened(Given.maussane(), VOTED);
        refused("another-commune", () -> new Deliberation(UUID.randomUUID(), council, text(null), null)
                .table(elsewhere, 7));
    }

    @Test
    void refusesAnItemTheAgendaDidNotAnnounce() {
        refused("not-on-the-agenda", () -> draft(8));
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

    @Test
    void numbersAnActWithoutANumberOfItsOwnInTheOrderOfTheVotes() {
        var act = new Deliberation(UUID.randomUUID(), council, text(null), null);
        act.table(sitting, 7);
        vote(act, UNANIMOUS);
        assertEquals("2022/07/29/01", act.officialNumber().orElseThrow());
        assertEquals(1, act.orderNumber().orElseThrow());
    }

    @Test
    void keepsAnAdjournedItemWithoutNumberForALaterSitting() {
        var act = new Deliberation(UUID.randomUUID(), council, text(null), null);
        act.table(sitting, 7);
        act.openDebate(rank -> Given29July.debate(sitting, council));
        act.adjourn(sitting, "pièces manquantes (exemple)");
        assertEquals(DeliberationStatus.ADJOURNED, act.status());
        assertTrue(act.officialNumber().isEmpty());
        var later = Given29July.convened(council, Given29July.ORDINARY_LAW_IS_BACK);
        act.table(later, 7);
        assertEquals(DeliberationStatus.TABLED, act.status());
        assertEquals(Given29July.ORDINARY_LAW_IS_BACK, act.heldOn().orElseThrow());
    }

    @Test
    void changesNoTextOnceItIsDebated() {
        var act = tabled();
        act.revise(text(null));
        act.openDebate(rank -> Given29July.debate(sitting, council));
        refused("deliberation-not-ready", () -> act.revise(text(null)));
        refused("deliberation-not-ready", act::delete);
    }

    @Test
    void isExecutoryAtTheLaterInstantWhereBothAreKnown() {
        var act = adopted();
        var morning = Instant.parse("2022-08-01T07:00:00Z");
        var evening = Instant.parse("2022-08-01T16:30:00Z");
        act.transmit(new Transmission(FIRST_AUGUST, "Sous-préfecture d'Arles", evening, null), TODAY);
        act.publish(
                new Publication(FIRST_AUGUST, PublicationMode.WEBSITE, morning, null),
                council,
                Given.PUBLICATION_RULES,
                TODAY);
        assertEquals(evening, act.executoryAt().orElseThrow());
    }

    @Test
    void refusesAnInstantOfAnotherDayInParis() {
        var justAfterMidnightInParis = Instant.parse("2022-08-01T22:30:00Z");
        refused("instant-on-another-day", () -> adopted()
                .transmit(
                        new Transmission(FIRST_AUGUST, "Sous-préfecture d'Arles", justAfterMidnightInParis, null),
                        TODAY));
    }

    @Test
    void takesOnlyThePublicationThatASmallCommuneChose() {
        var posting = Given.maussaneThatPosts(LocalDate.of(2022, 7, 1));
        refused("publication-not-as-chosen", () -> adopted()
                .publish(published(FIRST_AUGUST), posting, Given.PUBLICATION_RULES, TODAY));
        var posted = new Publication(FIRST_AUGUST, PublicationMode.POSTING, null, null);
        assertEquals(
                1,
                adopted()
                        .publish(posted, posting, Given.PUBLICATION_RULES, TODAY)
                        .size());
    }

    @Test
    void losesItsEffectWhileTheJudgeSuspendsItAndFindsItAgain() {
        var act = executory();
        step(act, ControlStep.Kind.PREFECT_REFERRAL, "2022-09-01");
        assertEquals(DeliberationStatus.EXECUTORY, act.status());
        var suspended = assertInstanceOf(EffectChanged.class, step(act, ControlStep.Kind.SUSPENDED, "2022-09-10"));
        assertEquals(DeliberationEvent.Change.SUSPENDED, suspended.change());
        assertEquals(DeliberationStatus.SUSPENDED, act.status());
        assertEquals("suspended", act.missingForEffect().getFirst().code());
        var reinstated = assertInstanceOf(EffectChanged.class, step(act, ControlStep.Kind.REINSTATED, "2022-09-20"));
        assertEquals(DeliberationEvent.Change.REINSTATED, reinstated.change());
        assertEquals(DeliberationStatus.EXECUTORY, act.status());
    }

    @Test
    void isNoLongerAnythingOnceTheJudgeAnnulledIt() {
        var act = executory();
        step(act, ControlStep.Kind.THIRD_PARTY_APPEAL, "2022-09-01");
        step(act, ControlStep.Kind.ANNULLED, "2022-09-30");
        assertEquals(DeliberationStatus.ANNULLED, act.status());
        refused("control-step-without-cause", () -> step(act, ControlStep.Kind.PREFECT_REFERRAL, "2022-10-01"));
    }

    @Test
    void letsNoJudgeSuspendWithoutACase() {
        refused("control-step-without-cause", () -> step(executory(), ControlStep.Kind.SUSPENDED, "2022-09-10"));
        refused(
                "control-step-without-cause",
                () -> step(executory(), ControlStep.Kind.DOCUMENTS_PROVIDED, "2022-09-10"));
        refused("control-step-out-of-order", () -> step(executory(), ControlStep.Kind.PREFECT_REFERRAL, "2022-07-28"));
    }

    @Test
    void staysSuspendedWhenItsFormalitiesAreCompletedMeanwhile() {
        var act = adopted();
        act.publish(published(FIRST_AUGUST), council, Given.PUBLICATION_RULES, TODAY);
        step(act, ControlStep.Kind.THIRD_PARTY_APPEAL, "2022-08-10");
        step(act, ControlStep.Kind.SUSPENDED, "2022-08-20");
        act.transmit(received(LocalDate.of(2022, 8, 25)), TODAY);
        assertEquals(DeliberationStatus.SUSPENDED, act.status());
        step(act, ControlStep.Kind.REINSTATED, "2022-09-20");
        assertEquals(DeliberationStatus.EXECUTORY, act.status());
        assertEquals(LocalDate.of(2022, 8, 25), act.executoryOn().orElseThrow());
    }

    @Test
    void withdrawsAnEarlierActWithinFourMonthsOnly() {
        var earlier = executory();
        var inTime = withdrawing(earlier, LocalDate.of(2022, 11, 29));
        inTime.requireMayChange(earlier, lastDayToWithdraw(earlier));
        refused("withdrawal-too-late", () -> withdrawing(earlier, LocalDate.of(2022, 11, 30))
                .requireMayChange(earlier, lastDayToWithdraw(earlier)));
    }

    private static Supplier<LocalDate> lastDayToWithdraw(Deliberation earlier) {
        return () -> {
            try {
                var rules = new DeadlineRules(new ObjectMapper().findAndRegisterModules(), Optional.empty());
                return new RunningDeadlines(rules, FrenchHolidays.at("13058"))
                        .lastDayToWithdraw(earlier.heldOn().orElseThrow());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }

    private Deliberation withdrawing(Deliberation earlier, LocalDate day) {
        var act = new Deliberation(
                UUID.randomUUID(),
                council,
                text(new ActRelation(ActRelation.Kind.WITHDRAWS, earlier.id(), null)),
                "R-" + day);
        act.table(Given29July.convened(council, day), 7);
        return act;
    }

    @Test
    void correctsAClericalErrorAndKeepsTheTextAsVoted() {
        var act = adopted();
        act.correct(new Correction(FIRST_AUGUST, "CTg", "CTG", "casse"), TODAY);
        assertEquals("Convention territoriale globale", act.subject());
        assertEquals(1, act.corrections().size());
    }

    @Test
    void isSignedByTheChairAndTheSecretarySinceJuly2022() {
        var chair = Given.member(council, "CARRÉ");
        var secretary = Given.member(council, "SAMUEL");
        var rule = Given29July.RULES.signingOn(VOTED);
        refused("signer-missing", () -> adopted().sign(FIRST_AUGUST, List.of(chair), List.of(), sitting, rule, TODAY));
        var act = adopted();
        act.sign(FIRST_AUGUST, List.of(chair, secretary), List.of(), sitting, rule, TODAY);
        assertEquals("signing-2022-07", act.signature().orElseThrow().rule().id());
        refused(
                "already-signed-in-register",
                () -> act.sign(FIRST_AUGUST, List.of(chair, secretary), List.of(), sitting, rule, TODAY));
    }

    @Test
    void wasSignedByAllMembersPresentBefore() {
        var rule = Given29July.RULES.signingOn(LocalDate.of(2022, 6, 30));
        var chair = Given.member(council, "CARRÉ");
        var secretary = Given.member(council, "SAMUEL");
        refused("signer-missing", () -> adopted()
                .sign(FIRST_AUGUST, List.of(chair, secretary), List.of(), sitting, rule, TODAY));
        var impeded = Given.present(council, 10).stream()
                .filter(member -> !member.equals(chair) && !member.equals(secretary))
                .toList();
        adopted().sign(FIRST_AUGUST, List.of(chair, secretary), impeded, sitting, rule, TODAY);
    }

    @Test
    void masksPrivatePersonsForThePublicOnly() {
        var named = new ActText(
                "Aide à Mme Élodie FICTIVE",
                ItemKind.ORDINARY,
                null,
                "Madame Elodie Fictive habite la commune.",
                List.of(),
                Given.member(council, "CARRÉ"),
                List.of(new Decision(Decision.Verb.DECIDES, "d'aider Élodie FICTIVE")),
                null,
                List.of(),
                null,
                List.of("Élodie FICTIVE"));
        var act = new Deliberation(UUID.randomUUID(), council, named, "1");
        var read = DeliberationView.of(act, false);
        assertEquals("Aide à Mme [É. F.]", read.subject());
        assertEquals("Madame [É. F.] habite la commune.", read.exposition());
        assertEquals("d'aider [É. F.]", read.decisions().getFirst().text());
        assertNull(read.privatePersons());
        assertEquals("Aide à Mme Élodie FICTIVE", DeliberationView.of(act, true).subject());
    }

    /** The trail keeps what was recorded; what is published anybody may read. */
    @Test
    void tellsOthersOfAnOrderOfTheJudgeWithoutThePersonsItNames() {
        var act = adopted(List.of("Élodie FICTIVE"));
        var order = new ControlStep(
                ControlStep.Kind.SUSPENDED, LocalDate.parse("2022-09-10"), "2206123, Mme Fictive Elodie Fictive", null);
        step(act, ControlStep.Kind.PREFECT_REFERRAL, "2022-09-01");
        var told = assertInstanceOf(EffectChanged.class, act.record(order, TODAY));
        assertEquals("2206123, Mme Fictive [É. F.]", told.act().reference());
    }

    private Deliberation executory() {
        var act = adopted();
        act.publish(published(FIRST_AUGUST), council, Given.PUBLICATION_RULES, TODAY);
        act.transmit(received(FIRST_AUGUST), TODAY);
        return act;
    }

    private static DeliberationEvent step(Deliberation act, ControlStep.Kind kind, String day) {
        return act.record(new ControlStep(kind, LocalDate.parse(day), null, null), TODAY);
    }

    private Deliberation tabled() {
        return draft(7);
    }

    private Deliberation draft(int rank) {
        var act = new Deliberation(UUID.randomUUID(), council, text(null), "2022/07/29/07");
        act.table(sitting, rank);
        return act;
    }

    private ActText text(@Nullable ActRelation relation) {
        return text(relation, List.of());
    }

    private ActText text(@Nullable ActRelation relation, List<String> privatePersons) {
        return new ActText(
                "Convention territoriale globale",
                ItemKind.ORDINARY,
                "8.2",
                null,
                List.of(),
                Given.member(council, "CARRÉ"),
                List.of(new Decision(Decision.Verb.APPROVES, "la démarche")),
                null,
                List.of(),
                relation,
                privatePersons);
    }

    private Deliberation adopted() {
        return adopted(List.of());
    }

    private Deliberation adopted(List<String> privatePersons) {
        var act = new Deliberation(UUID.randomUUID(), council, text(null, privatePersons), "2022/07/29/07");
        var own = Given29July.open(council);
        act.table(own, 7);
        vote(act, UNANIMOUS, own);
        return act;
    }

    private DeliberationEvent vote(Deliberation act, Ballot ballot) {
        return vote(act, ballot, sitting);
    }

    private DeliberationEvent vote(Deliberation act, Ballot ballot, Sitting before) {
        act.openDebate(rank -> Given29July.debate(before, council));
        var voters = before.voters(act.debate().orElseThrow());
        return act.vote(ballot.verdict(act.kind(), voters), before, council);
    }

    private static Ballot ballot(
            VoteTally tally,
            @Nullable Integer votesFor,
            @Nullable Integer against,
            @Nullable Integer abstentions,
            boolean unanimous) {
        return new Ballot(
                VotingMethod.ORDINARY,
                tally,
                votesFor,
                against,
                abstentions,
                null,
                null,
                unanimous,
                null,
                List.of(),
                Map.of());
    }

    private static Publication published(LocalDate day) {
        return new Publication(day, PublicationMode.WEBSITE, null, null);
    }

    private static Transmission received(LocalDate day) {
        return new Transmission(day, "Sous-préfecture d'Arles", null, null);
    }
}
