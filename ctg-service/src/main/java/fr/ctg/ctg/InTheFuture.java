package fr.ctg.ctg;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

/** What is recorded has happened. */
public final class InTheFuture extends Refusal {
    /** {@code date}: as precise as the source gives it. */
    public InTheFuture(Object date, LocalDate today) {
        super(Kind.CONFLICT, "in-the-future", Facts.of("date", date).and("today", today));
    }

    public static void refuse(LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            throw new InTheFuture(date, today);
        }
    }
}
