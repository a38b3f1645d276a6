package fr.ctg.ctg.coordination.scheme;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SteeringSchemeTest {
    private static final String MAUSSANE = "211300587";
    private static final String SAINT_REMY = "211301007";
    private static final String FIRST = "a".repeat(64);
    private static final String SECOND = "b".repeat(64);
    private static final LocalDate TODAY = LocalDate.of(2022, 12, 20);

    private final SteeringScheme scheme = new SteeringScheme(
            UUID.randomUUID(),
            "999999998",
            new RegisterScheme(
                    "CTG",
                    "Schéma d'organisation du pilotage",
                    LocalDate.of(2022, 10, 1),
                    LocalDate.of(2022, 12, 31),
                    List.of(
                            new RegisterScheme.Commune(MAUSSANE, "Maussane-les-Alpilles"),
                            new RegisterScheme.Commune(SAINT_REMY, "Saint-Rémy-de-Provence"))));

    @Test
    void isApprovedOnceEveryCommuneApprovedTheSameDocument() {
        assertEquals(SchemeStatus.EXPECTED, scheme.status(TODAY));
        deliver(FIRST, LocalDate.of(2022, 11, 15));
        scheme.approve(approval(MAUSSANE, FIRST), TODAY);
        assertEquals(SchemeStatus.UNDER_APPROVAL, scheme.status(TODAY));
        scheme.approve(approval(SAINT_REMY, FIRST), TODAY);
        assertEquals(SchemeStatus.APPROVED, scheme.status(TODAY));
    }

    @Test
    void isOverdueOnceItsLastDayPassedAndACommuneIsMissing() {
        deliver(FIRST, LocalDate.of(2022, 11, 15));
        scheme.approve(approval(MAUSSANE, FIRST), TODAY);
        assertEquals(SchemeStatus.OVERDUE, scheme.status(LocalDate.of(2023, 1, 1)));
    }

    @Test
    void losesItsApprovalsWhenTheDocumentChangesAndKeepsThemWritten() {
        deliver(FIRST, LocalDate.of(2022, 11, 15));
        scheme.approve(approval(MAUSSANE, FIRST), TODAY);
        deliver(SECOND, LocalDate.of(2022, 12, 1));
        assertEquals(true, scheme.standing(MAUSSANE).isEmpty());
        scheme.approve(approval(MAUSSANE, SECOND), TODAY);
        assertEquals(2, scheme.approvals().size());
    }

    @Test
    void refusesAnApprovalThatApprovesNothingOfThis() {
        refuses("scheme-without-document", approval(MAUSSANE, FIRST));
        deliver(FIRST, LocalDate.of(2022, 12, 16));
        refuses("scheme-before-document", approval(MAUSSANE, FIRST));
        deliver(FIRST, LocalDate.of(2022, 11, 15));
        refuses("scheme-another-document", approval(MAUSSANE, SECOND));
        refuses("scheme-not-asked", approval("200035087", FIRST));
        scheme.approve(approval(MAUSSANE, FIRST), TODAY);
        refuses("scheme-already-approved", approval(MAUSSANE, FIRST));
    }

    @Test
    void asksEachCommuneOnceWithinDaysInTheirOrder() {
        refused(
                "scheme-commune-twice",
                () -> expected(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 12, 31), MAUSSANE, MAUSSANE));
        refused(
                "scheme-due-backwards",
                () -> expected(LocalDate.of(2022, 12, 31), LocalDate.of(2022, 10, 1), MAUSSANE));
    }

    private static SteeringScheme expected(LocalDate dueFrom, LocalDate dueOn, String... communes) {
        return new SteeringScheme(
                UUID.randomUUID(),
                "999999998",
                new RegisterScheme(
                        "CTG",
                        "Schéma d'organisation du pilotage",
                        dueFrom,
                        dueOn,
                        Stream.of(communes)
                                .map(siren -> new RegisterScheme.Commune(siren, "Commune " + siren))
                                .toList()));
    }

    private void deliver(String sha256, LocalDate on) {
        scheme.deliver(new SchemeDocument(sha256, on, true), TODAY);
    }

    private static SchemeApproval approval(String siren, String sha256) {
        return new SchemeApproval(siren, "2022/12/15/01", null, LocalDate.of(2022, 12, 15), sha256);
    }

    private void refuses(String code, SchemeApproval approval) {
        Executable verb = () -> scheme.approve(approval, TODAY);
        refused(code, verb);
    }
}
