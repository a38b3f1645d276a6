package fr.ctg.sandbox.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the service asked the database for, from {@code pg_stat_statements}. */
final class StatementLog implements AutoCloseable {
    /** Enough for what runs in the background (relay, inbox) to show far fewer calls than requests. */
    static final int REQUESTS = 50;

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    private final Database database;
    private final Connection connection;

    StatementLog(Database database) throws SQLException {
        this.database = database;
        this.connection = database.asSuperuser();
        database.execute(connection, "create extension if not exists pg_stat_statements");
    }

    /** What one request cost; transactions that write take a number each, so the numbers taken are the commits. */
    record Cost(List<Sent> statements, int commits) {}

    /** A statement, and how often one request sent it. */
    record Sent(String sql, int perRequest) {
        /** With literals in the place of parameters; constants of the text come after them, for the server numbers those too. */
        String filled(List<? extends @Nullable String> values) {
            return PARAMETER.matcher(sql).replaceAll(found -> {
                var value = values.get(Integer.parseInt(found.group(1)) - 1);
                return Matcher.quoteReplacement(value == null ? "null" : Pgbench.literal(value));
            });
        }

        private boolean isBracket() {
            var lower = sql.toLowerCase(Locale.ROOT);
            return lower.startsWith("begin") || lower.startsWith("commit") || lower.startsWith("rollback");
        }
    }

    @FunctionalInterface
    interface Request {
        void send() throws java.io.IOException;
    }

    Cost of(Request request) throws SQLException, java.io.IOException {
        database.execute(connection, "select pg_stat_statements_reset()");
        var before = transactions();
        for (int sent = 0; sent < REQUESTS; sent++) {
            request.send();
        }
        var commits = (int) ((transactions() - before) / REQUESTS);
        var statements = new ArrayList<Sent>();
        try (var rows = connection.createStatement().executeQuery("""
                select query, calls from pg_stat_statements
                where userid = '%s'::regrole and dbid = (select oid from pg_database where datname = current_database())
                  and calls >= %d
                order by query""".formatted(Database.RUNTIME_ROLE, REQUESTS))) {
            while (rows.next()) {
                var sent = new Sent(rows.getString(1), (int) (rows.getLong(2) / REQUESTS));
                if (!sent.isBracket()) {
                    statements.add(sent);
                }
            }
        }
        return new Cost(List.copyOf(statements), commits);
    }

    private long transactions() throws SQLException {
        return Long.parseLong(database.text(connection, "select pg_snapshot_xmax(pg_current_snapshot())::text"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
