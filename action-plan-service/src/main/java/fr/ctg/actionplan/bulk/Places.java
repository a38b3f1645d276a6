package fr.ctg.actionplan.bulk;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which indicator has its measure in which period and commune: a bit for each, exact however many there are. */
final class Places {
    private static final String WHOLE = "";

    private final Map<UUID, Map<String, BitSet>> taken = new HashMap<>();
    private final Map<String, Integer> communes = new HashMap<>();

    boolean isFree(UUID indicator, String period, @Nullable String commune) {
        var number = communes.get(commune == null ? WHOLE : commune);
        var measured = taken.getOrDefault(indicator, Map.of()).get(period);
        return number == null || measured == null || !measured.get(number);
    }

    /** Whether it was free until now. */
    boolean take(UUID indicator, String period, @Nullable String commune) {
        var number = communes.computeIfAbsent(commune == null ? WHOLE : commune, _ -> communes.size());
        var measured =
                taken.computeIfAbsent(indicator, _ -> new HashMap<>()).computeIfAbsent(period, _ -> new BitSet());
        if (measured.get(number)) {
            return false;
        }
        measured.set(number);
        return true;
    }
}
