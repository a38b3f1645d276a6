package fr.ctg.ctg;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a day to come will hold is nobody's to prove. */
public final class DayInTheFuture extends Refusal {
    private DayInTheFuture(LocalDate day, LocalDate today) {
        super(Kind.INVALID, "in-the-future", Facts.of("date", day).and("today", today));
    }

    /** The day asked for, or today. */
    public static LocalDate orToday(@Nullable LocalDate asked, LocalDate today) {
        if (asked != null && asked.isAfter(today)) {
            throw new DayInTheFuture(asked, today);
        }
        return asked == null ? today : asked;
    }
}
