package fr.ctg.sandbox.maussane;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what arrives by event. */
final class Patience {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private Patience() {}

    static <T> T until(String what, Supplier<T> look, Predicate<T> wanted) {
        var deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (true) {
            var seen = look.get();
            if (wanted.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Waited " + LONG_ENOUGH.toSeconds() + " s for " + what + "; last seen: " + seen);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
