package fr.ctg.ctg.convention;

import static fr.ctg.ctg.convention.GivenConvention.ADOPTED;
import static fr.ctg.ctg.convention.GivenConvention.CAF;
import static fr.ctg.ctg.convention.GivenConvention.EXECUTORY;
import static fr.ctg.ctg.convention.GivenConvention.MAUSSANE;
import static fr.ctg.ctg.convention.GivenConvention.PARADOU;
import static fr.ctg.ctg.convention.GivenConvention.SIGNED;
import static fr.ctg.ctg.convention.GivenConvention.TEXT;
import static fr.ctg.ctg.convention.GivenConvention.TODAY;
import static fr.ctg.ctg.convention.GivenConvention.commune;
import static fr.ctg.ctg.convention.GivenConvention.extension;
import static fr.ctg.ctg.convention.GivenConvention.joining;
import static fr.ctg.ctg.convention.GivenConvention.signature;
import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.ctg.convention.ActChange.Kind;
import fr.ctg.ctg.convention.ConventionEvent.ConventionSigned;
import fr.ctg.ctg.convention.ConventionEvent.ConventionWeakened;
import fr.ctg.ctg.convention.RegisterConvention.NewParty;
import fr.ctg.ctg.convention.Signature.Signer;
import fr.ctg.ctg.convention.Signature.Signer.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The cases of a convention's life, from a council's refusal to the end: 35 to 45 of the domain. */
class ConventionLifeTest {
    private static final String NEW_TEXT = "b".repeat(64);
    private static final String NEW_COMMUNE = "000000026";

    /** 35. */
    @Test
    void isWrittenAnewWithoutACommuneThatRefusesAndApprovedAnewByTheOthers() {
        var given = GivenConvention.of(commune(MAUSSANE), commune(PARADOU), commune(NEW_COMMUNE));
        given.approve(MAUSSANE, ADOPTED, EXECUTORY);
        given.approve(NEW_COMMUNE, ADOPTED, EXECUTORY);
        given.sign(MAUSSANE, SIGNED, TODAY);
        given.refuse(PARADOU, ADOPTED);
        assertEquals(PartyStanding.REFUSED, given.standing(PARADOU));
        assertEquals(ConventionStatus.IN_APPROVAL, given.on(TODAY).status());

        given.convention.revise(
                new ReviseText(
                        NEW_TEXT, true, "Le Paradou a refusé", List.of(commune(MAUSSANE), commune(NEW_COMMUNE)), null),
                Optional.empty(),
                List.of(),
                TODAY);
        assertEquals(PartyStanding.APPROVED, given.standing(MAUSSANE), "it voted another text");
        assertEquals(
                SIGNED,
                given.convention
                        .requireParty(MAUSSANE, TODAY)
                        .undoneSignatures()
                        .getFirst()
                        .signature()
                        .signedOn());
        refused("party-not-authorised", () -> given.sign(MAUSSANE, TODAY, TODAY));
        refused("not-a-party", () -> given.sign(PARADOU, TODAY, TODAY));
        assertEquals(
                PartyEnd.Cause.LEFT_OUT,
                given.convention.parties().get(1).ending().orElseThrow().cause());

        given.everybodySigns(TODAY);
        assertEquals(ConventionStatus.IN_FORCE, given.on(TODAY).status());
        assertEquals(2, given.on(TODAY).parties().size());
    }

    /** 36. */
    @Test
    void keepsActsAndSignaturesWhenOnlyAClericalErrorOfTheTextIsMended() {
        var given = GivenConvention.ofTwoCommunes();
        given.approve(MAUSSANE, ADOPTED, EXECUTORY);
        given.approve(PARADOU, ADOPTED, EXECUTORY);
        given.sign(MAUSSANE, SIGNED, TODAY);
        given.convention.revise(
                new ReviseText(NEW_TEXT, false, "« Paradou » écrit « Paradoux »", null, null),
                Optional.empty(),
                List.of(),
                TODAY);
        assertEquals(PartyStanding.SIGNED, given.standing(MAUSSANE));
        assertEquals(PartyStanding.AUTHORISED, given.standing(PARADOU));
        assertTrue(
                given.sign(PARADOU, signature(SIGNED, NEW_TEXT, GivenActs.mayor()), TODAY)
                                .orElseThrow()
                        instanceof ConventionSigned);
        refused(
                "text-already-known",
                () -> given.convention.revise(
                        new ReviseText(TEXT, false, "Retour", null, null), Optional.empty(), List.of(), TODAY));
        refused(
                "erratum-changes-parties",
                () -> given.convention.revise(
                        new ReviseText(
                                "c".repeat(64), false, "Parties", List.of(commune(MAUSSANE), commune(PARADOU)), null),
                        Optional.empty(),
                        List.of(),
                        TODAY));
    }

