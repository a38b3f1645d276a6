package fr.ctg.deliberation.scdl;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** A file of which nothing is taken over. */
final class ImportRefused extends Refusal {
    private static final int TOLD = 20;

    private ImportRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static ImportRefused withErrors(ScdlReport report) {
        return new ImportRefused(
                Kind.INVALID,
                "scdl-import-with-errors",
                Facts.of("rows", report.rows())
                        .and("errorsFound", report.errorsFound())
                        .and("errors", report.errors().stream().limit(TOLD).toList()));
    }

    static ImportRefused anotherCommune(long line, String siret, String siren) {
        return new ImportRefused(
                Kind.INVALID,
                "scdl-import-of-another-commune",
                Facts.of("line", line).and("siret", siret).and("siren", siren));
    }

    static ImportRefused numbersFollowedHere(List<String> numbers) {
        return new ImportRefused(
                Kind.CONFLICT,
                "scdl-import-of-followed-acts",
                Facts.of("count", numbers.size())
                        .and("numbers", numbers.stream().limit(TOLD).toList()));
    }

    static ImportRefused inTheFuture(long line, LocalDate day) {
        return new ImportRefused(
                Kind.INVALID,
                "scdl-import-in-the-future",
                Facts.of("line", line).and("date", day));
    }

    static ImportRefused noCouncil(String siren) {
        return new ImportRefused(Kind.CONFLICT, "scdl-import-without-council", Facts.of("siren", siren));
    }

    static ImportRefused noSiret(String commune) {
        return new ImportRefused(Kind.CONFLICT, "scdl-export-without-siret", Facts.of("commune", commune));
    }
}
