package fr.ctg.ctg.convention;

import fr.ctg.ctg.convention.RegisterConvention.NewParty;
import fr.ctg.ctg.convention.Signature.Signer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A convention or an amendment, and the acts of its parties, as the service would hold them. */
final class GivenConvention {
    static final String TEXT = "a".repeat(64);
    static final String MAUSSANE = "211300587";
    static final String PARADOU = "000000018";
    static final String CAF = "999999998";
    static final LocalDate REGISTERED = LocalDate.of(2022, 6, 1);
    static final LocalDate ADOPTED = LocalDate.of(2022, 7, 29);
    static final LocalDate EXECUTORY = LocalDate.of(2022, 8, 1);
    static final LocalDate SIGNED = LocalDate.of(2022, 9, 15);
    static final LocalDate TODAY = LocalDate.of(2023, 6, 1);

    static final Signature.Evidence PROOF =
            new Signature.Evidence("e".repeat(64), "Procès-verbal (démonstration)", null);

    final Convention convention;
    final List<AuthorisingAct> acts = new ArrayList<>();

    private GivenConvention(Convention convention) {
        this.convention = convention;
    }

    static GivenConvention of(NewParty... parties) {
        return new GivenConvention(new Convention(
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
                        List.of(parties)),
                REGISTERED));
    }

    static GivenConvention ofTwoCommunes() {
        return of(commune(MAUSSANE), commune(PARADOU));
    }

    static GivenConvention concluded() {
        var given = ofTwoCommunes();
        given.everybodySigns(SIGNED);
        return given;
    }

    GivenConvention amendedBy(String reference, AmendmentChanges changes, LocalDate today, Convention... others) {
        return new GivenConvention(new Convention(
                UUID.randomUUID(),
                convention,
                List.of(others),
                new RegisterAmendment(reference, "Avenant", today, "d".repeat(64), changes),
                today));
    }

    static NewParty commune(String siren) {
        return new NewParty(siren, "Commune " + siren, PartyKind.COMMUNE, null, true, 1, null);
    }

    static AmendmentChanges extension(LocalDate to) {
        return new AmendmentChanges(to, List.of(), List.of(), List.of(), List.of());
    }

    static AmendmentChanges joining(NewParty... parties) {
        return new AmendmentChanges(null, List.of(parties), List.of(), List.of(), List.of());
    }

    /** Each required party decides, its act takes effect, and it signs. */
    void everybodySigns(LocalDate on) {
        for (var party : convention.partiesOn(on)) {
            if (party.required()) {
                approve(party.siren(), on.minusDays(20), on.minusDays(10));
                sign(party.siren(), on, TODAY);
            }
        }
    }

    AuthorisingAct approve(String siren, LocalDate on, @Nullable LocalDate executoryOn) {
        return approve(siren, convention.textSha256(), on, executoryOn);
    }

    AuthorisingAct approve(String siren, String text, LocalDate on, @Nullable LocalDate executoryOn) {
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
                new ApprovedDeliberation.Mandate(convention.reference(), text, SigningOffice.MAYOR, null, true));
        if (executoryOn != null) {
            act.becomeExecutory(new ExecutoryDeliberation(
                    act.id(), executoryOn, executoryOn, "Sous-préfecture d'Arles", executoryOn, null, List.of()));
        }
        acts.add(act);
        return act;
    }

    void refuse(String siren, LocalDate on) {
        acts.add(new AuthorisingAct(
                new RejectedDeliberation(UUID.randomUUID(), siren, "2022/06/30/01", on, null),
                new RejectedDeliberation.RefusedMandate(convention.reference(), convention.textSha256())));
    }

    Optional<ConventionEvent> sign(String siren, LocalDate on, LocalDate today) {
        return sign(siren, signature(on, convention.textSha256(), GivenActs.mayor()), today);
    }

    Optional<ConventionEvent> sign(String siren, Signature signature, LocalDate today) {
        convention.sign(siren, signature, acts, today);
        return convention.reassess(acts, signature.signedOn(), today);
    }

    static Signature signature(LocalDate on, String text, Signer... signers) {
        return new Signature(
                on,
                null,
                "Maussane-les-Alpilles",
                Signature.Channel.PAPER,
                Signature.Level.HANDWRITTEN,
                text,
                List.of(signers),
                null,
                true);
    }

    Optional<ConventionEvent> change(AuthorisingAct act, ActChange.Kind kind, LocalDate on) {
        act.change(new ActChange(kind, on, "2206123", List.of("CGCT art. L2131-6")));
        return convention.reassess(acts, on, TODAY);
    }

    ConventionFile on(LocalDate day) {
        return new ConventionFile(convention, acts, day);
    }

    PartyStanding standing(String siren) {
        return on(TODAY).standing(convention.requireParty(siren, TODAY));
    }

    /** As the service does when the last required party has signed an amendment. */
    ConventionEvent.ConventionAmended takes(GivenConvention amendment) {
        var amended = convention.apply(amendment.convention);
        var carried = Stream.concat(acts.stream(), amendment.acts.stream()).toList();
        acts.clear();
        acts.addAll(carried);
        return amended;
    }
}
