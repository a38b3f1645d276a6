package fr.ctg.sandbox.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** P4: each query once over HTTP and once as the same statement over JDBC, in turn; and 200 pairs that must find the same acts. */
final class Search {
    private static final int ROUNDS = 2;

    private final Target target;

    Search(Target target) {
        this.target = target;
    }

    void measure(Figures figures) throws IOException, SQLException {
        latency(figures);
        twins(figures);
    }

    private void latency(Figures figures) throws IOException, SQLException {
        var queries = queries();
        try (var http = target.connect();
                var connection = target.database().asRuntimeRole();
                var raw = connection.prepareStatement(statement(http))) {
            var served = new ArrayList<Long>();
            var alone = new ArrayList<Long>();
            for (int round = -1; round < ROUNDS; round++) {
                for (var query : queries) {
                    // Who comes second finds the pages in memory: they take turns.
                    var rawTime = round % 2 == 0 ? timed(raw, query) : 0;
                    var start = System.nanoTime();
                    http.send(request(query, 20)).requireSuccess(query);
                    var answered = System.nanoTime() - start;
                    if (rawTime == 0) {
                        rawTime = timed(raw, query);
                    }
                    if (round >= 0) {
                        served.add(answered);
                        alone.add(rawTime);
                    }
                }
            }
            figures.add(
                    "P4",
                    "full-text search of %d queries, p95".formatted(queries.size()),
                    Figures.ratio(DeepPages.at(served, 95) / DeepPages.at(alone, 95)),
                    "<= 1.15",
                    "HTTP %s, raw %s; p50 %s and %s; slowest %s and %s"
                            .formatted(
                                    Figures.millis(DeepPages.at(served, 95)),
                                    Figures.millis(DeepPages.at(alone, 95)),
                                    Figures.millis(DeepPages.at(served, 50)),
                                    Figures.millis(DeepPages.at(alone, 50)),
                                    Figures.millis(DeepPages.at(served, 100)),
                                    Figures.millis(DeepPages.at(alone, 100))));
        }
    }

    /** One theme, a theme and a place, two themes, an expression: frequent and rare ones. */
    private static List<String> queries() {
        var queries = new ArrayList<String>();
        var themes = Vocabulary.list("themes");
        var places = Vocabulary.list("places");
        for (int number = 0; number < themes.size(); number++) {
            var theme = themes.get(number);
            queries.add(theme);
            queries.add(theme + " lot " + (1000 + number * 97));
            queries.add(theme + " " + themes.get((number * 7 + 3) % themes.size()));
            queries.add("\"" + theme + " " + places.get(number % places.size()) + "\"");
        }
        return queries;
    }

    /** The statement the service sends, as the server has it, with the same three parameters: the text, what lists leave out, the limit. */
    private String statement(HttpConnection http) throws SQLException, IOException {
        try (var log = new StatementLog(target.database())) {
            var sent = log.of(() -> http.send(request("accueil", 20)).requireSuccess("search"));
            var sql = sent.statements();
            if (sql.size() != 1) {
                throw new IllegalStateException("One statement expected: " + sql);
            }
            return sql.getFirst().sql().replaceAll("\\$[123]\\b", "?").replaceAll("\\$4\\b", "'french_plain'");
        }
    }

    private static long timed(PreparedStatement raw, String query) throws SQLException {
        var start = System.nanoTime();
        raw.setString(1, query);
        raw.setString(2, "DELETED");
        raw.setInt(3, 21);
        try (var rows = raw.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
        return System.nanoTime() - start;
    }

    private static byte[] request(String text, int limit) {
        return Target.get(
                "/v1/deliberations?limit=" + limit + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private void twins(Figures figures) throws IOException, SQLException {
        int equal = 0;
        var different = new ArrayList<String>();
        var themes = Vocabulary.list("themes");
        try (var http = target.connect();
                var connection = target.database().asRuntimeRole()) {
            for (var theme : themes) {
                for (var twin : List.of(
                        withoutAccents(theme),
                        theme + "s",
                        "l'" + theme,
                        withoutAccents(theme).toUpperCase(Locale.ROOT) + "S")) {
                    if (sameAnswer(http, theme, twin) && sameQuery(connection, theme, twin)) {
                        equal++;
                    } else {
                        different.add(theme + "/" + twin);
                    }
                }
            }
        }
        figures.add(
                "P4",
                "twins that find the same (accent, plural, elision)",
                equal + "/" + themes.size() * 4,
                "200/200",
                String.join(" ", different));
    }

    private static String withoutAccents(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static boolean sameAnswer(HttpConnection http, String theme, String twin) throws IOException {
        var expected = ids(http, theme);
        return !expected.isEmpty() && expected.equals(ids(http, twin));
    }

    private static List<String> ids(HttpConnection http, String text) throws IOException {
        var items = Target.json(http.send(request(text, 200)), text).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    /** The first page alone could agree by chance; the same query cannot find anything else. */
    private static boolean sameQuery(Connection connection, String theme, String twin) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select websearch_to_tsquery('french_plain', ?) = websearch_to_tsquery('french_plain', ?)")) {
            statement.setString(1, theme);
            statement.setString(2, twin);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
