package fr.ctg.deliberation.ballot;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.ballot.AppointmentOutcome.CandidateVotes;
import fr.ctg.deliberation.ballot.AppointmentOutcome.Ground;
import fr.ctg.deliberation.ballot.AppointmentOutcome.Round;
import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Given;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.SpecialBallot;
import fr.ctg.deliberation.sitting.Given29July;
import fr.ctg.deliberation.sitting.ItemKind;
import fr.ctg.deliberation.sitting.Voters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten present and eight proxies: eighteen voters, in the chair CARRÉ. */
class BallotTest {
    private final Council council = Given.maussane();
    private final Voters voters = Given29July.voters(Given29July.open(council), council);

    @ParameterizedTest
    @CsvSource({
        // for, against, abstentions, chair, carried, casting
        "10,8,0,,true,false",
        "4,0,6,,true,false",
        "9,9,0,FOR,true,true",
        "9,9,0,AGAINST,false,true",
        "9,9,0,ABSTAINED,false,false",
        "8,9,1,FOR,false,false",
        "0,0,18,,false,false"
    })
    void countsOnlyVotesCastAndLetsTheChairDecideATie(
            int votesFor, int against, int abstentions, @Nullable VoteChoice chair, boolean carried, boolean casting) {
        var verdict = show(votesFor, against, abstentions, chair).verdict(ItemKind.ORDINARY, voters);
        assertEquals(carried, verdict.carried());
        assertEquals(casting, verdict.castingVote());
    }

    @Test
    void asksHowTheChairVotedWhenHisVoteDecides() {
        isRefused("chair-vote-unknown", show(9, 9, 0, null));
    }

    @Test
    void tiesInASecretBallotAreNotAdopted() {
        var verdict = secret(9, 9, 0, 0, who("CARRÉ", "FUSAT", "DAVID", "CITI")).verdict(ItemKind.ORDINARY, voters);
        assertFalse(verdict.carried());
        assertFalse(verdict.castingVote());
    }

    @Test
    void keepsNoNameOfASecretBallot() {
        var asking = who("CARRÉ", "FUSAT", "DAVID", "CITI");
        var named = new Ballot(
                VotingMethod.SECRET,
                VoteTally.STATED,
                18,
                0,
                0,
                null,
                null,
                false,
                null,
                List.of(new NamedVote(seat("FUSAT"), VoteChoice.FOR, null)),
                Map.of(SpecialBallot.SECRET, asking));
        isRefused("secret-ballot-named", named);
        var verdict = secret(18, 0, 0, 0, asking).verdict(ItemKind.ORDINARY, voters);
        assertNull(verdict.named());
    }

    @Test
    void takesAThirdOfThosePresentForASecretBallot() {
        isRefused("secret-ballot-not-called-for", secret(18, 0, 0, 0, who("CARRÉ", "FUSAT", "DAVID")));
        var granted =
                secret(10, 6, 0, 2, who("CARRÉ", "FUSAT", "DAVID", "CITI")).verdict(ItemKind.ORDINARY, voters);
        assertEquals(4, requireNonNull(granted.requests()).getFirst().needed());
        assertEquals(2, granted.blankOrNull());
        assertEquals(16, granted.votesCast());
    }

    @Test
    void voteSecretlyWhenASecretAndAPublicBallotAreBothAskedFor() {
        var both = Map.of(
                SpecialBallot.ROLL_CALL, who("CITI", "NARDI", "BONARD"),
                SpecialBallot.SECRET, who("CARRÉ", "FUSAT", "DAVID", "SAMUEL"));
        isRefused("secret-ballot-required", ballot(VotingMethod.ROLL_CALL, 18, 0, 0, null, List.of(), both));
    }

