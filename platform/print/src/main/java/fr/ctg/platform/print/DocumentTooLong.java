package fr.ctg.platform.print;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** Nobody would print it. */
public final class DocumentTooLong extends Refusal {
    DocumentTooLong(String measure, long length, int allowed) {
        super(
                Kind.CONFLICT,
                "document-too-long",
                Facts.of("measure", measure).and("length", length).and("allowed", allowed));
    }
}
