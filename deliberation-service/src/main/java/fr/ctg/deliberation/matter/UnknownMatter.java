package fr.ctg.deliberation.matter;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.List;

final class UnknownMatter extends Refusal {
    UnknownMatter(String code, List<String> known) {
        super(Kind.INVALID, "unknown-matter", Facts.of("matter", code).and("known", known));
    }
}
