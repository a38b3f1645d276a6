package fr.ctg.actionplan.bulk;

import fr.ctg.actionplan.indicator.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which measures there are: a bit for each period of each commune of each indicator, so that a million of them fit in a few hundred kilobytes. */
final class Places {
    private static final LocalDate ORIGIN = LocalDate.of(2000, 1, 1);

    private final Map<Series, BitSet> taken = new HashMap<>();

    private record Series(UUID indicatorId, @Nullable String communeSiren) {}

    /** False when it was taken already. */
    boolean take(UUID indicatorId, Period period, @Nullable String communeSiren) {
        var series = taken.computeIfAbsent(new Series(indicatorId, communeSiren), _ -> new BitSet());
        var place = place(period);
        var free = !series.get(place);
        series.set(place);
        return free;
    }

    boolean isTaken(UUID indicatorId, Period period, @Nullable String communeSiren) {
        var series = taken.get(new Series(indicatorId, communeSiren));
        return series != null && series.get(place(period));
    }

    /** Months from the origin, those after it on even bits, those before on odd ones. */
    private static int place(Period period) {
        var months = period.start()
                .map(start -> Math.toIntExact(ChronoUnit.MONTHS.between(ORIGIN, start)))
                .orElse(0);
        return months >= 0 ? 2 * months : -2 * months - 1;
    }
}
