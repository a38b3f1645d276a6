package fr.ctg.sandbox.torture.play;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Until when clients begin something new, and until when they insist on an answer to what they began. */
public final class Curtain {
    private volatile boolean fallen;
    private volatile long insistUntil = Long.MAX_VALUE;

    /** Nothing new from now on; what is under way has that long to be answered. */
    public void fall(Duration patience) {
        insistUntil = System.nanoTime() + patience.toNanos();
        fallen = true;
    }

    boolean hasFallen() {
        return fallen;
    }

    boolean insists() {
        return !fallen || System.nanoTime() < insistUntil;
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