    /** 36. */
    @Test
    void doesNotChangeItsTextInSubstanceOnceConcluded() {
        var given = GivenConvention.concluded();
        refused(
                "convention-concluded",
                () -> given.convention.revise(
                        new ReviseText(NEW_TEXT, true, "Nouveau", null, null), Optional.empty(), List.of(), TODAY));
        given.convention.revise(
                new ReviseText(NEW_TEXT, false, "Coquille", null, null), Optional.empty(), List.of(), TODAY);
        assertEquals(ConventionStatus.IN_FORCE, given.on(TODAY).status());
    }

    /** 37. */
    @Test
    void letsTheCafSignFirstAndACommuneOnlyByAnExecutoryAct() {
        var given = GivenConvention.of(commune(MAUSSANE), new NewParty(CAF, "Caf", PartyKind.CAF, null, true, 2, null));
        given.approve(MAUSSANE, ADOPTED, null);
        given.acts.add(new AuthorisingAct(
                UUID.randomUUID(),
                "CTG-TEST",
                new DeclareDecision(
                        CAF,
                        "Conseil d'administration",
                        "DEMO",
                        LocalDate.of(2022, 6, 1),
                        LocalDate.of(2022, 6, 2),
                        TEXT,
                        List.of(SigningOffice.PRESIDENT, SigningOffice.DIRECTOR),
                        null,
                        GivenConvention.PROOF,
                        true)));
        var president = signer("Personne fictive A", SigningOffice.PRESIDENT, Standing.HOLDER, null, null);
        var director = signer("Personne fictive B", SigningOffice.DIRECTOR, Standing.HOLDER, null, null);
        refused("signers-missing", () -> given.sign(CAF, signature(SIGNED, TEXT, president), TODAY));
        assertEquals(Optional.empty(), given.sign(CAF, signature(SIGNED, TEXT, president, director), TODAY));
        refused("party-not-authorised", () -> given.sign(MAUSSANE, SIGNED, TODAY));
    }

    /** 37: days alone do not show which came first; two instants do. */
    @Test
    void comparesInstantsOnTheDayTheActTookEffectWhenBothAreKnown() {
        var given = GivenConvention.ofTwoCommunes();
        var act = given.approve(MAUSSANE, ADOPTED, null);
        act.becomeExecutory(new ExecutoryDeliberation(
                act.id(),
                EXECUTORY,
                EXECUTORY,
                "Sous-préfecture d'Arles",
                EXECUTORY,
                Instant.parse("2022-08-01T08:00:00Z"),
                List.of()));
        refused("party-not-authorised", () -> given.sign(MAUSSANE, EXECUTORY, TODAY));
        refused("party-not-authorised", () -> given.sign(MAUSSANE, at("2022-08-01T07:59:59Z", EXECUTORY), TODAY));
        refused("instant-of-another-day", () -> given.sign(MAUSSANE, at("2022-08-02T09:00:00Z", EXECUTORY), TODAY));
        given.sign(MAUSSANE, at("2022-08-01T09:00:00Z", EXECUTORY), TODAY);
        assertEquals(PartyStanding.SIGNED, given.standing(MAUSSANE));
    }

    /** 38. */
    @Test
    void letsTheNewMayorSignByTheMandateGivenToTheOffice() {
        var given = GivenConvention.ofTwoCommunes();
        given.approve(MAUSSANE, ADOPTED, EXECUTORY);
        var successor = signer("Autre personne fictive", SigningOffice.MAYOR, Standing.HOLDER, null, null);
        given.sign(MAUSSANE, signature(TODAY, TEXT, successor), TODAY);
        assertEquals(PartyStanding.SIGNED, given.standing(MAUSSANE));
    }

    /** 39. */
    @Test
    void asksADeputyForTheDelegationOrForTheCauseThatKeptTheMayorFromSigning() {
        var given = GivenConvention.ofTwoCommunes();
        given.approve(MAUSSANE, ADOPTED, EXECUTORY);
        for (var refused : List.of(
                signer("Adjointe fictive", SigningOffice.MAYOR, Standing.DELEGATE, null, null),
                signer("Adjointe fictive", SigningOffice.MAYOR, Standing.DELEGATE, "Arrêté 14", SIGNED.plusDays(1)),
                signer("Adjointe fictive", SigningOffice.MAYOR, Standing.SUBSTITUTE, "Empêchement", null),
                signer("Directrice fictive", SigningOffice.DIRECTOR, Standing.HOLDER, null, null))) {
            refused("signer-without-capacity", () -> given.sign(MAUSSANE, signature(SIGNED, TEXT, refused), TODAY));
        }
        given.sign(
                MAUSSANE,
                signature(
                        SIGNED,
                        TEXT,
                        signer("Adjointe fictive", SigningOffice.MAYOR, Standing.DELEGATE, "Arrêté 14", SIGNED)),
                TODAY);
        assertEquals(PartyStanding.SIGNED, given.standing(MAUSSANE));
    }

