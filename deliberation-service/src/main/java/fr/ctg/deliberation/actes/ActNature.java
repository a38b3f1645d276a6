package fr.ctg.deliberation.actes;

import java.util.Optional;
import java.util.stream.Stream;

/** What kind of act is sent: the number the message carries, and the two letters the identifier ends with. */
public enum ActNature {
    /** Délibération. */
    DELIBERATION(1, "DE"),
    /** Acte réglementaire. */
    REGULATION(2, "AR"),
    /** Acte individuel. */
    INDIVIDUAL_DECISION(3, "AI"),
    /** Contrat, convention ou avenant. */
    CONTRACT(4, "CC"),
    /** Document budgétaire ou financier. */
    BUDGET(5, "BF"),
    /** Autre. */
    OTHER(6, "AU");

    private final int code;
    private final String letters;

    ActNature(int code, String letters) {
        this.code = code;
        this.letters = letters;
    }

    int code() {
        return code;
    }

    String letters() {
        return letters;
    }

    static Optional<ActNature> ofLetters(String letters) {
        return Stream.of(values())
                .filter(nature -> nature.letters.equals(letters))
                .findFirst();
    }
}
