package fr.ctg.ctg.coordination.scheme;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

/** What the approval of a steering scheme does not allow. */
final class SchemeRefused extends Refusal {
    private SchemeRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static SchemeRefused backwards(LocalDate from, LocalDate to) {
        return new SchemeRefused(
                Kind.INVALID, "scheme-due-backwards", Facts.of("from", from).and("to", to));
    }

    static SchemeRefused communeTwice(String siren) {
        return new SchemeRefused(Kind.INVALID, "scheme-commune-twice", Facts.of("siren", siren));
    }

    static SchemeRefused exists(String conventionReference) {
        return new SchemeRefused(Kind.CONFLICT, "scheme-exists", Facts.of("reference", conventionReference));
    }

    static SchemeRefused notAsked(String siren) {
        return new SchemeRefused(Kind.CONFLICT, "scheme-not-asked", Facts.of("siren", siren));
    }

    static SchemeRefused noDocument() {
        return new SchemeRefused(Kind.CONFLICT, "scheme-without-document", Facts.none());
    }

    static SchemeRefused anotherDocument(String approved, String present) {
        return new SchemeRefused(
                Kind.CONFLICT,
                "scheme-another-document",
                Facts.of("approved", approved).and("present", present));
    }

    static SchemeRefused beforeDocument(LocalDate adoptedOn, LocalDate deliveredOn) {
        return new SchemeRefused(
                Kind.CONFLICT,
                "scheme-before-document",
                Facts.of("adoptedOn", adoptedOn).and("deliveredOn", deliveredOn));
    }

    static SchemeRefused alreadyApproved(SchemeApproval earlier) {
        return new SchemeRefused(
                Kind.CONFLICT,
                "scheme-already-approved",
                Facts.of("siren", earlier.siren())
                        .and("officialNumber", earlier.officialNumber())
                        .and("adoptedOn", earlier.adoptedOn()));
    }
}
