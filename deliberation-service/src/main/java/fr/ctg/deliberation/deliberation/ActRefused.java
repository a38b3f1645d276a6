package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.sitting.ItemKind;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** What an act may not say or do. */
final class ActRefused extends Refusal {
    private ActRefused(Kind kind, String code, Facts facts, String... legalBasis) {
        super(kind, code, facts, legalBasis);
    }

    private ActRefused(String code, Facts facts, List<String> legalBasis) {
        super(Kind.CONFLICT, code, facts, legalBasis, List.of());
    }

    static ActRefused noPlace() {
        return new ActRefused(Kind.INVALID, "sitting-or-council", Facts.none());
    }

    static ActRefused notAnAppointment(ItemKind kind) {
        return new ActRefused(Kind.CONFLICT, "not-an-appointment", Facts.of("itemKind", kind), "CGCT art. L2121-21");
    }

    static ActRefused numberUsed(String officialNumber) {
        return new ActRefused(
                Kind.CONFLICT, "number-already-used", Facts.of("officialNumber", officialNumber), "CGCT art. R2121-9");
    }

    static ActRefused rankTaken(int rank) {
        return new ActRefused(Kind.CONFLICT, "item-already-tabled", Facts.of("rank", rank));
    }

    static ActRefused anotherCommune() {
        return new ActRefused(Kind.INVALID, "another-commune", Facts.none());
    }

    static ActRefused targetWithoutEffect(String officialNumber, DeliberationStatus status) {
        return new ActRefused(
                Kind.CONFLICT,
                "related-act-does-not-stand",
                Facts.of("officialNumber", officialNumber).and("status", status));
    }

    static ActRefused noWithdrawalRule(LocalDate adoptedOn) {
        return new ActRefused(Kind.INVALID, "no-rule-on-date", Facts.of("date", adoptedOn), "CRPA art. L243-3");
    }

    static ActRefused withdrawnTooLate(LocalDate adoptedOn, LocalDate latest, LocalDate heldOn) {
        return new ActRefused(
                Kind.CONFLICT,
                "withdrawal-too-late",
                Facts.of("adoptedOn", adoptedOn).and("latest", latest).and("heldOn", heldOn),
                "CRPA art. L243-3");
    }

    static ActRefused signerMissing(String member, List<String> legalBasis) {
        return new ActRefused("signer-missing", Facts.of("member", member), legalBasis);
    }
}