    /** 40. */
    @Test
    void losesAPartyByAnAmendmentThatItSignsAfterNotice() {
        var given = GivenConvention.of(commune(MAUSSANE), commune(PARADOU), commune(NEW_COMMUNE));
        given.everybodySigns(SIGNED);
        var leaves = LocalDate.of(2023, 9, 1);
        var amendment = given.amendedBy(
                "CTG-TEST-AV1",
                new AmendmentChanges(
                        null,
                        List.of(),
                        List.of(new AmendmentChanges.Departure(
                                PARADOU, leaves, TODAY.minusMonths(6), "Autre territoire")),
                        List.of(),
                        List.of()),
                TODAY);
        amendment.everybodySigns(TODAY);
        given.takes(amendment);
        assertEquals(3, given.on(leaves.minusDays(1)).parties().size());
        assertEquals(2, given.on(leaves).parties().size());
        assertEquals(ConventionStatus.IN_FORCE, given.on(leaves).status());
        refused(
                "notice-missing",
                () -> given.amendedBy(
                        "CTG-TEST-AV2",
                        new AmendmentChanges(
                                null,
                                List.of(),
                                List.of(new AmendmentChanges.Departure(NEW_COMMUNE, TODAY, TODAY, "Sans préavis")),
                                List.of(),
                                List.of()),
                        TODAY,
                        amendment.convention));
    }

    /** 41. */
    @Test
    void isExtendedByAnAmendmentThatEveryPartySigned() {
        var given = GivenConvention.concluded();
        var end = LocalDate.of(2026, 12, 31);
        var amendment = given.amendedBy("CTG-TEST-AV1", extension(end), TODAY);
        assertEquals(PartyStanding.TO_DELIBERATE, amendment.standing(MAUSSANE), "the first mandate does not cover it");
        amendment.everybodySigns(TODAY);
        assertEquals(end, given.takes(amendment).endsOn());
        assertEquals(LocalDate.of(2025, 12, 31), given.on(TODAY.minusDays(1)).endsOn());
        assertEquals(end, given.on(TODAY).endsOn());
        assertEquals(ConventionStatus.IN_FORCE, given.on(end).status());
        refused(
                "period-out-of-bounds",
                () -> given.amendedBy(
                        "CTG-TEST-AV2", extension(LocalDate.of(2027, 1, 1)), TODAY, amendment.convention));
    }

    /** 41. */
    @Test
    void isInDoubtOnceOnlyAContestedAmendmentCarriesItsLastYear() {
        var given = GivenConvention.concluded();
        var amendment = given.amendedBy("CTG-TEST-AV1", extension(LocalDate.of(2026, 12, 31)), TODAY);
        amendment.everybodySigns(TODAY);
        given.takes(amendment);
        var weakened = amendment.change(amendment.acts.getFirst(), Kind.ANNULLED, TODAY);
        assertTrue(weakened.orElseThrow() instanceof ConventionWeakened);
        given.convention.noteAmendment(amendment.convention.id(), TODAY);
        assertEquals(
                ConventionStatus.IN_FORCE, given.on(LocalDate.of(2025, 12, 31)).status());
        assertEquals(
                ConventionStatus.WEAKENED, given.on(LocalDate.of(2026, 1, 1)).status());
    }

    /** 41. */
    @Test
    void refusesTwoOpenAmendmentsOnOnePointAndOneThatAnotherHasOvertaken() {
        var given = GivenConvention.concluded();
        var first = given.amendedBy("CTG-TEST-AV1", extension(LocalDate.of(2026, 6, 30)), TODAY);
        refused(
                "amendments-conflict",
                () -> given.amendedBy("CTG-TEST-AV2", extension(LocalDate.of(2026, 12, 31)), TODAY, first.convention));
        var second = given.amendedBy("CTG-TEST-AV2", joining(commune(NEW_COMMUNE)), TODAY, first.convention);
        second.everybodySigns(TODAY);
        given.takes(second);
        assertOutdated("amendment-outdated", first, given, TODAY);
    }

    @Test
    void amendsAConventionAndNoAmendmentAndOnlyWithinItsPeriod() {
        var given = GivenConvention.concluded();
        var longer = extension(LocalDate.of(2026, 6, 30));
        refused(
                "amendment-outside-the-period",
                () -> given.amendedBy("CTG-TEST-AV1", longer, LocalDate.of(2021, 12, 31)));
        var amendment = given.amendedBy("CTG-TEST-AV1", longer, TODAY);
        amendment.everybodySigns(TODAY);
        refused(
                "amendment-of-an-amendment",
                () -> amendment.amendedBy("CTG-TEST-AV2", extension(LocalDate.of(2026, 12, 31)), TODAY));
        refused("amendment-is-not-terminated", () -> amendment.convention.terminate(byConsent(TODAY), TODAY));
    }

