package fr.ctg.deliberation.sitting;

import static fr.ctg.deliberation.sitting.Given29July.ORDINARY_LAW_IS_BACK;
import static fr.ctg.deliberation.sitting.Given29July.RULES;
import static fr.ctg.deliberation.sitting.Given29July.TODAY;
import static fr.ctg.deliberation.sitting.Given29July.attendance;
import static fr.ctg.deliberation.sitting.Given29July.convened;
import static fr.ctg.deliberation.sitting.Given29July.give;
import static fr.ctg.deliberation.sitting.Given29July.open;
import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Given;
import fr.ctg.deliberation.council.Seat;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The council sits without the public (huis clos, CGCT L2121-18). Ten present, one represented: six votes are needed. */
class ClosedDoorsTest {
    private final Council council = Given.maussane();
    private final Sitting sitting = opened();

    @Test
    void closesItsDoorsWhenTheMayorAloneAsks() {
        var event = close(List.of(who("CARRÉ")), 6);
        assertEquals(11, event.doors().presentOrRepresented());
        assertEquals(6, event.doors().required());
        assertEquals("closed-doors-on-request-of-three", event.doors().rule().id());
    }

    @Test
    void closesItsDoorsWhenThreeMembersAskAndNotWhenTwoDoOrOneTwice() {
        refused("closed-doors-not-asked", () -> close(List.of(who("FUSAT"), who("CITI")), 11));
        refused("closed-doors-not-asked", () -> close(List.of(who("FUSAT"), who("CITI"), who("CITI")), 11));
        close(List.of(who("FUSAT"), who("CITI"), who("NARDI")), 11);
        assertTrue(sitting.closedDoors().getFirst().lasts());
    }

    @Test
    void heedsOnlyThoseWhoAreThereToAsk() {
        refused("member-not-there", () -> close(List.of(who("FUSAT"), who("CITI"), who("ARSAC")), 11));
    }

    @Test
    void staysPublicWithoutMoreThanHalfOfThosePresentOrRepresented() {
        refused("closed-doors-not-carried", () -> close(List.of(who("CARRÉ")), 5));
        refused("closed-doors-votes-exceed-voters", () -> close(List.of(who("CARRÉ")), 12));
        assertEquals(List.of(), sitting.closedDoors());
        assertTrue(sitting.allowedActions(sitting.heldOn()).contains("close-doors"));
    }

    @Test
    void saysWhichItemsWereDiscussedBehindThem() {
        call(1);
        close(List.of(who("CARRÉ")), 11);
        refused("doors-closed-already", () -> close(List.of(who("CARRÉ")), 11));
        call(2);
        sitting.reopenDoors(null);
        refused("doors-not-closed", () -> sitting.reopenDoors(null));
        call(3);
        var doors = sitting.closedDoors().getFirst();
        assertEquals(List.of(1, 2), doors.items());
        assertEquals(1, doors.from().afterItem());
        assertFalse(doors.lasts());
    }

    @Test
    void opensItsDoorsAtTheLatestWhenTheSittingEnds() {
        close(List.of(who("CARRÉ")), 11);
        assertTrue(sitting.allowedActions(sitting.heldOn()).contains("reopen-doors"));
        sitting.close(null);
        assertFalse(sitting.closedDoors().getFirst().lasts());
        refused("sitting-not-ready", () -> sitting.reopenDoors(null));
    }

    @Test
    void votesCountsAndPublishesBehindThemAsInPublic() {
        close(List.of(who("CARRÉ")), 11);
        var debate = call(1);
        assertTrue(debate.quorum().reached());
        assertEquals(11, sitting.voters(debate).total());
        sitting.conclude(1);
        sitting.close(null);
        sitting.publishList(LocalDate.of(2022, 8, 5), TODAY);
        var next = convened(council, LocalDate.of(2022, 9, 20), List.of(item(1)));
        open(next, attendance(council, 10), council);
        sitting.settleMinutes(next, List.of(who("CARRÉ"), who("SAMUEL")), RULES.signingOn(ORDINARY_LAW_IS_BACK));
        sitting.publishMinutes(LocalDate.of(2022, 9, 25), TODAY);
        assertEquals(LocalDate.of(2022, 9, 25), sitting.minutes().orElseThrow().publishedOn());
    }

    private Sitting opened() {
        var opened = convened(council, ORDINARY_LAW_IS_BACK, List.of(item(1), item(2), item(3)));
        give(opened, council, "FABRE", "FUSAT");
        open(opened, attendance(council, 10), council);
        return opened;
    }

    private SittingEvent.DoorsClosed close(List<Seat> requesters, int votesFor) {
        return sitting.closeDoors(requesters, votesFor, null, council, RULES);
    }

    private Debate call(int rank) {
        return sitting.call(rank, ItemKind.ORDINARY, List.of(), null, null, council, RULES);
    }

    private static AgendaItem item(int rank) {
        return new AgendaItem(rank, "Point " + rank, null);
    }

    private Seat who(String familyName) {
        return Given.member(council, familyName);
    }
}
