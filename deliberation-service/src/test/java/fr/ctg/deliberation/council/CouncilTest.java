package fr.ctg.deliberation.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
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
        assertEquals(17, council.membersInOffice());
    }

    @Test
    void refusesMoreMembersThanSeats() {
        var refusal = assertThrows(MoreMembersThanSeats.class, () -> Given.council(1_499, Given.membersOf("CARRÉ")));
        assertEquals("{members=19, seats=15, population=1499}", refusal.facts().toString());
    }

    @Test
    void refusesACouncilWithoutMayor() {
        assertThrows(NotOneMayor.class, () -> Given.council(2_326, Given.membersOf("nobody")));
    }

    @Test
    void refusesSomebodyWhoIsNotInOffice() {
        assertThrows(NotInOffice.class, () -> Given.maussane().seatOf(new java.util.UUID(1, 2)));
    }
}
