package fr.ctg.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** The room for bodies: each is held whole, and many at once must not be more than the memory. */
@ApplicationScoped
public class HeldBodies {
    private final long room;
    private final AtomicLong held = new AtomicLong();

    HeldBodies(AccessConfig config) {
        this.room = config.bodiesInMemory().asLongValue();
    }

    /** False when there is no room for so many more bytes. */
    boolean take(int bytes) {
        if (held.addAndGet(bytes) <= room) {
            return true;
        }
        giveBack(bytes);
        return false;
    }

    public void giveBack(int bytes) {
        held.addAndGet(-bytes);
    }
}
