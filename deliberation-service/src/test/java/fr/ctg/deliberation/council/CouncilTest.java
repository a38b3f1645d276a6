package fr.ctg.deliberation.council;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouncilTest {
    @ParameterizedTest
    @CsvSource({
        "0,7",
        "99,7",
        "100,11",
        "499,11",
        "500,15",
        "1499,15",
        "1500,19",
        "2499,19",
        "2500,23",
        "3499,23",
        "3500,27",
        "4999,27",
        "5000,29",
        "9999,29",
        "10000,33",
        "19999,33",
        "29999,35",
        "39999,39",
        "49999,43",
        "59999,45",
        "79999,49",
        "99999,53",
        "149999,55",
        "199999,59",
        "249999,61",
        "299999,65",
        "300000,69"
    })
    void givesTheSeatsOfThePopulationStratum(int population, int seats) {
        assertEquals(seats, CouncilSize.seatsFor(population));
    }

    @Test
    void countsMembersInOfficeAndNotSeatsAsTheBaseOfTheQuorum() {
        var council = Given.maussaneWithTwoVacantSeats();
        assertEquals(19, council.seats());
        assertEquals(17, council.membersInOffice(Given.RENEWED));
    }

    @Test
    void refusesMoreMembersThanSeats() {
        var refusal = refused(() -> Given.council(1_499, Given.names(19)));
        assertEquals("{members=19, seats=15, population=1499}", refusal.facts().toString());
    }

    @Test
    void refusesTwoMayors() {
        var refusal = refused(() -> new Council(
                new java.util.UUID(1, 1),
                new RegisterCouncil(
                        "211300587", null, "13058", "X", Given.RENEWED, 2_326, 2018, null, List.of(), false),
                List.of(),
                List.of(mayor("CARRÉ"), mayor("FUSAT"))));
        assertEquals("not-one-mayor", refusal.code());
    }

    private static OfficeTerm mayor(String name) {
        return new OfficeTerm(Given.idOf(name), Office.MAYOR, null, Given.RENEWED, null);
    }

    @Test
    void refusesSomebodyWhoIsNotInOffice() {
        refused(() -> Given.maussane().seatOf(new java.util.UUID(1, 2), Given.RENEWED));
    }

    @Test
    void knowsWhoWasInOfficeOnADay() {
        var council = Given.maussane();
        var left = LocalDate.of(2022, 5, 2);
        council.leave(Given.idOf("ARSAC"), left, Member.DepartureCause.RESIGNATION);
        assertEquals(19, council.membersInOffice(left.minusDays(1)));
        assertEquals(18, council.membersInOffice(left));
        refused("not-in-office", () -> council.seatOf(Given.idOf("ARSAC"), left));
        var coming = new Member(
                Given.idOf("NOUVEAU"), "Membre", "NOUVEAU", left.plusDays(30), null, null, Given.idOf("ARSAC"));
        council.seat(coming);
        assertEquals(18, council.membersInOffice(left.plusDays(29)));
        assertEquals(19, council.membersInOffice(left.plusDays(30)));
    }

    @Test
    void seatsNobodyWhereNoSeatIsVacant() {
        var one = new Member(Given.idOf("X"), "Membre", "X", LocalDate.of(2021, 1, 1), null, null, null);
        refused("no-vacant-seat", () -> Given.maussane().seat(one));
    }

    @Test
    void seatsNobodyInThePlaceOfSomebodyWhoStillSits() {
        var council = Given.maussaneWithTwoVacantSeats();
        var one = new Member(Given.idOf("X"), "Membre", "X", LocalDate.of(2021, 1, 1), null, null, Given.idOf("FUSAT"));
        refused("replaced-in-office", () -> council.seat(one));
    }

    @Test
    void endsTheTermOfAMayorWhoIsFollowed() {
        var council = Given.maussaneWithDeputies();
        var day = LocalDate.of(2021, 9, 20);
        council.elect(Given.idOf("FUSAT"), Office.MAYOR, null, day);
        assertEquals(
                "Membre CARRÉ", council.mayorOn(day.minusDays(1)).orElseThrow().name());
        assertEquals("Membre FUSAT", council.mayorOn(day).orElseThrow().name());
        assertEquals(Office.COUNCILLOR, council.officeOn(Given.idOf("CARRÉ"), day));
        assertEquals(
                List.of("Membre FUSAT", "Membre GARCIN-GOURILLON", "Membre REYNOUD"),
                council.orderOfPrecedence(day).stream().map(Seat::name).toList());
    }

    @Test
    void refusesASecondDeputyOfOneRank() {
        refused("deputy-rank-taken", () -> Given.maussaneWithDeputies()
                .elect(Given.idOf("BONARD"), Office.DEPUTY, 1, LocalDate.of(2021, 1, 1)));
    }

    @Test
    void ranksItsDeputiesAndNobodyElse() {
        var council = Given.maussaneWithDeputies();
        var day = LocalDate.of(2021, 1, 1);
        refused("rank-without-deputy", () -> council.elect(Given.idOf("BONARD"), Office.DEPUTY, null, day));
        refused("rank-without-deputy", () -> council.elect(Given.idOf("BONARD"), Office.MAYOR, 1, day));
    }

    @Test
    void suspendsNobodyUntilADayBeforeTheFirst() {
        var from = LocalDate.of(2022, 1, 31);
        var backwards =
                new Suspension(Given.idOf("CARRÉ"), Suspension.Scope.OFFICE, from, from.minusDays(1), "arrêté fictif");
        refused("council-dates-out-of-order", () -> Given.maussane().suspend(backwards));
    }

    @Test
    void leavesAMemberSuspendedFromTheSeatOutOfTheBaseAndOneSuspendedFromOfficeInIt() {
        var council = Given.maussaneWithDeputies();
        var from = LocalDate.of(2022, 1, 1);
        var to = LocalDate.of(2022, 1, 31);
        council.suspend(new Suspension(Given.idOf("CARRÉ"), Suspension.Scope.OFFICE, from, to, "arrêté fictif"));
        assertEquals(19, council.membersInOffice(from));
        assertEquals("Membre FUSAT", council.orderOfPrecedence(from).getFirst().name());
        assertEquals(
                "Membre CARRÉ",
                council.orderOfPrecedence(to.plusDays(1)).getFirst().name());
        council.suspend(new Suspension(Given.idOf("ARSAC"), Suspension.Scope.SEAT, from, to, "décision fictive"));
        assertEquals(18, council.membersInOffice(to));
        assertEquals(19, council.membersInOffice(to.plusDays(1)));
    }

    @Test
    void letsOnlyASmallCommuneChooseHowItPublishes() {
        var small = Given.maussane();
        var day = LocalDate.of(2022, 7, 1);
        assertEquals(PublicationMode.WEBSITE, small.publicationModeOn(day));
        small.choosePublication(new PublicationChoice(PublicationMode.POSTING, day), Given.PUBLICATION_RULES);
        assertEquals(PublicationMode.POSTING, small.publicationModeOn(day));
        assertEquals(PublicationMode.WEBSITE, small.publicationModeOn(day.minusDays(1)));
        refused("publication-mode-not-open", () -> Given.council(3_500, Given.names(19))
                .choosePublication(new PublicationChoice(PublicationMode.POSTING, day), Given.PUBLICATION_RULES));
    }

    @Test
    void isNotHeldToAChoiceThatItsPopulationNeverLeftIt() {
        var large = Given.council(3_500, Given.names(19));
        var june2022 = LocalDate.of(2022, 6, 1); // posting was still enough everywhere
        large.choosePublication(new PublicationChoice(PublicationMode.POSTING, june2022), Given.PUBLICATION_RULES);
        var july2022 = LocalDate.of(2022, 7, 1);
        Given.PUBLICATION_RULES.on(july2022).require(PublicationMode.WEBSITE, large, july2022);
        refused(
                "publication-without-effect",
                () -> Given.PUBLICATION_RULES.on(july2022).require(PublicationMode.POSTING, large, july2022));
    }

    @Test
    void publishesByTheRuleOfAnotherCatalogueWhenOneIsNamed(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("rules.json"), """
                {"publicationRules": [
                    {"id": "r1", "version": 1, "period": {"from": "2020-01-01", "to": "2023-12-31"}, "byChoice": false, "legalBasis": ["A"]},
                    {"id": "r2", "version": 1, "period": {"from": "2024-01-01"}, "websiteOnlyFromPopulation": 1000, "byChoice": true,
                     "legalBasis": ["B"]}]}""");
        var rules = new PublicationRules(new ObjectMapper().findAndRegisterModules(), Optional.of(file));
        var day = LocalDate.of(2024, 1, 1);
        refused("publication-without-effect", () -> rules.on(day)
                .require(PublicationMode.POSTING, Given.maussane(), day));
        rules.on(day.minusDays(1)).require(PublicationMode.POSTING, Given.maussane(), day.minusDays(1));
        refused("no-rule-on-date", () -> rules.on(LocalDate.of(2019, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource({"75056", "69123", "13055"})
    void refusesTheThreeCitiesThatHaveTheirOwnLaw(String insee) {
        refused("own-law", () -> CouncilSize.requireOrdinaryLaw(insee));
    }
}
