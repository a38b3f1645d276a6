package fr.ctg.ctg.convention;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

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

    public static ConventionRefused notAParty(String siren, String reference) {
        return new ConventionRefused(
                Kind.CONFLICT, "not-a-party", Facts.of("siren", siren).and("reference", reference));
    }

    static ConventionRefused mustDeliberate(Party party) {
        return new ConventionRefused(Kind.CONFLICT, "commune-must-deliberate", Facts.of("party", party.name()));
    }

    static ConventionRefused alreadySigned(Party party, Signature earlier) {
        return new ConventionRefused(
                Kind.CONFLICT, "already-signed", Facts.of("party", party.name()).and("signedOn", earlier.signedOn()));
    }

    static ConventionRefused signersMissing(Party party, Signature signature) {
        return new ConventionRefused(
                Kind.CONFLICT,
                "signers-missing",
                Facts.of("party", party.name())
                        .and("required", party.signersRequired())
                        .and("given", signature.signers().size()));
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
}
