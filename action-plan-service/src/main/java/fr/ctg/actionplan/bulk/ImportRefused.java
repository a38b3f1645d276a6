package fr.ctg.actionplan.bulk;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.List;
import java.util.UUID;

/** A file with errors: nothing of it was kept. */
final class ImportRefused extends Refusal {
    ImportRefused(UUID importId, long lines, long errors, List<LineError> first) {
        super(
                Kind.CONFLICT,
                "import-refused",
                Facts.of("importId", importId).and("lines", lines).and("errors", errors),
                List.of(),
                first.stream()
                        .map(error -> new Blocker(
                                error.code(),
                                Long.toString(error.line()),
                                error.column() == null
                                        ? error.facts()
                                        : error.facts().and("column", error.column()),
                                List.of()))
                        .toList());
    }
}
