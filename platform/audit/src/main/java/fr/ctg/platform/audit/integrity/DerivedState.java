package fr.ctg.platform.audit.integrity;

import java.util.List;
import java.util.UUID;

/** A state that follows from facts and is stored beside them. Its service computes it anew. */
public interface DerivedState {
    /** Stable: differences are reported under it. */
    String name();

    /** The next aggregates after an id, in the order of ids; none when there are no more. Reads only. */
    List<Compared> compare(UUID after, int atMost);

    /** One aggregate: what is stored of it, and what its facts make of it. */
    record Compared(UUID aggregateId, String stored, String recomputed) {
        boolean differs() {
            return !stored.equals(recomputed);
        }
    }
}
