package fr.ctg.ctg.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.ctg.convention.ActChange.Kind;
import fr.ctg.ctg.convention.ConventionEvent.ConventionRestored;
import fr.ctg.ctg.convention.ConventionEvent.ConventionSigned;
import fr.ctg.ctg.convention.ConventionEvent.ConventionWeakened;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to an act shows on the signature it carried and on the convention, whatever the order it is told in. */
class CascadeTest {
    private static final String TEXT = "a".repeat(64);
    private static final String MAUSSANE = "211300587";
    private static final String OTHER = "000000018";
    private static final LocalDate EXECUTORY = LocalDate.of(2022, 8, 1);
    private static final LocalDate SIGNED = LocalDate.of(2022, 9, 15);
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 1);

    private final Convention convention = convention();
    private final List<AuthorisingAct> acts = new ArrayList<>();

    @Test
    void contestsTheSignatureAndWeakensTheConventionWhenTheJudgeSuspendsTheAct() {
        var act = concluded();
        var weakened =
                (ConventionWeakened) change(act, Kind.SUSPENDED, "2022-09-30").orElseThrow();
        assertEquals(ActForce.SUSPENDED, weakened.parties().getFirst().cause());
        assertEquals(PartyStanding.CONTESTED, standing(MAUSSANE));
        assertEquals(ConventionStatus.WEAKENED, file().status());
        // Suspended is not gone: nothing is to be signed again.
        assertEquals(List.of(), file().allowedActions(convention.requireParty(MAUSSANE, TODAY)));
        assertTrue(change(act, Kind.REINSTATED, "2022-11-15").orElseThrow() instanceof ConventionRestored);
        assertEquals(PartyStanding.SIGNED, standing(MAUSSANE));
        assertEquals(ConventionStatus.IN_FORCE, file().status());
    }

    @Test
    void asksForANewActAndANewSignatureWhenTheActNeverWas() {
        var first = concluded();
        change(first, Kind.ANNULLED, "2022-09-30");
        assertRefused("party-not-authorised", () -> sign(MAUSSANE, TODAY));
        approve(MAUSSANE, LocalDate.of(2022, 12, 1), LocalDate.of(2022, 12, 5));
        assertEquals(PartyStanding.CONTESTED, standing(MAUSSANE));
        assertEquals(List.of("sign"), file().allowedActions(convention.requireParty(MAUSSANE, TODAY)));
        assertTrue(sign(MAUSSANE, LocalDate.of(2022, 12, 10)).orElseThrow() instanceof ConventionRestored);
        assertEquals(PartyStanding.SIGNED, standing(MAUSSANE));
        assertEquals(
                ConventionStatus.IN_FORCE,
                new ConventionFile(convention, acts, SIGNED.plusDays(1)).status(),
                "as it was");
        assertEquals(
                ConventionStatus.WEAKENED, new ConventionFile(convention, acts, LocalDate.of(2022, 12, 1)).status());
        assertEquals(
                SIGNED,
                convention
                        .requireParty(MAUSSANE, TODAY)
                        .undoneSignatures()
                        .getFirst()
                        .signature()
                        .signedOn());
    }

    @Test
    void keepsWhatWasSignedBeforeTheActWasRepealed() {
        var act = concluded();
        assertEquals(Optional.empty(), change(act, Kind.REPEALED, "2022-12-01"));
        assertEquals(PartyStanding.SIGNED, standing(MAUSSANE));
        assertEquals(ConventionStatus.IN_FORCE, file().status());
    }

    @Test
    void givesNoRightToSignByAnActThatIsSuspendedWithdrawnOrRepealed() {
        for (var kind : EnumSet.of(Kind.SUSPENDED, Kind.ANNULLED, Kind.WITHDRAWN, Kind.REPEALED)) {
            acts.clear();
            var act = approve(MAUSSANE, LocalDate.of(2022, 7, 29), EXECUTORY);
            change(act, kind, "2022-09-01");
            assertRefused("party-not-authorised", () -> sign(MAUSSANE, SIGNED));
            assertFalse(standing(MAUSSANE).maySignOrHas(), kind.name());
        }
    }

    @Test
    void saysThatACouncilRefusedUntilItApproves() {
        acts.add(new AuthorisingAct(
                new RejectedDeliberation(UUID.randomUUID(), MAUSSANE, "2022/06/30/01", LocalDate.of(2022, 6, 30), null),
                new RejectedDeliberation.RefusedMandate("CTG-TEST", TEXT)));
        assertEquals(PartyStanding.REFUSED, standing(MAUSSANE));
        approve(MAUSSANE, LocalDate.of(2022, 7, 29), null);
        assertEquals(PartyStanding.APPROVED, standing(MAUSSANE));
    }

    @Test
    void tellsHowThingsStoodOnADayInThePast() {
        var act = concluded();
        change(act, Kind.ANNULLED, "2023-01-10");
        assertEquals(
                ConventionStatus.IN_APPROVAL, new ConventionFile(convention, acts, EXECUTORY.minusDays(1)).status());
        assertEquals(ConventionStatus.IN_SIGNATURE, new ConventionFile(convention, acts, EXECUTORY).status());
        assertEquals(ConventionStatus.IN_FORCE, new ConventionFile(convention, acts, SIGNED).status());
        assertEquals(ConventionStatus.WEAKENED, file().status());
    }

    private AuthorisingAct concluded() {
        var act = approve(MAUSSANE, LocalDate.of(2022, 7, 29), EXECUTORY);
        approve(OTHER, LocalDate.of(2022, 7, 29), EXECUTORY);
        assertEquals(Optional.empty(), sign(OTHER, SIGNED));
        assertTrue(sign(MAUSSANE, SIGNED).orElseThrow() instanceof ConventionSigned);
        return act;
    }

    private Optional<ConventionEvent> sign(String siren, LocalDate on) {
        convention.sign(
                siren,
                new Signature(
                        on,
                        null,
                        "Maussane-les-Alpilles",
                        Signature.Channel.PAPER,
                        Signature.Level.HANDWRITTEN,
                        TEXT,
                        List.of(GivenActs.mayor()),
                        null,
                        true),
                acts,
                TODAY);
        return convention.reassess(acts, on, TODAY);
    }

    private AuthorisingAct approve(
            String siren, LocalDate on, @org.jspecify.annotations.Nullable LocalDate executoryOn) {
        var act = new AuthorisingAct(
                new ApprovedDeliberation(
                        UUID.randomUUID(),
                        new ApprovedDeliberation.Commune(siren, siren),
                        "2022/07/29/07",
                        on,
                        GivenActs.sitting(),
                        GivenActs.vote(),
                        null,
                        List.of(),
                        true),
                new ApprovedDeliberation.Mandate("CTG-TEST", TEXT, SigningOffice.MAYOR, null, true));
        if (executoryOn != null) {
            act.becomeExecutory(new ExecutoryDeliberation(
                    act.id(), executoryOn, executoryOn, "Sous-préfecture d'Arles", executoryOn, null, List.of()));
        }
        acts.add(act);
        return act;
    }

    private Optional<ConventionEvent> change(AuthorisingAct act, Kind kind, String on) {
        var day = LocalDate.parse(on);
        act.change(new ActChange(kind, day, "2206123", List.of("CGCT art. L2131-6")));
        return convention.reassess(acts, day, TODAY);
    }

    private ConventionFile file() {
        return new ConventionFile(convention, acts, TODAY);
    }

    private PartyStanding standing(String siren) {
        return file().standing(convention.requireParty(siren, TODAY));
    }

    private static void assertRefused(String code, Runnable call) {
        assertEquals(code, assertThrows(Refusal.class, call::run).code());
    }

    private static Convention convention() {
        return new Convention(
                UUID.randomUUID(),
                MAUSSANE,
                new RegisterConvention(
                        "CTG-TEST",
                        "CTG",
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        List.of("enfance"),
                        null,
                        TEXT,
                        List.of(party(MAUSSANE), party(OTHER))),
                LocalDate.of(2022, 6, 1));
    }

    private static RegisterConvention.NewParty party(String siren) {
        return new RegisterConvention.NewParty(siren, "Commune " + siren, PartyKind.COMMUNE, null, true, 1, null);
    }
}