    @Test
    void keepsFiftyVersionsOfItsTextAndNoMore() {
        var convention = GivenConvention.ofTwoCommunes().convention;
        IntStream.range(1, 50).forEach(version -> revise(convention, version));
        refused("too-many-texts", () -> revise(convention, 50));
    }

    private static void revise(Convention convention, int version) {
        convention.revise(
                new ReviseText("%064x".formatted(version), false, "Coquille fictive", null, null),
                Optional.empty(),
                List.of(),
                TODAY);
    }

    /** 41. */
    @Test
    void isNotAmendedBeforeItIsConcludedNorAfterItsEndNorForNothing() {
        var open = GivenConvention.ofTwoCommunes();
        refused("convention-not-concluded", () -> open.amendedBy("AV", extension(LocalDate.of(2026, 6, 30)), TODAY));
        var given = GivenConvention.concluded();
        refused("amendment-changes-nothing", () -> given.amendedBy("AV", joining(), TODAY));
        refused(
                "convention-over",
                () -> given.amendedBy("AV", extension(LocalDate.of(2026, 6, 30)), LocalDate.of(2026, 1, 1)));
        refused("party-named-twice", () -> given.amendedBy("AV", joining(commune(PARADOU)), TODAY));
        given.convention.terminate(byConsent(TODAY), TODAY);
        refused("convention-terminated", () -> given.amendedBy("AV", extension(LocalDate.of(2026, 6, 30)), TODAY));
    }

    /** 42. */
    @Test
    void bindsANewCommuneByWhatTheCommunesItReplacesHadSigned() {
        var given = GivenConvention.of(
                commune(MAUSSANE), commune(PARADOU), new NewParty(CAF, "Caf", PartyKind.CAF, null, true, 1, null));
        given.approve(MAUSSANE, ADOPTED, EXECUTORY);
        given.approve(PARADOU, ADOPTED, EXECUTORY);
        given.sign(MAUSSANE, SIGNED, TODAY);
        given.convention.substitute(merger(), TODAY);
        assertEquals(2, given.on(TODAY).parties().size());
        assertEquals(PartyStanding.AUTHORISED, given.standing(NEW_COMMUNE), "Paradou's act still lets it sign");
        given.sign(NEW_COMMUNE, TODAY, TODAY);
        assertEquals(PartyStanding.SIGNED, given.standing(NEW_COMMUNE));
        assertEquals(NEW_COMMUNE, given.convention.keeperSiren(), "Maussane kept the file");
    }

    /** 42. */
    @Test
    void asksNothingOfANewCommuneWhoseCommunesHadAllSigned() {
        var given = GivenConvention.of(commune(MAUSSANE), commune(PARADOU), commune("000000034"));
        given.everybodySigns(SIGNED);
        var parts = given.acts;
        given.convention.substitute(merger(), TODAY);
        assertEquals(PartyStanding.SIGNED, given.standing(NEW_COMMUNE));
        assertEquals(ConventionStatus.IN_FORCE, given.on(TODAY).status());
        refused("already-signed", () -> given.sign(NEW_COMMUNE, TODAY, TODAY));
        given.change(parts.get(1), Kind.ANNULLED, TODAY);
        assertEquals(PartyStanding.CONTESTED, given.standing(NEW_COMMUNE), "what was Paradou's is its own now");
        assertEquals(ConventionStatus.WEAKENED, given.on(TODAY).status());
        refused(
                "substitutes-itself",
                () -> given.convention.substitute(
                        new SubstituteParties(List.of(NEW_COMMUNE), commune(NEW_COMMUNE), TODAY, "Arrêté"), TODAY));
    }

    /** 43. */
    @Test
    void keepsItsPartiesWhateverTheirIntercommunality() {
        var given = GivenConvention.of(
                new NewParty(MAUSSANE, "Maussane", PartyKind.COMMUNE, null, true, 1, "CC Vallée des Baux-Alpilles"),
                new NewParty(PARADOU, "Maillane", PartyKind.COMMUNE, null, true, 1, "CA Terre de Provence"));
        given.everybodySigns(SIGNED);
        assertEquals(ConventionStatus.IN_FORCE, given.on(TODAY).status());
        assertTrue(Territory.remark(given.convention.present()).isPresent());
    }

