package fr.ctg.sandbox.maussane;

import java.time.Duration;
import java.util.function.Predicate;

/** Waits for what arrives by event. */
final class Patience {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private Patience() {}

    static <T, E extends Exception> T until(String what, Look<T, E> look, Predicate<T> wanted) throws E {
        var deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (true) {
            var seen = look.look();
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

    interface Look<T, E extends Exception> {
        T look() throws E;
    }
}
