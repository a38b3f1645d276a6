package fr.ctg.actionplan;

import fr.ctg.platform.web.Calendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day that is over, of which one may ask what was known at its end. */
public record AsOf(LocalDate day) {
    public static final String DESCRIPTION =
            "Un jour passé : ce que le registre montrait à la fin de ce jour, à Paris. Ce qu'il a appris depuis n'y est pas. Avant que l'objet y entre, 404.";

    /** Empty for today, and for nothing asked: the present needs no history. */
    public static Optional<AsOf> past(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return Optional.empty();
        }
        DayInTheFuture.refuse(day, today);
        return Optional.of(new AsOf(day)).filter(_ -> day.isBefore(today));
    }

    /** The last instant of the day; what happened at the next midnight is of the next day. */
    public Instant end() {
        return day.plusDays(1).atStartOfDay(Calendar.PARIS).toInstant().minusNanos(1_000);
    }
}