    /** 44. */
    @Test
    void takesInAnIntercommunalityByAmendment() {
        var given = GivenConvention.concluded();
        var group = new NewParty(NEW_COMMUNE, "CC (démonstration)", PartyKind.INTERCOMMUNALITY, null, true, 1, null);
        var amendment = given.amendedBy("CTG-TEST-AV1", joining(group), TODAY);
        amendment.everybodySigns(TODAY);
        given.takes(amendment);
        assertEquals(2, given.on(TODAY.minusDays(1)).parties().size());
        assertEquals(3, given.on(TODAY).parties().size());
        assertEquals(PartyStanding.SIGNED, given.standing(NEW_COMMUNE));
        var its = amendment.acts.stream()
                .filter(act -> act.siren().equals(NEW_COMMUNE))
                .findFirst()
                .orElseThrow();
        assertTrue(given.change(its, Kind.SUSPENDED, TODAY).orElseThrow() instanceof ConventionWeakened);
    }

    /** 45. */
    @Test
    void startsBeforeItWasSignedIsPreparedBesideTheOneItSucceedsAndSaysGapsAndOverlaps() {
        var given = GivenConvention.concluded();
        assertEquals(SIGNED, given.on(TODAY).inForceFrom(), "retroactive, yet not in force before its signature");
        assertEquals(ConventionStatus.ENDED, given.on(LocalDate.of(2026, 1, 1)).status());
        assertEquals(
                ConventionStatus.RENEWED,
                new ConventionFile(
                                given.convention,
                                given.acts,
                                LocalDate.of(2026, 1, 1),
                                Optional.of("CTG-NEXT"),
                                Optional.empty(),
                                Optional.empty())
                        .status());
        assertTrue(after(given, LocalDate.of(2022, 3, 31)).overlap().isPresent());
        assertTrue(after(given, LocalDate.of(2021, 12, 31)).overlap().isEmpty());
        assertTrue(after(given, LocalDate.of(2021, 12, 31)).gap().isEmpty());
        assertTrue(after(given, LocalDate.of(2021, 11, 30)).gap().isPresent());
    }

    @Test
    void associatesAParticipantThatNeverSignsAndIsNeverWaitedFor() {
        var given = GivenConvention.of(
                commune(MAUSSANE),
                commune(PARADOU),
                new NewParty(CAF, "MSA", PartyKind.MSA, PartyRole.PARTICIPANT, true, 1, null));
        given.approve(CAF, ADOPTED, EXECUTORY);
        refused("participant-does-not-sign", () -> given.sign(CAF, SIGNED, TODAY));
        assertEquals(PartyStanding.PARTICIPATES, given.standing(CAF));
        given.everybodySigns(SIGNED);
        assertEquals(ConventionStatus.IN_FORCE, given.on(TODAY).status());
        refused(
                "signatories-missing",
                () -> GivenConvention.of(
                        commune(MAUSSANE),
                        new NewParty(CAF, "MSA", PartyKind.MSA, PartyRole.PARTICIPANT, false, 1, null)));
    }

    @Test
    void keepsAVoidSignatureAsAFactAndCountsItNowhere() {
        var given = GivenConvention.ofTwoCommunes();
        given.approve(MAUSSANE, ADOPTED, EXECUTORY);
        var early = signature(ADOPTED, TEXT, GivenActs.mayor());
        given.convention.signIrregularly(
                new RecordIrregularSignature(MAUSSANE, early, "Signée le soir du vote"), given.acts, MAUSSANE, TODAY);
        var party = given.convention.requireParty(MAUSSANE, TODAY);
        assertEquals(PartyStanding.AUTHORISED, given.standing(MAUSSANE));
        assertEquals(
                "signed-before-effect",
                party.irregularSignatures()
                        .getFirst()
                        .irregularities()
                        .getFirst()
                        .code());
        refused(
                "nothing-to-regularise",
                () -> given.convention.regularise(
                        MAUSSANE, new RegulariseSignature("signed-before-effect", "Preuve", null, null), TODAY));
        given.sign(MAUSSANE, SIGNED, TODAY);
        assertEquals(PartyStanding.SIGNED, given.standing(MAUSSANE));
    }

    @Test
    void countsASignatureThatLacksAProofAndSaysWhatIsToBeRegularised() {
        var given = GivenConvention.ofTwoCommunes();
        given.approve(MAUSSANE, ADOPTED, EXECUTORY);
        var deputy = signer("Adjointe fictive", SigningOffice.MAYOR, Standing.DELEGATE, null, null);
        var request = new RecordIrregularSignature(MAUSSANE, signature(SIGNED, TEXT, deputy), "Arrêté non retrouvé");
        given.convention.signIrregularly(request, given.acts, MAUSSANE, TODAY);
        var party = given.convention.requireParty(MAUSSANE, TODAY);
        assertEquals(PartyStanding.SIGNED, given.standing(MAUSSANE));
        assertTrue(party.irregularities().getFirst().isOpen());
        given.convention.regularise(
                MAUSSANE, new RegulariseSignature("signer-without-capacity", "Arrêté 14", null, null), TODAY);
        assertTrue(party.irregularities().stream().noneMatch(Irregularity::isOpen));
        given.approve(PARADOU, ADOPTED, EXECUTORY);
        refused(
                "signature-is-regular",
                () -> given.convention.signIrregularly(
                        new RecordIrregularSignature(PARADOU, signature(SIGNED, TEXT, GivenActs.mayor()), "Rien"),
                        given.acts,
                        PARADOU,
                        TODAY));
    }