    @Test
    void callsTheRollWhenAQuarterOfThosePresentAsks() {
        var asked = Map.of(SpecialBallot.ROLL_CALL, who("CITI", "NARDI", "BONARD"));
        isRefused("roll-call-required", ballot(VotingMethod.ORDINARY, 18, 0, 0, null, List.of(), asked));
        var tooFew = Map.of(SpecialBallot.ROLL_CALL, who("CITI", "NARDI"));
        var verdict =
                ballot(VotingMethod.ORDINARY, 18, 0, 0, null, List.of(), tooFew).verdict(ItemKind.ORDINARY, voters);
        assertFalse(requireNonNull(verdict.requests()).getFirst().granted());
    }

    @Test
    void letsOnlyThosePresentAsk() {
        var absent = Map.of(SpecialBallot.SECRET, who("FABRE", "FUSAT", "DAVID", "CITI"));
        isRefused("requester-not-there", ballot(VotingMethod.SECRET, 18, 0, 0, null, List.of(), absent));
    }

    @Test
    void countsARollCallFromTheNames() {
        var verdict = rollCall(everybody(VoteChoice.FOR)).verdict(ItemKind.ORDINARY, voters);
        assertEquals(18, verdict.votesFor());
        assertTrue(verdict.unanimous());
        assertEquals(18, requireNonNull(verdict.named()).size());
    }

    @Test
    void refusesARollCallThatForgetsSomebodyOrNamesHimTwice() {
        isRefused("votes-missing", rollCall(everybody(VoteChoice.FOR).subList(0, 17)));
        var twice = new java.util.ArrayList<>(everybody(VoteChoice.FOR));
        twice.add(twice.getFirst());
        isRefused("voted-twice", rollCall(twice));
    }

    @Test
    void refusesTheVoteOfSomebodyWhoIsNeitherThereNorRepresented() {
        var more = new java.util.ArrayList<>(everybody(VoteChoice.FOR));
        more.add(new NamedVote(seat("ARSAC"), VoteChoice.FOR, null));
        isRefused("not-a-voter", rollCall(more));
    }

    @Test
    void refusesAProxyVoteThroughSomebodyElseThanItsHolder() {
        var swapped = everybody(VoteChoice.FOR).stream()
                .map(vote -> vote.throughHolder() == null
                        ? vote
                        : new NamedVote(vote.member(), vote.choice(), seat("DAVID")))
                .toList();
        isRefused("not-a-voter", rollCall(swapped));
    }

    @Test
    void refusesFiguresThatTheNamesContradict() {
        isRefused(
                "roll-call-contradicts-tally",
                ballot(VotingMethod.ROLL_CALL, 17, 1, 0, null, everybody(VoteChoice.FOR), Map.of()));
        var against = List.of(new NamedVote(seat("FUSAT"), VoteChoice.AGAINST, null));
        isRefused("named-votes-exceed-tally", ballot(VotingMethod.ORDINARY, 18, 0, 0, null, against, Map.of()));
    }

    @Test
    void letsTheChairsOwnVoteDecideARollCallNotTheOnesHeCarries() {
        var votes = everybody(VoteChoice.FOR).stream()
                .map(vote -> {
                    var carried = vote.throughHolder() != null;
                    var chair = vote.member().name().endsWith("CARRÉ");
                    // Nine for, nine against; the chair votes against, the proxies he carries for.
                    var choice =
                            carried || vote.member().name().endsWith("FUSAT") ? VoteChoice.FOR : VoteChoice.AGAINST;
                    return new NamedVote(vote.member(), chair ? VoteChoice.AGAINST : choice, vote.throughHolder());
                })
                .toList();
        var verdict = rollCall(votes).verdict(ItemKind.ORDINARY, voters);
        assertEquals(9, verdict.votesFor());
        assertEquals(9, verdict.votesAgainst());
        assertFalse(verdict.carried());
        assertTrue(verdict.castingVote());
    }

    @Test
    void refusesMoreVotesThanVoters() {
        isRefused("votes-exceed-voters", show(18, 1, 0, null));
        isRefused("votes-exceed-voters", show(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, null));
    }

    @Test
    void countsWhoeverIsLeftAsNotTakingPart() {
        assertEquals(3, show(14, 1, 0, null).verdict(ItemKind.ORDINARY, voters).notTakingPart());
    }

