package fr.ctg.ctg.chain;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

/** What a day to come will hold is nobody's to prove. */
final class DayInTheFuture extends Refusal {
    DayInTheFuture(LocalDate day, LocalDate today) {
        super(Kind.INVALID, "in-the-future", Facts.of("date", day).and("today", today));
    }
}
