package fr.ctg.actionplan.action;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class SheetNumberTaken extends Refusal {
    SheetNumberTaken(int number) {
        super(Kind.CONFLICT, "sheet-number-taken", Facts.of("number", number));
    }
}