    @Test
    void refusesACompleteTallyThatDoesNotAddUp() {
        var short1 = new Ballot(
                VotingMethod.ORDINARY, VoteTally.STATED, 14, 1, 0, 2, null, false, null, List.of(), Map.of());
        isRefused("votes-do-not-add-up", short1);
    }

    @Test
    void refusesHalfATally() {
        isRefused("incomplete-tally", show(10, null, 0, null));
    }

    @Test
    void refusesAnUnstatedTallyThatIsNotUnanimousOrHasFigures() {
        isRefused("unstated-tally-proves-nothing", unstated(false, null));
        isRefused("unstated-tally-with-figures", unstated(true, 18));
    }

    @Test
    void refusesAUnanimityWithAVoteAgainst() {
        isRefused(
                "not-unanimous",
                new Ballot(
                        VotingMethod.ORDINARY,
                        VoteTally.STATED,
                        17,
                        1,
                        0,
                        null,
                        null,
                        true,
                        null,
                        List.of(),
                        Map.of()));
    }

    @Test
    void givesTheChairNoCastingVoteWhenNobodyKnowsHowTheVoteWent() {
        assertFalse(ballot(VotingMethod.UNSTATED, 9, 9, 0, VoteChoice.FOR, List.of(), Map.of())
                .verdict(ItemKind.ORDINARY, voters)
                .carried());
    }

    @Test
    void adoptsTheAccountsUnlessAMajorityIsAgainst() {
        assertTrue(show(9, 9, 0, null).verdict(ItemKind.ACCOUNTS, voters).carried());
        assertFalse(show(8, 9, 1, null).verdict(ItemKind.ACCOUNTS, voters).carried());
        assertTrue(show(0, 0, 18, null).verdict(ItemKind.ACCOUNTS, voters).carried());
    }

    @Test
    void votesAnAppointmentInRoundsOnly() {
        var refusal = refused(() -> show(18, 0, 0, null).verdict(ItemKind.APPOINTMENT, voters));
        assertEquals("appointment-by-rounds", refusal.code());
    }

    @Test
    void appointsTheOnlyCandidateAtOnce() {
        var verdict = appointment(List.of("A"), List.of()).verdict(voters);
        assertEquals(
                Ground.ONLY_CANDIDATE, requireNonNull(verdict.appointment()).ground());
        assertNull(requireNonNull(verdict.appointment()).round());
    }

    @Test
    void appointsByAbsoluteMajorityInTheFirstRounds() {
        var verdict = appointment(List.of("A", "B"), List.of(round(0, 9, 9), round(1, 9, 8)))
                .verdict(voters);
        assertEquals("A", requireNonNull(verdict.appointment()).appointed());
        assertEquals(2, requireNonNull(verdict.appointment()).round());
        assertEquals(VotingMethod.SECRET, verdict.method());
    }

    @Test
    void appointsByRelativeMajorityInTheThirdRoundAndTheEldestOnATie() {
        var three = List.of("A", "B", "C");
        var rounds = List.of(round(0, 6, 6, 6), round(0, 7, 6, 5), round(0, 7, 6, 5));
        assertEquals(
                Ground.RELATIVE_MAJORITY,
                requireNonNull(appointment(three, rounds).verdict(voters).appointment())
                        .ground());
        var tied = List.of(round(0, 6, 6, 6), round(0, 7, 7, 4), round(0, 7, 7, 4));
        var eldest = requireNonNull(appointment(three, tied).verdict(voters).appointment());
        assertEquals(Ground.ELDEST, eldest.ground());
        assertEquals("B", eldest.appointed());
    }

    @Test
    void asksForTheMissingRoundAndForTheAgesThatDecide() {
        refused("appointment-undecided", () -> appointment(List.of("A", "B"), List.of(round(0, 9, 9)))
                .verdict(voters));
        var ageless = new Appointment(
                List.of(new Appointment.Candidate("A", null), new Appointment.Candidate("B", null)),
                List.of(round(0, 9, 9), round(0, 9, 9), round(0, 9, 9)),
                false);
        refused("eldest-unknown", () -> ageless.verdict(voters));
    }

