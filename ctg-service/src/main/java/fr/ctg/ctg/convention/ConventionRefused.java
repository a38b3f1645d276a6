package fr.ctg.ctg.convention;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a convention does not accept, the right to sign apart. */
public final class ConventionRefused extends Refusal {
    private ConventionRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static ConventionRefused period(LocalDate startsOn, LocalDate endsOn) {
        return new ConventionRefused(
                Kind.INVALID,
                "period-out-of-bounds",
                Facts.of("startsOn", startsOn).and("endsOn", endsOn).and("longestYears", Convention.LONGEST_YEARS));
    }

    static ConventionRefused partyTwice(String siren) {
        return new ConventionRefused(Kind.INVALID, "party-named-twice", Facts.of("siren", siren));
    }

    static ConventionRefused mustDeliberate(Party party) {
        return new ConventionRefused(Kind.CONFLICT, "commune-must-deliberate", Facts.of("party", party.name()));
    }

    static ConventionRefused alreadySigned(Party party, Signature earlier) {
        return new ConventionRefused(
                Kind.CONFLICT, "already-signed", Facts.of("party", party.name()).and("signedOn", earlier.signedOn()));
    }

    static ConventionRefused keeperNotAParty(String siren, String reference) {
        return new ConventionRefused(
                Kind.CONFLICT, "keeper-not-a-party", Facts.of("siren", siren).and("reference", reference));
    }

    static ConventionRefused effectBeforeDecision(LocalDate decidedOn, LocalDate effectiveOn) {
        return new ConventionRefused(
                Kind.INVALID,
                "effect-before-decision",
                Facts.of("decidedOn", decidedOn).and("effectiveOn", effectiveOn));
    }

    static ConventionRefused signatoriesMissing() {
        return new ConventionRefused(Kind.INVALID, "signatories-missing", Facts.none());
    }

    static ConventionRefused textKnown(String sha256) {
        return new ConventionRefused(Kind.CONFLICT, "text-already-known", Facts.of("textSha256", sha256));
    }

    static ConventionRefused erratumChangesParties() {
        return new ConventionRefused(Kind.INVALID, "erratum-changes-parties", Facts.none());
    }

    static ConventionRefused concluded(String reference, LocalDate signedOn) {
        return new ConventionRefused(
                Kind.CONFLICT,
                "convention-concluded",
                Facts.of("reference", reference).and("signedOn", signedOn));
    }

    static ConventionRefused notConcluded(String reference) {
        return new ConventionRefused(Kind.CONFLICT, "convention-not-concluded", Facts.of("reference", reference));
    }

    static ConventionRefused terminated(String reference, LocalDate on) {
        return new ConventionRefused(
                Kind.CONFLICT,
                "convention-terminated",
                Facts.of("reference", reference).and("on", on));
    }

    static ConventionRefused over(String reference, LocalDate endsOn) {
        return new ConventionRefused(
                Kind.CONFLICT,
                "convention-over",
                Facts.of("reference", reference).and("endsOn", endsOn));
    }

    static ConventionRefused terminationOutside(LocalDate on, LocalDate signedOn, LocalDate endsOn) {
        return new ConventionRefused(
                Kind.CONFLICT,
                "termination-outside-the-period",
                Facts.of("on", on).and("signedOn", signedOn).and("endsOn", endsOn));
    }

    static ConventionRefused noticeMissing(LocalDate on) {
        return new ConventionRefused(Kind.INVALID, "notice-missing", Facts.of("on", on));
    }

    static ConventionRefused amendmentOfAnAmendment(String reference) {
        return new ConventionRefused(Kind.CONFLICT, "amendment-of-an-amendment", Facts.of("reference", reference));
    }

    static ConventionRefused changesNothing() {
        return new ConventionRefused(Kind.INVALID, "amendment-changes-nothing", Facts.none());
    }

    static ConventionRefused amendmentOutdated(String reference, List<String> parties) {
        return new ConventionRefused(
                Kind.CONFLICT,
                "amendment-outdated",
                Facts.of("reference", reference).and("parties", parties));
    }

    static ConventionRefused amendmentsConflict(String other, Set<String> subjects) {
        return new ConventionRefused(
                Kind.CONFLICT, "amendments-conflict", Facts.of("other", other).and("subjects", List.copyOf(subjects)));
    }

    static ConventionRefused substitutesItself(String siren) {
        return new ConventionRefused(Kind.INVALID, "substitutes-itself", Facts.of("siren", siren));
    }

    static ConventionRefused participant(Party party) {
        return new ConventionRefused(Kind.CONFLICT, "participant-does-not-sign", Facts.of("party", party.name()));
    }

    static ConventionRefused signatureIsRegular(Party party) {
        return new ConventionRefused(Kind.CONFLICT, "signature-is-regular", Facts.of("party", party.name()));
    }

    static ConventionRefused nothingToRegularise(Party party, String code) {
        return new ConventionRefused(
                Kind.CONFLICT,
                "nothing-to-regularise",
                Facts.of("party", party.name()).and("irregularity", code));
    }

    static ConventionRefused instantOfAnotherDay(Signature signature) {
        return new ConventionRefused(
                Kind.INVALID,
                "instant-of-another-day",
                Facts.of("signedOn", signature.signedOn()).and("signedAt", String.valueOf(signature.signedAt())));
    }

    static ConventionRefused amendmentOutside(LocalDate effectiveOn, LocalDate startsOn, LocalDate endsOn) {
        return new ConventionRefused(
                Kind.INVALID,
                "amendment-outside-the-period",
                Facts.of("effectiveOn", effectiveOn).and("startsOn", startsOn).and("endsOn", endsOn));
    }

    static ConventionRefused abandoned(String reference, LocalDate on) {
        return new ConventionRefused(
                Kind.CONFLICT,
                "convention-abandoned",
                Facts.of("reference", reference).and("on", on));
    }

    static ConventionRefused amendmentNotTerminated(String reference) {
        return new ConventionRefused(Kind.CONFLICT, "amendment-is-not-terminated", Facts.of("reference", reference));
    }

    static ConventionRefused substitutedByAnotherKind(RegisterConvention.NewParty successor) {
        return new ConventionRefused(
                Kind.INVALID,
                "substituted-by-another-kind",
                Facts.of("successor", successor.name()).and("kind", successor.kind()));
    }

    static ConventionRefused severalIrregularities(Party party, String code) {
        return new ConventionRefused(
                Kind.CONFLICT,
                "several-irregularities",
                Facts.of("party", party.name()).and("irregularity", code));
    }

    static ConventionRefused tooManyTexts(int most) {
        return new ConventionRefused(Kind.CONFLICT, "too-many-texts", Facts.of("most", most));
    }

    static ConventionRefused partiesOrChanges(String reference) {
        return new ConventionRefused(Kind.INVALID, "parties-or-changes", Facts.of("reference", reference));
    }
}
