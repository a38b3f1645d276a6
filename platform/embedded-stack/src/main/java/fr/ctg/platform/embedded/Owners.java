package fr.ctg.platform.embedded;

import java.util.HashSet;
import java.util.Set;

/** The processes a shared stack runs for. Once all have ended, the stack is on its way out and takes no new one. */
final class Owners {

    private final Set<ProcessHandle> alive = new HashSet<>();
    private boolean closed;

    /** Returns false if the stack can no longer be relied on. */
    synchronized boolean add(long processId) {
        if (closed) {
            return false;
        }
        ProcessHandle.of(processId).ifPresent(alive::add);
        return true;
    }

    synchronized boolean anyAlive() {
        alive.removeIf(owner -> !owner.isAlive());
        closed = alive.isEmpty();
        return !closed;
    }
}
