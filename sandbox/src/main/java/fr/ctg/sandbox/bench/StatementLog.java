package fr.ctg.sandbox.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the service asked the database for, from {@code pg_stat_statements}. */
final class StatementLog implements AutoCloseable {
    /** Enough for what runs in the background (relay, inbox) to show far fewer calls than requests. */
    static final int REQUESTS = 50;

    private final Database database;
    private final Connection connection;

    StatementLog(Database database) throws SQLException {
        this.database = database;
        this.connection = database.asSuperuser();
        database.execute(connection, "create extension if not exists pg_stat_statements");
    }

    /** A statement, and how often one request sent it. */
    record Sent(String sql, int perRequest) {
        boolean isCommit() {
            return sql.toLowerCase(Locale.ROOT).startsWith("commit");
        }

        boolean isBracket() {
            var lower = sql.toLowerCase(Locale.ROOT);
            return lower.startsWith("begin") || lower.startsWith("commit") || lower.startsWith("rollback");
        }
    }

    @FunctionalInterface
    interface Request {
        void send() throws java.io.IOException;
    }

    List<Sent> of(Request request) throws SQLException, java.io.IOException {
        database.execute(connection, "select pg_stat_statements_reset()");
        for (int sent = 0; sent < REQUESTS; sent++) {
            request.send();
        }
        var statements = new ArrayList<Sent>();
        try (var rows = connection.createStatement().executeQuery("""
                select query, calls from pg_stat_statements
                where userid = '%s'::regrole and dbid = (select oid from pg_database where datname = current_database())
                  and calls >= %d
                order by query""".formatted(Database.RUNTIME_ROLE, REQUESTS))) {
            while (rows.next()) {
                statements.add(new Sent(rows.getString(1), (int) (rows.getLong(2) / REQUESTS)));
            }
        }
        return List.copyOf(statements);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
