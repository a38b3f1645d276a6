package fr.ctg.sandbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Fills an empty deliberation database. The documents have the shape the service writes; communes, people and acts are visibly synthetic, and
 * marked as demonstration data.
 */
final class SyntheticActs {
    /** Of one transaction: an interrupted load loses little, and both cores have work to the end. */
    private static final int ACTS_PER_BATCH = 50_000;

    private static final int WORKERS = 2;
    /** {@code :name}, but not the second half of a cast. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!:):([a-zA-Z]+)\\b");

    private final Size size;
    private final Database database;
    private final Consumer<String> progress;

    SyntheticActs(Size size, Database database, Consumer<String> progress) {
        this.size = size;
        this.database = database;
        this.progress = progress;
    }

    void load() throws SQLException, IOException, InterruptedException {
        try (var connection = prepared()) {
            execute(connection, "councils.sql", Map.of());
            progress.accept("%,d councils".formatted(size.councils()));
            execute(connection, "sittings.sql", Map.of());
            // The acts look their sittings up.
            database.execute(connection, "analyze council, sitting");
            progress.accept("%,d sittings".formatted(size.sittings()));
            var indexes = setIndexesAside(connection);
            // It would only take its share of two cores from the load; all is vacuumed at the end.
            database.execute(connection, "alter table deliberation set (autovacuum_enabled = false)");
            loadActs();
            database.execute(connection, "alter table deliberation reset (autovacuum_enabled)");
            progress.accept("%,d acts".formatted(size.acts()));
            for (var index : indexes) {
                database.execute(connection, index);
            }
            progress.accept("%d indexes".formatted(indexes.size()));
        }
        try (var connection = database.asSuperuser()) {
            database.execute(connection, "vacuum analyze council, sitting, deliberation");
            database.execute(connection, "checkpoint");
        }
    }

    private void loadActs() throws InterruptedException {
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var batches = new ArrayList<Callable<Void>>();
            for (int first = 0; first < size.acts(); first += ACTS_PER_BATCH) {
                var last = Math.min(first + ACTS_PER_BATCH, size.acts()) - 1;
                var range = Map.of("firstAct", Integer.toString(first), "lastAct", Integer.toString(last));
                batches.add(() -> loadActs(range));
            }
            for (var batch : workers.invokeAll(batches)) {
                batch.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The acts could not be loaded", failed.getCause());
        }
    }

    private Void loadActs(Map<String, String> range) throws SQLException, IOException {
        try (var connection = prepared()) {
            var values = new HashMap<>(range);
            for (var list : List.of("themes", "subjects", "places", "reasons")) {
                values.put(list, array(Vocabulary.list(list)));
            }
            values.put("matters", array(Vocabulary.MATTERS));
            execute(connection, "acts.sql", values);
        }
        return null;
    }

    /** The rows are consistent by construction: without triggers, dates of modification are the ones drawn and no key is looked up twice. */
    private Connection prepared() throws SQLException, IOException {
        var connection = database.asSuperuser();
        database.execute(connection, "set session_replication_role = replica");
        database.execute(connection, "set timezone = 'UTC'");
        database.execute(connection, "set synchronous_commit = off");
        database.execute(connection, "set maintenance_work_mem = '1GB'");
        execute(connection, "functions.sql", Map.of());
        return connection;
    }

    /** Building an index once is several times faster than keeping it up to date two million times. */
    private List<String> setIndexesAside(Connection connection) throws SQLException {
        var definitions = new ArrayList<String>();
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select indexname, indexdef from pg_indexes
                    where tablename = 'deliberation' and not exists (select from pg_constraint where conname = indexname)""")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (var name : names) {
            database.execute(connection, "drop index " + name);
        }
        return definitions;
    }

    private void execute(Connection connection, String script, Map<String, String> more)
            throws SQLException, IOException {
        var values = new HashMap<>(more);
        values.put("seed", Long.toString(size.seed()));
        values.put("councils", Integer.toString(size.councils()));
        values.put("sittings", Integer.toString(size.sittings()));
        values.put("actsPerSitting", Integer.toString(Size.ACTS_PER_SITTING));
        values.put("daysPerRound", Integer.toString(size.daysPerRound()));
        var sql = PLACEHOLDER
                .matcher(read(script))
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(value(values, found)));
        database.execute(connection, sql);
    }

    private static String value(Map<String, String> values, MatchResult found) {
        return Objects.requireNonNull(values.get(found.group(1)), found.group());
    }

    private static String array(List<String> words) {
        var quoted =
                words.stream().map(word -> "'" + word.replace("'", "''") + "'").toList();
        return "array[" + String.join(", ", quoted) + "]";
    }

    private static String read(String script) {
        try (var file = Objects.requireNonNull(SyntheticActs.class.getResourceAsStream(script))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
