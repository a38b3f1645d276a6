package fr.ctg.deliberation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.ballot.Ballot;
import fr.ctg.deliberation.ballot.VoteChoice;
import fr.ctg.deliberation.ballot.VoteTally;
import fr.ctg.deliberation.ballot.VotingMethod;
import fr.ctg.deliberation.council.Given;
import fr.ctg.deliberation.council.PublicationMode;
import fr.ctg.deliberation.effect.Executory;
import fr.ctg.deliberation.effect.Publication;
import fr.ctg.deliberation.effect.Transmission;
import fr.ctg.deliberation.rule.QuorumRule;
import fr.ctg.deliberation.rule.SpecialBallot;
import fr.ctg.deliberation.sitting.Given29July;
import fr.ctg.deliberation.sitting.ItemKind;
import fr.ctg.deliberation.sitting.Voters;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/** What holds for any figures: the law of majorities, quorum and effect. */
class InvariantsTest {
    private final Voters voters = Given29July.voters(Given29July.open(Given.maussane()), Given.maussane());

    @Always
    void noVoteCountsMoreVotesThanVoters(
            @ForAll @IntRange(max = 30) int inFavour,
            @ForAll @IntRange(max = 30) int against,
            @ForAll @IntRange(max = 30) int abstentions) {
        try {
            var verdict = ballot(inFavour, against, abstentions).verdict(ItemKind.ORDINARY, voters);
            assertTrue(inFavour + against + abstentions <= voters.total());
            assertEquals(
                    voters.total(),
                    inFavour + against + abstentions + java.util.Objects.requireNonNull(verdict.notTakingPart()));
        } catch (Refusal refused) {
            assertEquals("votes-exceed-voters", refused.code());
            assertTrue(inFavour + against + abstentions > voters.total());
        }
    }

    @Always
    void oneMoreVoteForNeverDefeatsAnItemAndOneMoreAgainstNeverCarriesIt(
            @ForAll @IntRange(max = 17) int inFavour, @ForAll @IntRange(max = 17) int against) {
        if (inFavour + against < voters.total()) {
            var carried = ballot(inFavour, against, 0)
                    .verdict(ItemKind.ORDINARY, voters)
                    .carried();
            assertTrue(!carried
                    || ballot(inFavour + 1, against, 0)
                            .verdict(ItemKind.ORDINARY, voters)
                            .carried());
            assertFalse(!carried
                    && ballot(inFavour, against + 1, 0)
                            .verdict(ItemKind.ORDINARY, voters)
                            .carried());
        }
    }

    @Always
    void abstentionsNeverChangeTheOutcome(
            @ForAll @IntRange(max = 9) int inFavour,
            @ForAll @IntRange(max = 9) int against,
            @ForAll @IntRange(max = 18) int abstentions) {
        if (inFavour + against + abstentions <= voters.total()) {
            assertEquals(
                    ballot(inFavour, against, 0)
                            .verdict(ItemKind.ORDINARY, voters)
                            .carried(),
                    ballot(inFavour, against, abstentions)
                            .verdict(ItemKind.ORDINARY, voters)
                            .carried());
        }
    }

    @Always
    void aMajorityIsMoreThanHalfAndAThirdAtLeastAThird(@ForAll @IntRange(min = 1, max = 300) int inOffice) {
        var majority = rule(QuorumRule.Share.MAJORITY).required(inOffice);
        var third = rule(QuorumRule.Share.THIRD).required(inOffice);
        assertTrue(2 * majority > inOffice && 2 * (majority - 1) <= inOffice);
        assertTrue(3 * third >= inOffice && 3 * (third - 1) < inOffice);
        assertTrue(third <= majority);
    }

    @Always
    void anAbsentMemberNeverHelpsTheQuorum(@ForAll @IntRange(min = 2, max = 19) int seated) {
        // One more in office who is not there: never fewer are required.
        var rule = Given29July.RULES.quorumOn(Given29July.ORDINARY_LAW_IS_BACK);
        assertTrue(rule.required(seated) >= rule.required(seated - 1));
    }

    @Always
    void aQuarterIsNeverMoreThanAThirdOfThosePresent(@ForAll @IntRange(min = 1, max = 300) int present) {
        var rollCall = SpecialBallot.ROLL_CALL.requestersNeeded(present);
        var secret = SpecialBallot.SECRET.requestersNeeded(present);
        assertTrue(4 * rollCall >= present && 3 * secret >= present && rollCall <= secret && secret <= present);
    }

    @Always
    void anActIsNeverExecutoryBeforeBothDays(
            @ForAll @IntRange(max = 400) int published, @ForAll @IntRange(max = 400) int received) {
        var voted = LocalDate.of(2024, 2, 28);
        var publication = new Publication(voted.plusDays(published), PublicationMode.WEBSITE, null, null);
        var transmission = new Transmission(voted.plusDays(received), "Préfecture (exemple)", null, null);
        var executory = Executory.by(publication, transmission).orElseThrow();
        assertFalse(executory.on().isBefore(publication.publishedOn()));
        assertFalse(executory.on().isBefore(transmission.receivedOn()));
        assertTrue(Executory.by(publication, null).isEmpty());
        assertTrue(Executory.by(null, transmission).isEmpty());
    }

    private static QuorumRule rule(QuorumRule.Share share) {
        return Given29July.RULES.all().quorumRules().stream()
                .filter(rule -> rule.share() == share)
                .findFirst()
                .orElseThrow();
    }

    private static Ballot ballot(int inFavour, int against, int abstentions) {
        return new Ballot(
                VotingMethod.ORDINARY,
                VoteTally.STATED,
                inFavour,
                against,
                abstentions,
                null,
                null,
                false,
                VoteChoice.ABSTAINED,
                List.of(),
                Map.of());
    }
}
