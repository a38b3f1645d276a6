package fr.ctg.sandbox.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * P1: requests per second through the service against pgbench on the very statements the service sends, taken from the server and not retyped.
 * Service and pgbench take turns, so that both see the same minutes of a noisy machine.
 */
final class Throughput {
    private static final int ROUNDS = 3;
    /** The compilers need it. */
    private static final int WARM_UP_SECONDS = 25;
    /** pgbench takes at most 128 scripts. */
    private static final int ACTS = 100;

    private static final Pattern INSERT = Pattern.compile(
            "insert into (\\w+)\\s*\\(([^)]*)\\)\\s*values\\s*\\((.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What lists leave out, and one row more than the page: the server numbers both, whether they came as parameters or not. */
    private static final String DELETED = "DELETED";

    private static final String LIMIT = "21";

    private final Target target;
    private final Path home;
    private final Samples samples;
    private final boolean anchored;

    Throughput(Target target, Path home) throws SQLException, InterruptedException {
        this.target = target;
        this.home = home;
        this.samples = new Samples(target.database());
        this.anchored = Pgbench.isInstalled();
        if (!anchored) {
            target.progress().accept("pgbench is not on the PATH: P1 prints requests per second and no ratio");
        }
    }

    void measure(Figures figures) throws IOException, SQLException, InterruptedException {
        var acts = samples.acts(ACTS);
        var sent = captured(Target.get("/v1/deliberations/" + acts.getFirst()));
        var getSql = acts.stream().map(id -> transaction(sent, List.of(id))).toList();
        compare(figures, "GET by id", ">= 0.35", requests(acts, false), getSql);
        compare(figures, "GET by id, with a token", ">= 0.35", requests(acts, true), getSql);
        var list = Target.get("/v1/deliberations?limit=20");
        var listSql = transaction(captured(list), List.of(DELETED, LIMIT));
        compare(figures, "list of 20", ">= 0.50", List.of(list), List.of(listSql));
        compare(
                figures,
                "list of 20 of one council",
                ">= 0.50",
                List.of(Target.get("/v1/deliberations?limit=20&councilId=" + samples.council())),
                List.of(transaction(
                        captured(Target.get("/v1/deliberations?limit=20&councilId=" + samples.council())),
                        List.of(samples.council(), DELETED, LIMIT))));
        var post = target.postAsClerk("/v1/deliberations", samples.draft());
        compare(figures, "POST a draft", ">= 0.60", List.of(post), List.of(draftTransaction(post, true)));
        samples.removeWhatWasPosted();
    }

    private List<byte[]> requests(List<String> acts, boolean asClerk) {
        return acts.stream()
                .map(id -> "/v1/deliberations/" + id)
                .map(path -> asClerk ? target.getAsClerk(path) : Target.get(path))
                .toList();
    }

    private void compare(
            Figures figures, String what, String expected, List<byte[]> requests, List<String> transactions)
            throws IOException, InterruptedException {
        var load = new Load(target, requests);
        var seconds = target.options().seconds();
        load.run(WARM_UP_SECONDS);
        var served = new double[ROUNDS];
        var raw = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            served[round] = load.run(seconds);
            raw[round] = anchored
                    ? new Pgbench(target.database(), home.resolve("pgbench"))
                            .run(
                                    what.replaceAll("\\W+", "-"),
                                    transactions,
                                    target.options().clients(),
                                    seconds)
                    : Double.NaN;
        }
        var ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> served[round] / raw[round]);
        var detail = String.format(
                Locale.ROOT,
                "%,.0f requests/s; pgbench %,.0f/s; ratios %s",
                median(served),
                median(raw),
                String.join(" ", Arrays.stream(ratios).mapToObj(Figures::ratio).toList()));
        figures.add("P1", what, anchored ? Figures.ratio(median(ratios)) : "-", expected, detail);
        target.progress().accept(what + ": " + detail);
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private List<StatementLog.Sent> captured(byte[] request) {
        try (var log = new StatementLog(target.database());
                var http = target.connect()) {
            return log.of(() -> http.send(request).requireSuccess("The request to capture"))
                    .statements();
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String transaction(List<StatementLog.Sent> sent, List<String> values) {
        if (sent.size() != 1) {
            throw new IllegalStateException("One statement expected: " + sent);
        }
        return sent.getFirst().filled(values) + ";\n";
    }

    /** The statements of one POST, with the values it really wrote; only the ids are new each time. */
    String draftTransaction(byte[] post, boolean audited) throws SQLException {
        var sent = captured(post);
        var script = new StringBuilder("begin;\n");
        var act = samples.one(
                "select id from deliberation where siren = '%s' order by id desc limit 1".formatted(Bench.FIRST_SIREN));
        for (var statement : sent) {
            var insert = INSERT.matcher(statement.sql());
            if (insert.find()) {
                script.append(statement
                        .filled(insertedValues(act, Objects.requireNonNull(insert.group(2))))
                        .replace(Pgbench.literal(act), "uuidv7()"));
            } else if (statement.sql().contains("audit_append")) {
                if (!audited) {
                    continue;
                }
                script.append(statement.filled(auditedValues(act)).replace(Pgbench.literal(act), "uuidv7()"));
            } else {
                script.append(statement.filled(List.of(samples.council())));
            }
            script.append(";\n");
        }
        return script.append("commit;\n").toString();
    }

    private List<@Nullable String> insertedValues(String act, String columns) throws SQLException {
        var values = new ArrayList<@Nullable String>();
        for (var column : columns.split("\\s*,\\s*")) {
            values.add(samples.one("select %s::text from deliberation where id = '%s'".formatted(column.strip(), act)));
        }
        return values;
    }

    private List<String> auditedValues(String act) throws SQLException {
        var values = new ArrayList<String>();
        for (var column : List.of("aggregate_id", "actor", "organisation", "action", "change")) {
            values.add(
                    samples.one("select %s::text from audit_entry where aggregate_id = '%s'".formatted(column, act)));
        }
        return values;
    }
}
