package fr.ctg.ctg.feed;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The types that are shown: each holds only what anybody may read at the service it comes from. A type that is not here is kept, and shown to nobody. */
public final class PublishedTypes {
    private static final Set<String> ALL = Set.of(
            "fr.ctg.commitment.fulfilled.v1",
            "fr.ctg.commitment.overdue.v1",
            "fr.ctg.convention.amended.v1",
            "fr.ctg.convention.expired.v1",
            "fr.ctg.convention.party-signed.v1",
            "fr.ctg.convention.renewal-due.v1",
            "fr.ctg.convention.restored.v1",
            "fr.ctg.convention.signed.v1",
            "fr.ctg.convention.terminated.v1",
            "fr.ctg.convention.weakened.v1",
            "fr.ctg.deliberation.annulled.v1",
            "fr.ctg.deliberation.approved.v1",
            "fr.ctg.deliberation.corrected.v1",
            "fr.ctg.deliberation.executory.v1",
            "fr.ctg.deliberation.reinstated.v1",
            "fr.ctg.deliberation.rejected.v1",
            "fr.ctg.deliberation.repealed.v1",
            "fr.ctg.deliberation.suspended.v1",
            "fr.ctg.deliberation.withdrawn.v1",
            "fr.ctg.evaluation.closed.v1",
            "fr.ctg.plan.activated.v1",
            "fr.ctg.plan.version-adopted.v1");

    private PublishedTypes() {}

    /** In alphabetical order. */
    public static List<String> all() {
        return List.copyOf(new TreeSet<>(ALL));
    }

    /** Those asked for, all if none is; refuses one nobody publishes: a mistyped filter must not silently find nothing. */
    public static List<String> orAll(List<String> asked) {
        for (var type : asked) {
            if (!ALL.contains(type)) {
                throw FeedRefused.unknownType(type);
            }
        }
        return asked.isEmpty() ? all() : asked;
    }
}
