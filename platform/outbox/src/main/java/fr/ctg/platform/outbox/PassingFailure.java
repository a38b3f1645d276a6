package fr.ctg.platform.outbox;

import fr.ctg.platform.problem.Causes;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** A failure that says nothing about the event: the database is away, or somebody else was quicker. It passes; the event waits. */
final class PassingFailure {
    /** Lost connection, server going down, no resources, deadlock or serialization, lock not available. */
    private static final String[] STATES = {"08", "57P", "53", "40", "55P03"};

    private PassingFailure() {}

    static boolean isOne(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof OptimisticLockException
                        || cause instanceof PessimisticLockException
                        || cause instanceof LockTimeoutException
                        || (cause instanceof SQLException sql && passing(sql)));
    }

    /** The pool's own time-out carries no state. */
    private static boolean passing(SQLException sql) {
        var state = sql.getSQLState();
        return state == null
                ? String.valueOf(sql.getMessage()).contains("timeout")
                : Stream.of(STATES).anyMatch(state::startsWith);
    }
}
