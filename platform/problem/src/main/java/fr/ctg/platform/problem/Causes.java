package fr.ctg.platform.problem;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A failure and all that is behind it. What broke a commit is not its cause but suppressed in it: the transaction manager tells it so. */
public final class Causes {

    private Causes() {}

    /** The failure itself first, then what is nearest. */
    public static Stream<Throwable> of(Throwable failure) {
        Set<Throwable> found = new LinkedHashSet<>();
        collect(failure, found);
        return found.stream();
    }

    private static void collect(Throwable failure, Set<Throwable> found) {
        if (found.add(failure)) {
            var cause = failure.getCause();
            if (cause != null) {
                collect(cause, found);
            }
            for (var suppressed : failure.getSuppressed()) {
                collect(suppressed, found);
            }
        }
    }
}
