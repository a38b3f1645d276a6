package fr.ctg.actionplan.measure;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** A commune's or a year's measures of all plans together answer no question, and would be looked for among millions. */
final class MeasuresOfNothing extends Refusal {
    MeasuresOfNothing() {
        super(Kind.INVALID, "measures-of-nothing", Facts.none());
    }
}
