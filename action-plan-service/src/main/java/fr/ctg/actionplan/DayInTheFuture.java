package fr.ctg.actionplan;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

/** What has happened did not happen tomorrow. */
public final class DayInTheFuture extends Refusal {
    private DayInTheFuture(LocalDate date, LocalDate today) {
        super(Kind.CONFLICT, "in-the-future", Facts.of("date", date).and("today", today));
    }

    public static void refuse(LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            throw new DayInTheFuture(date, today);
        }
    }
}
