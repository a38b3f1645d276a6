package fr.ctg.actionplan.exchange;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.List;
import java.util.UUID;

/** What no import can be, or not now. */
public final class ImportRefused extends Refusal {
    private ImportRefused(Kind kind, String code, Facts facts, List<Blocker> blockedBy) {
        super(kind, code, facts, List.of(), blockedBy);
    }

    /** {@code first}: the first of its errors; the import keeps them all. */
    static ImportRefused lines(UUID id, long lines, long errors, List<LineError> first) {
        return new ImportRefused(
                Kind.UNPROCESSABLE,
                "import-refused",
                Facts.of("importId", id).and("lines", lines).and("errors", errors),
                first.stream().map(ImportRefused::blocker).toList());
    }

    private static Blocker blocker(LineError error) {
        var column = error.column();
        var subject = column == null ? Long.toString(error.line()) : error.line() + ":" + column;
        return new Blocker(error.code(), subject, error.facts(), List.of());
    }

    static ImportRefused tooManyAtOnce(int most) {
        return new ImportRefused(Kind.BUSY, "too-many-imports", Facts.of("most", most), List.of());
    }

    static ImportRefused keyReused() {
        return new ImportRefused(Kind.UNPROCESSABLE, "idempotency-key-reused", Facts.none(), List.of());
    }

    static ImportRefused keyInFlight() {
        return new ImportRefused(Kind.CONFLICT, "idempotency-key-in-flight", Facts.none(), List.of());
    }

    /** What the lines were held against is not what it was when the file began. */
    public static ImportRefused changedMeanwhile() {
        return new ImportRefused(Kind.CONFLICT, "changed-meanwhile", Facts.none(), List.of());
    }

    public static ImportRefused cutShort() {
        return new ImportRefused(Kind.INVALID, "import-cut-short", Facts.none(), List.of());
    }
}