    @Test
    void countsPapersForThoseWhoStandOnly() {
        refused("candidate-named-twice", () -> appointment(List.of("A", "A"), List.of(round(0, 10, 8)))
                .verdict(voters));
        refused("unknown-candidate", () -> appointment(List.of("A", "B"), List.of(round(0, 6, 6, 6)))
                .verdict(voters));
    }

    @Test
    void refusesARoundAfterTheOneThatDecidedAndOneWithTooManyPapers() {
        refused("appointment-already-decided", () -> appointment(
                        List.of("A", "B"), List.of(round(0, 10, 8), round(0, 10, 8)))
                .verdict(voters));
        refused("round-exceeds-voters", () -> appointment(List.of("A", "B"), List.of(round(1, 10, 8)))
                .verdict(voters));
    }

    private static Appointment appointment(List<String> names, List<Round> rounds) {
        // The second candidate is the eldest.
        var births = List.of(LocalDate.of(1980, 1, 1), LocalDate.of(1960, 1, 1), LocalDate.of(1990, 1, 1));
        return new Appointment(
                IntStream.range(0, names.size())
                        .mapToObj(index -> new Appointment.Candidate(names.get(index), births.get(index)))
                        .toList(),
                rounds,
                false);
    }

    private static Round round(int blank, int... votes) {
        return new Round(
                IntStream.range(0, votes.length)
                        .mapToObj(index -> new CandidateVotes(String.valueOf((char) ('A' + index)), votes[index]))
                        .toList(),
                blank);
    }

    private List<NamedVote> everybody(VoteChoice choice) {
        return java.util.stream.Stream.concat(
                        voters.present().stream().map(member -> new NamedVote(member, choice, null)),
                        voters.proxies().stream().map(proxy -> new NamedVote(proxy.giver(), choice, proxy.holder())))
                .toList();
    }

    private static Ballot rollCall(List<NamedVote> votes) {
        return ballot(VotingMethod.ROLL_CALL, null, null, null, null, votes, Map.of());
    }

    private static Ballot show(
            @Nullable Integer votesFor, @Nullable Integer against, @Nullable Integer abst, @Nullable VoteChoice chair) {
        return ballot(VotingMethod.ORDINARY, votesFor, against, abst, chair, List.of(), Map.of());
    }

    private static Ballot secret(int votesFor, int against, int abstentions, int blank, List<Seat> asking) {
        return new Ballot(
                VotingMethod.SECRET,
                VoteTally.STATED,
                votesFor,
                against,
                abstentions,
                null,
                blank,
                false,
                null,
                List.of(),
                Map.of(SpecialBallot.SECRET, asking));
    }

    private static Ballot unstated(boolean unanimous, @Nullable Integer votesFor) {
        return new Ballot(
                VotingMethod.UNSTATED,
                VoteTally.UNSTATED,
                votesFor,
                null,
                null,
                null,
                null,
                unanimous,
                null,
                List.of(),
                Map.of());
    }

    private static Ballot ballot(
            VotingMethod method,
            @Nullable Integer votesFor,
            @Nullable Integer against,
            @Nullable Integer abstentions,
            @Nullable VoteChoice chair,
            List<NamedVote> named,
            Map<SpecialBallot, List<Seat>> requests) {
        return new Ballot(
                method, VoteTally.STATED, votesFor, against, abstentions, null, null, false, chair, named, requests);
    }

    private List<Seat> who(String... names) {
        return List.of(names).stream().map(this::seat).toList();
    }

    private Seat seat(String name) {
        return Given.member(council, name);
    }

    private void isRefused(String code, Ballot ballot) {
        refused(code, () -> ballot.verdict(ItemKind.ORDINARY, voters));
    }
}
