package fr.ctg.deliberation.council;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Seats by population stratum (CGCT L2121-2), the same since 2014. Paris, Lyon and Marseille have their own law and are not served. */
final class CouncilSize {
    static final String LEGAL_BASIS = "CGCT art. L2121-2";

    private static final Set<String> OWN_LAW = Set.of("75056", "69123", "13055");

    /** Lowest population of the stratum → seats. */
    private static final NavigableMap<Integer, Integer> STRATA = new TreeMap<>(Map.ofEntries(
            Map.entry(0, 7),
            Map.entry(100, 11),
            Map.entry(500, 15),
            Map.entry(1_500, 19),
            Map.entry(2_500, 23),
            Map.entry(3_500, 27),
            Map.entry(5_000, 29),
            Map.entry(10_000, 33),
            Map.entry(20_000, 35),
            Map.entry(30_000, 39),
            Map.entry(40_000, 43),
            Map.entry(50_000, 45),
            Map.entry(60_000, 49),
            Map.entry(80_000, 53),
            Map.entry(100_000, 55),
            Map.entry(150_000, 59),
            Map.entry(200_000, 61),
            Map.entry(250_000, 65),
            Map.entry(300_000, 69)));

    private CouncilSize() {}

    static int seatsFor(int population) {
        return STRATA.floorEntry(population).getValue();
    }

    static void requireOrdinaryLaw(String insee) {
        if (OWN_LAW.contains(insee)) {
            throw CouncilRefused.ownLaw(insee);
        }
    }
}