    @Test
    void endsOnTheDayOfItsTerminationAndNotBefore() {
        var given = GivenConvention.concluded();
        var end = LocalDate.of(2024, 7, 1);
        for (var refused : List.of(
                new Termination(end, Termination.Cause.NOTICE, null, "Départ", "Lettre", null),
                new Termination(TODAY, Termination.Cause.BREACH, TODAY, "Manquement", "Lettre", null))) {
            refused("notice-missing", () -> given.convention.terminate(refused, TODAY));
        }
        refused(
                "termination-outside-the-period",
                () -> given.convention.terminate(byConsent(LocalDate.of(2026, 1, 1)), TODAY));
        given.convention.terminate(
                new Termination(end, Termination.Cause.NOTICE, TODAY, "Départ", "Lettre", null), TODAY);
        assertEquals(ConventionStatus.IN_FORCE, given.on(end.minusDays(1)).status());
        assertEquals(ConventionStatus.TERMINATED, given.on(end).status());
        refused("convention-terminated", () -> given.convention.terminate(byConsent(end), TODAY));
        refused(
                "convention-not-concluded",
                () -> GivenConvention.ofTwoCommunes().convention.terminate(byConsent(end), TODAY));
    }

    @Test
    void givesNoRightToSignAfterThePeriodOfTheMandate() {
        var given = GivenConvention.ofTwoCommunes();
        given.acts.add(new AuthorisingAct(
                UUID.randomUUID(),
                "CTG-TEST",
                new DeclareDecision(
                        PARADOU,
                        "Bureau",
                        "DEMO",
                        ADOPTED,
                        EXECUTORY,
                        TEXT,
                        List.of(),
                        LocalDate.of(2022, 12, 31),
                        GivenConvention.PROOF,
                        true)));
        refused("party-not-authorised", () -> given.sign(PARADOU, LocalDate.of(2023, 1, 1), TODAY));
        given.sign(PARADOU, SIGNED, TODAY);
        assertEquals(
                PartyStanding.SIGNED,
                given.standing(PARADOU),
                "what was signed in time stands, whenever it is written down");
    }

    @Test
    void keepsASignatureGivenInTimeThatIsWrittenDownAfterItsActWasRepealedOrSuspended() {
        for (var since : List.of(Kind.REPEALED, Kind.SUSPENDED)) {
            var given = GivenConvention.ofTwoCommunes();
            given.change(given.approve(MAUSSANE, ADOPTED, EXECUTORY), since, SIGNED.plusDays(1));
            refused("party-not-authorised", () -> given.sign(MAUSSANE, SIGNED.plusDays(2), TODAY));
            given.approve(MAUSSANE, SIGNED.plusMonths(1), SIGNED.plusMonths(2));
            given.sign(MAUSSANE, SIGNED, TODAY);
            assertEquals(
                    since == Kind.SUSPENDED ? PartyStanding.CONTESTED : PartyStanding.SIGNED, given.standing(MAUSSANE));
        }
    }

    @Test
    void cannotBeAmendedWithoutAPartyThatRefusedByWritingItAsOptional() {
        var given = GivenConvention.of(commune(MAUSSANE), commune(PARADOU), commune(NEW_COMMUNE));
        given.everybodySigns(SIGNED);
        var amendment = given.amendedBy("CTG-TEST-AV1", extension(LocalDate.of(2026, 6, 30)), TODAY);
        refused(
                "parties-or-changes",
                () -> amendment.convention.revise(
                        new ReviseText(
                                NEW_TEXT,
                                true,
                                "Sans Le Paradou",
                                List.of(commune(MAUSSANE), commune(NEW_COMMUNE)),
                                null),
                        Optional.of(given.convention),
                        List.of(),
                        TODAY));
        amendment.approve(MAUSSANE, TODAY.minusDays(20), TODAY.minusDays(10));
        amendment.approve(NEW_COMMUNE, TODAY.minusDays(20), TODAY.minusDays(10));
        amendment.sign(MAUSSANE, TODAY, TODAY);
        assertEquals(Optional.empty(), amendment.sign(NEW_COMMUNE, TODAY, TODAY));
    }

