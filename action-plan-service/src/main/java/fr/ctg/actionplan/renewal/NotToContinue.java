package fr.ctg.actionplan.renewal;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.Collection;
import java.util.UUID;

/** Only a published sheet of the plan itself, which no other has replaced, continues. */
final class NotToContinue extends Refusal {
    NotToContinue(Collection<UUID> sheets) {
        super(Kind.CONFLICT, "sheets-not-to-continue", Facts.of("sheets", sheets));
    }
}
