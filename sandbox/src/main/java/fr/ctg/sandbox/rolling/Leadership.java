package fr.ctg.sandbox.rolling;

import fr.ctg.platform.embedded.OwnDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Watches who holds the lock that makes one instance carry the events, and how long nobody does. */
final class Leadership implements AutoCloseable {
    private static final String HOLDER = """
            select coalesce(max(pid), 0) from pg_locks
            where locktype = 'advisory' and objid = %d and granted
              and database = (select oid from pg_database where datname = current_database())""".formatted(0x0B0C5);

    private final Connection database;
    private final Thread watching;
    private volatile boolean closed;
    private volatile int changes;
    private volatile long longestGapMillis;

    /** Of each of the databases at that port. */
    static List<Leadership> of(List<String> databases, int port) throws SQLException {
        var watched = new ArrayList<Leadership>();
        for (var name : databases) {
            var database = new OwnDatabase(name, port);
            watched.add(new Leadership(DriverManager.getConnection(database.jdbcUrl(), database.ownerRole(), "")));
        }
        return watched;
    }

    Leadership(Connection database) {
        this.database = database;
        this.watching = Thread.ofVirtual().name("leadership").start(this::watch);
    }

    private void watch() {
        int leader = 0;
        long lost = 0;
        try (var statement = database.createStatement()) {
            while (!closed) {
                int holder;
                try (var answer = statement.executeQuery(HOLDER)) {
                    answer.next();
                    holder = answer.getInt(1);
                }
                var now = System.nanoTime();
                if (holder != 0 && holder != leader) {
                    if (leader != 0) {
                        changes++;
                        var gap = lost == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(now - lost);
                        longestGapMillis = Math.max(longestGapMillis, gap);
                    }
                    leader = holder;
                }
                lost = holder == 0 ? (lost == 0 ? now : lost) : 0;
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (SQLException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Seen from one leader to another. */
    int changes() {
        return changes;
    }

    long longestGapMillis() {
        return longestGapMillis;
    }

    @Override
    public void close() throws InterruptedException, SQLException {
        closed = true;
        watching.join();
        database.close();
    }
}