    @Test
    void saysAnewWhatAnAmendmentChangesWhenItsTextIsRewritten() {
        var given = GivenConvention.concluded();
        var amendment = given.amendedBy("CTG-TEST-AV1", joining(commune(NEW_COMMUNE)), TODAY);
        amendment.refuse(NEW_COMMUNE, TODAY);
        var other = given.amendedBy("CTG-TEST-AV2", extension(LocalDate.of(2026, 12, 31)), TODAY, amendment.convention);
        refused(
                "amendments-conflict",
                () -> amendment.convention.revise(
                        new ReviseText(
                                "c".repeat(64), true, "Aussi plus longue", null, extension(LocalDate.of(2026, 6, 30))),
                        Optional.of(given.convention),
                        List.of(amendment.convention, other.convention),
                        TODAY));
        amendment.convention.revise(
                new ReviseText(NEW_TEXT, true, "Elle ne vient pas", null, extension(LocalDate.of(2026, 6, 30))),
                Optional.of(given.convention),
                List.of(),
                TODAY);
        amendment.everybodySigns(TODAY);
        assertEquals(LocalDate.of(2026, 6, 30), given.takes(amendment).endsOn());
        assertEquals(2, given.on(TODAY).parties().size());
    }

    @Test
    void isNotRevivedByAnAmendmentCompletedAfterItsEnd() {
        var given = GivenConvention.concluded();
        var amendment = given.amendedBy("CTG-TEST-AV1", extension(LocalDate.of(2026, 6, 30)), TODAY);
        var after = LocalDate.of(2026, 2, 1);
        assertOutdated("convention-over", amendment, given, after);
        given.convention.terminate(byConsent(TODAY), TODAY);
        assertOutdated("convention-terminated", amendment, given, TODAY);
        assertEquals(
                ConventionStatus.TERMINATED,
                new ConventionFile(
                                concludedAmendment().convention,
                                List.of(),
                                TODAY,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(given.convention))
                        .status());
    }

    private static GivenConvention concludedAmendment() {
        var amendment =
                GivenConvention.concluded().amendedBy("CTG-TEST-AV1", extension(LocalDate.of(2026, 6, 30)), TODAY);
        amendment.everybodySigns(TODAY);
        return amendment;
    }

    @Test
    void tellsOfAContestedExtensionOnceOnlyThatCarriesItAndOfEachPartyThatIsContested() {
        var given = GivenConvention.concluded();
        var amendment = given.amendedBy("CTG-TEST-AV1", extension(LocalDate.of(2026, 12, 31)), TODAY);
        amendment.everybodySigns(TODAY);
        given.takes(amendment);
        given.convention.noteAmendment(amendment.convention.id(), TODAY);
        assertEquals(Optional.empty(), given.convention.reassess(given.acts, TODAY, TODAY));
        var day = LocalDate.of(2026, 1, 1);
        var told = (ConventionWeakened)
                given.convention.reassess(given.acts, day, day).orElseThrow();
        assertEquals(List.of("CTG-TEST-AV1"), told.contestedAmendments());
        assertEquals(Optional.empty(), given.convention.reassess(given.acts, day, day), "told once");

        var other = GivenConvention.concluded();
        other.change(other.acts.get(0), Kind.SUSPENDED, TODAY);
        var second = (ConventionWeakened)
                other.change(other.acts.get(1), Kind.ANNULLED, TODAY).orElseThrow();
        assertEquals(2, second.parties().size());
    }

    @Test
    void doesNotSignForACommuneThatRefusedByMergingItIntoOneThatSigned() {
        var given = GivenConvention.of(commune(MAUSSANE), commune(PARADOU), commune(NEW_COMMUNE));
        given.approve(MAUSSANE, ADOPTED, EXECUTORY);
        given.approve(NEW_COMMUNE, ADOPTED, EXECUTORY);
        given.sign(MAUSSANE, SIGNED, TODAY);
        given.sign(NEW_COMMUNE, SIGNED, TODAY);
        given.refuse(PARADOU, ADOPTED);
        given.convention.substitute(
                new SubstituteParties(List.of(PARADOU), commune(NEW_COMMUNE), TODAY, "Arrêté"), TODAY);
        assertEquals(Optional.empty(), given.convention.reassess(given.acts, TODAY, TODAY));
        assertEquals(PartyStanding.AUTHORISED, given.standing(NEW_COMMUNE), "it signs again, for all of it");
        refused(
                "substituted-by-another-kind",
                () -> given.convention.substitute(
                        new SubstituteParties(
                                List.of(MAUSSANE),
                                new NewParty(CAF, "Caf", PartyKind.CAF, null, true, 1, null),
                                TODAY,
                                "Arrêté"),
                        TODAY));
    }

