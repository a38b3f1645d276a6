package fr.ctg.deliberation.actes;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

/** Something the @CTES standard does not take. */
final class ActesRefused extends Refusal {
    private ActesRefused(Kind kind, String code, Facts facts, String... legalBasis) {
        super(kind, code, facts, legalBasis);
    }

    static ActesRefused noNumber(String officialNumber) {
        return new ActesRefused(
                Kind.INVALID,
                "no-actes-number",
                Facts.of("officialNumber", officialNumber).and("limit", ActesNumber.LIMIT));
    }

    static ActesRefused notNumbered() {
        return new ActesRefused(Kind.CONFLICT, "act-without-number", Facts.none(), "CGCT art. R2121-9");
    }

    static ActesRefused noMatter() {
        return new ActesRefused(Kind.CONFLICT, "act-without-matter", Facts.none());
    }

    static ActesRefused number(String number) {
        return new ActesRefused(
                Kind.INVALID, "invalid-actes-number", Facts.of("number", number).and("limit", ActesNumber.LIMIT));
    }

    static ActesRefused identifier(String text) {
        return new ActesRefused(Kind.INVALID, "invalid-actes-identifier", Facts.of("identifier", text));
    }

    static ActesRefused department(String text) {
        return new ActesRefused(Kind.INVALID, "invalid-department", Facts.of("department", text));
    }

    static ActesRefused prefecture(String text) {
        return new ActesRefused(Kind.INVALID, "invalid-prefecture-id", Facts.of("prefecture", text));
    }

    static ActesRefused returnAddress(String address) {
        return new ActesRefused(Kind.INVALID, "invalid-return-address", Facts.of("address", address));
    }

    static ActesRefused noReturnAddress() {
        return new ActesRefused(Kind.INVALID, "no-return-address", Facts.none());
    }

    static ActesRefused subject(int length) {
        return new ActesRefused(
                Kind.INVALID, "actes-subject-length", Facts.of("length", length).and("limit", ActToSend.SUBJECT_LIMIT));
    }

    static ActesRefused fileType(String type) {
        return new ActesRefused(Kind.INVALID, "invalid-actes-file-type", Facts.of("fileType", type));
    }

    static ActesRefused emptyFile(String name) {
        return new ActesRefused(Kind.CONFLICT, "actes-file-empty", Facts.of("file", name));
    }

    static ActesRefused tooLarge(long size) {
        return new ActesRefused(
                Kind.CONFLICT,
                "actes-envelope-too-large",
                Facts.of("size", size).and("limit", ActesEnvelope.SIZE_LIMIT));
    }

    static ActesRefused replacesItself(ActesIdentifier identifier) {
        return new ActesRefused(Kind.CONFLICT, "act-replaces-itself", Facts.of("identifier", identifier.toString()));
    }

    static ActesRefused otherAct(ActesIdentifier expected, ActesIdentifier named) {
        return new ActesRefused(
                Kind.CONFLICT,
                "reply-for-another-act",
                Facts.of("expected", expected.toString()).and("named", named.toString()));
    }

    static ActesRefused receivedBeforeDecided(ActesIdentifier identifier, LocalDate receivedOn) {
        return new ActesRefused(
                Kind.INVALID,
                "receipt-before-act",
                Facts.of("identifier", identifier.toString())
                        .and("receivedOn", receivedOn)
                        .and("decidedOn", identifier.decidedOn()),
                "CGCT art. L2131-2");
    }
}
