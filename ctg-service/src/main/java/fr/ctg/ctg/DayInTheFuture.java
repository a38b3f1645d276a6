package fr.ctg.ctg;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

/** What a day to come will hold is nobody's to prove. */
public final class DayInTheFuture extends Refusal {
    private DayInTheFuture(LocalDate day, LocalDate today) {
        super(Kind.INVALID, "in-the-future", Facts.of("date", day).and("today", today));
    }

    public static void refuse(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new DayInTheFuture(day, today);
        }
    }
}
