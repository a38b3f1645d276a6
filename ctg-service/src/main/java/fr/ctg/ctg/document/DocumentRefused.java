package fr.ctg.ctg.document;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.List;

/** What the file of a convention does not accept. */
final class DocumentRefused extends Refusal {
    private DocumentRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static DocumentRefused notAPdf(int size) {
        return new DocumentRefused(Kind.INVALID, "not-a-pdf", Facts.of("size", size));
    }

    static DocumentRefused anotherFile(String announced, String received) {
        return new DocumentRefused(
                Kind.INVALID, "another-file", Facts.of("announced", announced).and("received", received));
    }

    static DocumentRefused textNotRegistered(String sha256, List<String> registered) {
        return new DocumentRefused(
                Kind.CONFLICT, "text-not-registered", Facts.of("sha256", sha256).and("registered", registered));
    }

    static DocumentRefused known(String sha256) {
        return new DocumentRefused(Kind.CONFLICT, "document-already-kept", Facts.of("sha256", sha256));
    }

    static DocumentRefused tooMany(int most) {
        return new DocumentRefused(Kind.CONFLICT, "too-many-documents", Facts.of("most", most));
    }
}
