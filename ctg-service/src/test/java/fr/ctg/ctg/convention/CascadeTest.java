package fr.ctg.ctg.convention;

import static fr.ctg.ctg.convention.GivenConvention.EXECUTORY;
import static fr.ctg.ctg.convention.GivenConvention.MAUSSANE;
import static fr.ctg.ctg.convention.GivenConvention.PARADOU;
import static fr.ctg.ctg.convention.GivenConvention.SIGNED;
import static fr.ctg.ctg.convention.GivenConvention.TODAY;
import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.ctg.convention.ActChange.Kind;
import fr.ctg.ctg.convention.ConventionEvent.ConventionRestored;
import fr.ctg.ctg.convention.ConventionEvent.ConventionSigned;
import fr.ctg.ctg.convention.ConventionEvent.ConventionWeakened;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens to an act shows on the signature it carried and on the convention, whatever the order it is told in. */
class CascadeTest {
    private final GivenConvention given = GivenConvention.ofTwoCommunes();
    private final Convention convention = given.convention;
    private final List<AuthorisingAct> acts = given.acts;

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
        refused("party-not-authorised", () -> sign(MAUSSANE, TODAY));
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
            refused("party-not-authorised", () -> sign(MAUSSANE, SIGNED));
            assertFalse(standing(MAUSSANE).maySignOrHas(), kind.name());
        }
    }

    @Test
    void saysThatACouncilRefusedUntilItApproves() {
        acts.add(new AuthorisingAct(
                new RejectedDeliberation(UUID.randomUUID(), MAUSSANE, "2022/06/30/01", LocalDate.of(2022, 6, 30), null),
                new RejectedDeliberation.RefusedMandate("CTG-TEST", GivenConvention.TEXT)));
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
        approve(PARADOU, LocalDate.of(2022, 7, 29), EXECUTORY);
        assertEquals(Optional.empty(), sign(PARADOU, SIGNED));
        assertTrue(sign(MAUSSANE, SIGNED).orElseThrow() instanceof ConventionSigned);
        return act;
    }

    private Optional<ConventionEvent> sign(String siren, LocalDate on) {
        return given.sign(siren, on, TODAY);
    }

    private AuthorisingAct approve(String siren, LocalDate on, @Nullable LocalDate executoryOn) {
        return given.approve(siren, on, executoryOn);
    }

    private Optional<ConventionEvent> change(AuthorisingAct act, Kind kind, String on) {
        return given.change(act, kind, LocalDate.parse(on));
    }

    private ConventionFile file() {
        return given.on(TODAY);
    }

    private PartyStanding standing(String siren) {
        return given.standing(siren);
    }
}
