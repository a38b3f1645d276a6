package fr.ctg.ctg.commitment;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final String SIREN = "211300587";
    private static final String LABEL = "Délibération approuvant le schéma d'organisation du pilotage";
    private static final LocalDate DUE = LocalDate.of(2022, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2023, 6, 1);

    private final UUID promisingId = UUID.randomUUID();
    private final Commitment promise = promise(LABEL);
    private final HeardAct promising =
            act(promisingId, "2022/07/29/07", LocalDate.of(2022, 7, 29), "CTG 2022-2025", List.of(), List.of(LABEL));

    @Test
    void isOverdueTheDayAfterItsLastDayAndNeverAssumedKept() {
        assertEquals(CommitmentStatus.OPEN, promise.status(DUE));
        assertEquals(CommitmentStatus.OVERDUE, promise.status(DUE.plusDays(1)));
        assertEquals(CommitmentStatus.OVERDUE, promise.status(DUE.plusYears(50)));
    }

    @Test
    void isFulfilledInTimeOrLateByTheDayOfTheAct() {
        assertFalse(promise.keptBy(declared(DUE), LATER).late());
        assertEquals(CommitmentStatus.FULFILLED, promise.status(LATER));
        var other = promise(LABEL);
        assertTrue(other.keptBy(declared(DUE.plusDays(1)), LATER).late());
        assertEquals(CommitmentStatus.FULFILLED_LATE, other.status(LATER));
    }

    @Test
    void isSettledOnce() {
        promise.release(DUE, "Sans objet", LATER);
        assertEquals(CommitmentStatus.RELEASED, promise.status(LATER));
        refused("already-released", () -> promise.keptBy(declared(DUE), LATER));
        var other = promise(LABEL);
        other.keptBy(declared(DUE), LATER);
        refused("already-fulfilled", () -> other.release(DUE, "Sans objet", LATER));
        refused("already-fulfilled", () -> other.keptBy(declared(DUE), LATER));
    }

    @Test
    void isNotKeptByTheActThatMadeItNorByAnActToCome() {
        refused("kept-by-itself", () -> promise.keptBy(promising.asFulfilment(), LATER));
        refused("in-the-future", () -> promise.keptBy(declared(LATER.plusDays(1)), LATER));
    }

    @Test
    void refusesDatesOutOfOrderInAPromiseFromAText() {
        refused("due-before-made", () -> fromText(DUE, DUE.minusDays(1)));
        refused("in-the-future", () -> fromText(LATER.plusDays(1), LATER.plusDays(2)));
        refused("kept-before-made", () -> fromText(DUE, DUE).keptBy(declared(DUE.minusDays(1)), LATER));
    }

    @Test
    void isMatchedWithAnActWhoseSubjectIsThePromise() {
        var act = later("DELIBERATION APPROUVANT le schema d’organisation du pilotage", List.of(), List.of());
        assertEquals(
                List.of(new KeptPromise(promise, act)), KeptPromise.among(List.of(promise), List.of(promising, act)));
    }

    @Test
    void isMatchedWithAnActThatApprovesInWordsNamingBothPromiseAndAct() {
        var act = later("CTG", List.of("l'objet de la promesse « " + LABEL + " » de l'acte 2022/07/29/07"), List.of());
        assertEquals(
                1, KeptPromise.among(List.of(promise), List.of(promising, act)).size());
    }

    @Test
    void isNotMatchedWhenTheActOnlySpeaksOfItOrPutsItOff() {
        for (var act : List.of(
                later("Report : " + LABEL, List.of(), List.of()),
                later("Schéma de pilotage", List.of(LABEL), List.of()),
                later(LABEL, List.of(), List.of(LABEL)))) {
            assertEquals(List.of(), KeptPromise.among(List.of(promise), List.of(promising, act)));
        }
    }

    @Test
    void isNotMatchedWhenTwoPromisesAreNamedOrWhenTheActIsEarlier() {
        var act = later(LABEL, List.of(), List.of());
        assertEquals(List.of(), KeptPromise.among(List.of(promise, promise(LABEL)), List.of(promising, act)));
        var earlier = act(UUID.randomUUID(), "2022/07/01/01", LocalDate.of(2022, 7, 1), LABEL, List.of(), List.of());
        assertEquals(List.of(), KeptPromise.among(List.of(promise), List.of(earlier, promising)));
        assertEquals(List.of(), KeptPromise.among(List.of(promise), List.of(act)));
    }

    @Test
    void isOpenAgainWhenTheActThatKeptItFalls() {
        promise.keptBy(declared(DUE), LATER);
        promise.reopen();
        assertEquals(CommitmentStatus.OVERDUE, promise.status(LATER));
    }

    private Commitment promise(String label) {
        return new Commitment("CTG", SIREN, promisingId, "2022/07/29/07", label, DUE);
    }

    private static Commitment fromText(LocalDate madeOn, LocalDate dueOn) {
        return new Commitment(
                UUID.randomUUID(),
                new RecordCommitment("CTG", SIREN, "Convention, article 9", "Bilan annuel", madeOn, dueOn),
                LATER);
    }

    private static HeardAct later(String subject, List<String> approves, List<String> promises) {
        return act(UUID.randomUUID(), "2022/12/15/01", LocalDate.of(2022, 12, 15), subject, approves, promises);
    }

    private static HeardAct act(
            UUID id, String number, LocalDate on, String subject, List<String> approves, List<String> promises) {
        return new HeardAct(id, SIREN, number, on, new HeardAct.Wording(subject, approves, promises));
    }

    private static Fulfilment declared(LocalDate on) {
        return new Fulfilment(on, "DEMO-1", null, Fulfilment.Evidence.DECLARED);
    }
}