    @Test
    void keepsWhatIsToBeRegularisedThroughAMerger() {
        var given = GivenConvention.of(commune(MAUSSANE), commune(PARADOU), commune("000000034"));
        given.approve(MAUSSANE, ADOPTED, EXECUTORY);
        var deputy = signer("Adjointe fictive", SigningOffice.MAYOR, Standing.DELEGATE, null, null);
        given.convention.signIrregularly(
                new RecordIrregularSignature(MAUSSANE, signature(SIGNED, TEXT, deputy), "Arrêté égaré"),
                given.acts,
                MAUSSANE,
                TODAY);
        given.approve(PARADOU, ADOPTED, EXECUTORY);
        given.sign(PARADOU, SIGNED, TODAY);
        given.convention.substitute(merger(), TODAY);
        var merged = given.convention.requireParty(NEW_COMMUNE, TODAY);
        assertEquals(1, merged.irregularities().size());
        given.convention.regularise(
                NEW_COMMUNE, new RegulariseSignature("signer-without-capacity", "Arrêté 14", null, null), TODAY);
        assertTrue(merged.irregularities().stream().noneMatch(Irregularity::isOpen));
    }

    @Test
    void asksForOneProofPerSigner() {
        var given = GivenConvention.ofTwoCommunes();
        given.approve(MAUSSANE, ADOPTED, EXECUTORY);
        given.convention.signIrregularly(
                new RecordIrregularSignature(
                        MAUSSANE,
                        signature(
                                SIGNED,
                                TEXT,
                                signer("Adjointe fictive", SigningOffice.MAYOR, Standing.DELEGATE, null, null),
                                signer("Directeur fictif", SigningOffice.DIRECTOR, Standing.HOLDER, null, null)),
                        "Reprise"),
                given.acts,
                MAUSSANE,
                TODAY);
        var code = "signer-without-capacity";
        refused(
                "several-irregularities",
                () -> given.convention.regularise(
                        MAUSSANE, new RegulariseSignature(code, "Arrêté", null, null), TODAY));
        given.convention.regularise(MAUSSANE, new RegulariseSignature(code, "Arrêté", null, "Adjointe fictive"), TODAY);
        assertEquals(
                1,
                given.convention.requireParty(MAUSSANE, TODAY).irregularities().stream()
                        .filter(Irregularity::isOpen)
                        .count());
    }

    @Test
    void leavesItsPlaceWhenItIsGivenUpBeforeItIsConcluded() {
        var given = GivenConvention.concluded();
        var mistaken = given.amendedBy("CTG-TEST-AV1", extension(LocalDate.of(2026, 6, 30)), TODAY);
        mistaken.convention.abandon(new AbandonConvention("Erreur de date"), TODAY);
        assertEquals(ConventionStatus.ABANDONED, mistaken.on(TODAY).status());
        refused("convention-abandoned", () -> mistaken.everybodySigns(TODAY));
        given.amendedBy("CTG-TEST-AV2", extension(LocalDate.of(2026, 12, 31)), TODAY, mistaken.convention);
        refused("convention-concluded", () -> given.convention.abandon(new AbandonConvention("Trop tard"), TODAY));
    }

    private static SubstituteParties merger() {
        return new SubstituteParties(
                List.of(MAUSSANE, PARADOU),
                commune(NEW_COMMUNE),
                LocalDate.of(2023, 1, 1),
                "Arrêté préfectoral (démonstration)");
    }

    private static Termination byConsent(LocalDate on) {
        return new Termination(on, Termination.Cause.MUTUAL_CONSENT, null, "Accord", "Procès-verbal", null);
    }

    private static ConventionFile after(GivenConvention given, LocalDate predecessorEnds) {
        return new ConventionFile(
                given.convention, given.acts, TODAY, Optional.empty(), Optional.of(predecessorEnds), Optional.empty());
    }

    private static Signature at(String instant, LocalDate day) {
        var plain = signature(day, TEXT, GivenActs.mayor());
        return new Signature(
                day,
                Instant.parse(instant),
                plain.place(),
                Signature.Channel.SIGNATURE_TOOL,
                Signature.Level.ADVANCED,
                TEXT,
                plain.signers(),
                null,
                true);
    }

    private static Signer signer(
            String name,
            SigningOffice office,
            Standing standing,
            @Nullable String authority,
            @Nullable LocalDate since) {
        return new Signer(name, "Qualité", office, standing, authority, since);
    }

    private static void assertOutdated(String code, GivenConvention amendment, GivenConvention amended, LocalDate day) {
        refused(code, () -> {
            throw RightToAmend.outdated(amendment.convention, amended.convention, day, day)
                    .orElseThrow();
        });
    }
}
