package fr.ctg.sandbox.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the trail costs: writes per second with it and without it, in turn. Over HTTP the function that appends is emptied for a round, so that the
 * service sends what it always sends; in pgbench the statement itself is left out.
 */
final class TrailCost {
    private static final int ROUNDS = 5;
    private static final int WARM_UP_SECONDS = 25;

    private static final String EMPTY = """
            create or replace function audit_append(aggregate uuid, actor text, organisation text, action text, change text) returns bigint
                language plpgsql security definer set search_path = public, pg_temp as $$ begin return 1; end $$""";

    private final Target target;
    private final Path home;
    private final Samples samples;

    TrailCost(Target target, Path home) throws SQLException {
        this.target = target;
        this.home = home;
        this.samples = new Samples(target.database());
    }

    void measure(Figures figures) throws IOException, SQLException, InterruptedException {
        var post = target.postAsClerk("/v1/deliberations", samples.draft());
        overHttp(figures, new Load(target, List.of(post)));
        if (Pgbench.isInstalled()) {
            inTheDatabase(figures, post);
        }
        samples.removeWhatWasPosted();
    }

    private void overHttp(Figures figures, Load load) throws SQLException, InterruptedException {
        load.run(WARM_UP_SECONDS);
        var with = new double[ROUNDS];
        var without = new double[ROUNDS];
        try (var superuser = target.database().asSuperuser()) {
            var appending = target.database()
                    .text(
                            superuser,
                            "select pg_get_functiondef('audit_append(uuid, text, text, text, text)'::regprocedure)");
            for (int round = 0; round < ROUNDS; round++) {
                with[round] = load.run(target.options().seconds());
                target.database().execute(superuser, EMPTY);
                try {
                    without[round] = load.run(target.options().seconds());
                } finally {
                    target.database().execute(superuser, appending);
                }
            }
        }
        tell(figures, "POST a draft with the trail / without, over HTTP", with, without);
    }

    private void inTheDatabase(Figures figures, byte[] post) throws IOException, SQLException, InterruptedException {
        var throughput = new Throughput(target, home);
        var audited = throughput.draftTransaction(post, true);
        var unaudited = throughput.draftTransaction(post, false);
        var with = new double[ROUNDS];
        var without = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            with[round] = pgbench("trail", audited);
            without[round] = pgbench("no-trail", unaudited);
        }
        tell(figures, "its transaction with the trail / without, in pgbench", with, without);
    }

    private double pgbench(String name, String transaction) throws IOException, InterruptedException {
        return new Pgbench(target.database(), home.resolve("pgbench"))
                .run(
                        name,
                        List.of(transaction),
                        target.options().clients(),
                        target.options().seconds());
    }

    private void tell(Figures figures, String what, double[] with, double[] without) {
        var ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> with[round] / without[round]);
        var detail = String.format(
                Locale.ROOT,
                "%,.0f writes/s with, %,.0f without; ratios %s",
                Throughput.median(with),
                Throughput.median(without),
                String.join(" ", Arrays.stream(ratios).mapToObj(Figures::ratio).toList()));
        figures.add("R7", what, Figures.ratio(Throughput.median(ratios)), "-", detail);
        target.progress().accept(what + ": " + detail);
    }
}
