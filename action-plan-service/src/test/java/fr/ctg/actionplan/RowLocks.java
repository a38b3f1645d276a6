package fr.ctg.actionplan;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Who waits for whom in the database: lets a test place one transaction exactly inside another. */
@Singleton
public class RowLocks {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final DataSource database;

    RowLocks(DataSource database) {
        this.database = database;
    }

    public void awaitSomebodyWaiting() throws SQLException {
        var end = Instant.now().plus(LIMIT);
        while (!somebodyWaits()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("nobody waits for a lock that should stop them");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean somebodyWaits() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) {
            return answer.next();
        }
    }
}
