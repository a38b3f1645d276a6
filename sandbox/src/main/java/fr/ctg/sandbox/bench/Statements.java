package fr.ctg.sandbox.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** P2: what one request costs. Statements inside database functions are the function's; BEGIN and COMMIT are counted apart. */
final class Statements {
    private final Target target;

    Statements(Target target) {
        this.target = target;
    }

    void measure(Figures figures) throws IOException, SQLException {
        var samples = new Samples(target.database());
        try (var http = target.connect();
                var log = new StatementLog(target.database())) {
            figure(figures, log, http, "GET a deliberation", Target.get(samples.actPath()), "1");
            figure(figures, log, http, "GET a deliberation, as a clerk", target.getAsClerk(samples.actPath()), "1");
            figure(figures, log, http, "GET a council", Target.get(samples.councilPath()), "1");
            figure(figures, log, http, "GET a sitting", Target.get(samples.sittingPath()), "1");
            for (var list : List.of("/v1/deliberations", "/v1/sittings", "/v1/councils")) {
                figure(figures, log, http, "list of 10, " + list, Target.get(list + "?limit=10"), "1");
                figure(figures, log, http, "list of 200, " + list, Target.get(list + "?limit=200"), "1");
            }
            figure(
                    figures,
                    log,
                    http,
                    "list of 10, /v1/deliberations, as a clerk",
                    target.getAsClerk("/v1/deliberations?limit=10"),
                    "1");
            figure(
                    figures,
                    log,
                    http,
                    "list of 200, /v1/deliberations, as a clerk",
                    target.getAsClerk("/v1/deliberations?limit=200"),
                    "1");
            figure(figures, log, http, "full-text search", Target.get("/v1/deliberations?text=accueil"), "1");
            figure(
                    figures,
                    log,
                    http,
                    "POST a draft",
                    target.postAsClerk("/v1/deliberations", samples.draft()),
                    "4, 1");
            figure(figures, log, http, "POST a sitting", target.postAsClerk("/v1/sittings", samples.sitting()), "4, 1");
            tabled(figures, log, http, samples);
        }
        samples.removeWhatWasPosted();
    }

    /** Each request takes an item of its own, so the bodies differ. */
    private void tabled(Figures figures, StatementLog log, HttpConnection http, Samples samples)
            throws IOException, SQLException {
        var sitting = Target.json(http.send(target.postAsClerk("/v1/sittings", samples.sitting())), "POST a sitting")
                .path("id")
                .asText();
        var rank = new int[1];
        add(figures, "POST a draft put on an agenda", "4, 1", log.of(() -> http.send(
                        target.postAsClerk("/v1/deliberations", samples.tabled(sitting, ++rank[0])))
                .requireSuccess("POST a tabled draft")));
    }

    private static void figure(
            Figures figures, StatementLog log, HttpConnection http, String what, byte[] request, String expected)
            throws IOException, SQLException {
        add(figures, what, expected, log.of(() -> http.send(request).requireSuccess(what)));
    }

    private static void add(Figures figures, String what, String expected, StatementLog.Cost cost) {
        var count = cost.statements().stream()
                .mapToInt(StatementLog.Sent::perRequest)
                .sum();
        var detail = cost.statements().stream()
                .map(statement -> subject(statement.sql()) + " ×" + statement.perRequest())
                .collect(Collectors.joining(", "));
        figures.add("P2", what, cost.commits() == 0 ? "" + count : count + ", " + cost.commits(), expected, detail);
    }

    /** What kind of statement, and on what. */
    private static String subject(String sql) {
        var lower = sql.replaceAll("\\s+", " ");
        var from = lower.replaceFirst("(?i)^select (audit_append).*", "$1")
                .replaceFirst("(?i)^select .*? from (\\w+).*", "select $1")
                .replaceFirst("(?i)^insert into (\\w+).*", "insert $1");
        return from.length() > 40 ? from.substring(0, 40) : from;
    }
}
