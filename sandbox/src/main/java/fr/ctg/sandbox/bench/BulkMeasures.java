package fr.ctg.sandbox.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.embedded.DemoIdentity;
import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.IssuedTokens;
import fr.ctg.sandbox.Ports;
import fr.ctg.sandbox.RunProfile;
import fr.ctg.sandbox.Suite;
import fr.ctg.sandbox.SuiteSettings;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * P5: lines of measures per second over HTTP, checked and applied, against PostgreSQL's own COPY of the very rows that came of them. Both take turns.
 * The service has a suite of its own, with an empty database.
 */
final class BulkMeasures {
    private static final int ROUNDS = 3;
    private static final int WARM_UPS = 5;
    private static final int COMMUNES = 30;
    private static final int SHEETS = 10;
    private static final int INDICATORS = 10;
    private static final String KEEPER = "990000002";
    private static final String NAME = "steering-bench";
    private static final UUID PLAN = UUID.fromString("00000000-0000-7000-8000-000000000005");
    private static final Instant TODAY = Instant.parse("2026-11-02T08:00:00Z");
    private static final String COLUMNS =
            "id, plan_id, indicator_id, definition_version, period, commune_siren, author_siren, status, value, not_available, evidence_sha256, "
                    + "comment, late_reason, decision, corrections, recorded_at, version, approvals, import_id, known_since";

    /** All compilers, and a database that keeps what is read often in memory; of a larger heap a JVM would first fill what it has. */
    private static final RunProfile PRODUCTION = new RunProfile(
            List.of("action-plan-service"),
            List.of("-Xmx192m", "-XX:+UseSerialGC"),
            Map.of("shared_buffers", "1GB", "max_wal_size", "8GB", "random_page_cost", "1.1"));

    private final Path root;
    private final Path home;
    private final BenchOptions options;
    private final Consumer<String> progress;

    BulkMeasures(Path root, BenchOptions options, Consumer<String> progress) {
        this.root = root;
        this.home = root.resolve(".sandbox/bench-measures");
        this.options = options;
        this.progress = progress;
    }

    void measure(Figures figures) throws CannotStart, IOException, InterruptedException, SQLException {
        var steering = new DemoIdentity(NAME, List.of("steering"), KEEPER);
        var settings = new SuiteSettings(root, home, options.ports(), true, TODAY, List.of(steering), PRODUCTION);
        try (var suite = new Suite(settings, progress)) {
            suite.start();
            try (var database = connect(options.ports())) {
                execute(database, plan());
                measure(new IssuedTokens(suite.issuer()).of(NAME), database, figures);
            }
        }
    }

    private static Connection connect(Ports ports) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/action_plan".formatted(ports.postgresql()), "postgres", "");
    }

    private void measure(String token, Connection database, Figures figures)
            throws IOException, InterruptedException, SQLException {
        var warmUp = file(Math.min(100_000, options.measures()));
        var file = file(options.measures());
        // As much work as one long file is, in short ones: what is then seen to grow, grows with the length of a file.
        for (int time = 0; time < WARM_UPS; time++) {
            post(token, warmUp, "?dryRun=true");
            post(token, warmUp, "");
            clear(database);
        }
        var service = new ServiceMemory();
        service.begin();
        var served = new double[ROUNDS];
        var same = new double[ROUNDS];
        var bare = new double[ROUNDS];
        var checked = new double[ROUNDS];
        var rows = home.resolve("rows.copy");
        for (int round = 0; round < ROUNDS; round++) {
            checked[round] = rate(post(token, file, "?dryRun=true"));
            served[round] = rate(post(token, file, ""));
            if (round == 0) {
                write(database, rows);
            }
            clear(database);
            same[round] = rate(
                    copy(
                            database,
                            rows,
                            "create table copied (like measure including all);"
                                    + " alter table copied add foreign key (plan_id) references plan, add foreign key (indicator_id) references indicator"));
            bare[round] = rate(copy(database, rows, "create table copied (like measure)"));
            progress.accept(String.format(
                    Locale.ROOT,
                    "Round %d: over HTTP %,.0f lines/s, only checked %,.0f; COPY into an equal table %,.0f, into a bare one %,.0f",
                    round + 1,
                    served[round],
                    checked[round],
                    same[round],
                    bare[round]));
        }
        var lines = "%,d lines, ".formatted(options.measures());
        figures.add(
                "P5",
                "import over HTTP / COPY, equal table",
                Figures.ratio(median(ratios(served, same))),
                ">= 0.50",
                lines + rates(served, same));
        figures.add(
                "P5",
                "import over HTTP / COPY, no index, no constraint",
                Figures.ratio(median(ratios(served, bare))),
                "",
                lines + rates(served, bare));
        figures.add(
                "P5",
                "dry run over HTTP / COPY, equal table",
                Figures.ratio(median(ratios(checked, same))),
                "",
                lines + rates(checked, same));
        figures.add("P5", "memory of the service, growth of its peak", service.growth(), "<= 32 MiB", service.detail());
    }

    private static double[] ratios(double[] served, double[] raw) {
        var ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> served[round] / raw[round]);
        return ratios;
    }

    private static String rates(double[] served, double[] raw) {
        return "%,.0f/s and %,.0f/s; rounds %s"
                .formatted(
                        median(served),
                        median(raw),
                        Arrays.toString(Arrays.stream(ratios(served, raw))
                                .mapToObj(Figures::ratio)
                                .toArray()));
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private double rate(long nanos) {
        return options.measures() * 1e9 / nanos;
    }

    /** A month of a commune of an indicator each line, from long ago on. */
    private Path file(int lines) throws IOException {
        var path = home.resolve("measures-%d.csv".formatted(lines));
        try (var out = Files.newBufferedWriter(path)) {
            out.write("fiche;indicateur;periode;commune;unite;valeur\n");
            for (int line = 0; line < lines; line++) {
                int series = line % (SHEETS * INDICATORS * COMMUNES);
                int month = line / (SHEETS * INDICATORS * COMMUNES);
                out.write("%d;I%d;%d-%02d;%s;places;%d\n"
                        .formatted(
                                1 + series / COMMUNES / INDICATORS,
                                1 + series / COMMUNES % INDICATORS,
                                1990 + month / 12,
                                1 + month % 12,
                                siren(series % COMMUNES),
                                line % 1_000));
            }
        }
        return path;
    }

    /** Of a range nobody has. */
    private static String siren(int commune) {
        return "9900001%02d".formatted(commune);
    }

    private long post(String token, Path file, String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/v1/plans/%s/measure-imports%s"
                        .formatted(options.ports().actionPlan(), PLAN, query)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var begun = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofString());
            var lasted = System.nanoTime() - begun;
            if (answer.statusCode() != 201
                    || new ObjectMapper().readTree(answer.body()).path("errors").asLong(-1) != 0) {
                throw new IllegalStateException("The import was answered %d: %s"
                        .formatted(
                                answer.statusCode(),
                                answer.body()
                                        .substring(
                                                0, Math.min(2_000, answer.body().length()))));
            }
            return lasted;
        }
    }

    private static void write(Connection database, Path rows) throws SQLException, IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(rows), 1 << 16)) {
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + COLUMNS + " from measure order by id) to stdout", out);
        }
    }

    private long copy(Connection database, Path rows, String table) throws SQLException, IOException {
        execute(database, "drop table if exists copied; " + table + "; checkpoint");
        try (var in = new BufferedInputStream(Files.newInputStream(rows), 1 << 16)) {
            var begun = System.nanoTime();
            var count = database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy copied (" + COLUMNS + ") from stdin", in, 1 << 16);
            var lasted = System.nanoTime() - begun;
            if (count != options.measures()) {
                throw new IllegalStateException("COPY took in " + count);
            }
            return lasted;
        }
    }

    /** Nothing is ever deleted by the service; what a round made goes, so that the next finds what this one found. */
    private static void clear(Connection database) throws SQLException {
        execute(database, "truncate measure, measure_import_line cascade");
        execute(database, "vacuum analyze measure_import_line");
        execute(database, "checkpoint");
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String plan() {
        return """
                insert into signed_convention (convention_id, reference, title, period_start, period_end, signed_on, parties)
                select '%1$s', 'P5', 'CTG de charge', '1990-01-01', '2029-12-31', '1990-01-01',
                    jsonb_agg(jsonb_build_object('siren', '9900001' || lpad(n::text, 2, '0'), 'name', 'Commune d''essai ' || n, 'kind', 'COMMUNE'))
                from generate_series(0, %3$d) n;
                insert into plan (id, keeper_siren, convention_reference, title, framework, demonstration, status, adoption, convention_id, activated_on,
                    version)
                values ('%1$s', '%2$s', 'P5', 'Plan de charge', '{"stakes": [{"code": "1", "title": "x", "axes": []}]}', true, 'ACTIVE',
                    '{"adoptedOn": "1990-01-01", "body": "x"}', '%1$s', '1990-01-01', 0);
                insert into action_sheet (id, plan_id, number, title, objective_codes, how, deadlines, contributors, means, indicators, demonstration, version,
                    published_on)
                select gen_random_uuid(), '%1$s', n, 'Fiche de charge', '["1.1.a"]', 'x', 'x', '["x"]', 'x',
                    (select jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'code', 'I' || i, 'title', 'x', 'unit', 'places', 'kind', 'RESULT'))
                     from generate_series(1, %5$d) i where n > 0), true, 0, '1990-01-01'
                from generate_series(1, %4$d) n;
                insert into indicator (id, plan_id, sheet_id, code, definition_version, definition, earlier_definitions, version)
                select (named ->> 'id')::uuid, plan_id, s.id, named ->> 'code', 1,
                    '{"title": "x", "unit": "places", "kind": "RESULT", "type": "NUMBER", "direction": "HIGHER_IS_BETTER", "frequency": "MONTH", "source": "x",
                      "baseline": {"on": "1989-12-31", "value": {"number": "0"}}, "targets": [], "minimum": "0", "cumulative": false, "byCommune": true,
                      "countsPeople": false}', '[]', 0
                from action_sheet s, jsonb_array_elements(indicators) named""".formatted(PLAN, KEEPER, COMMUNES - 1, SHEETS, INDICATORS);
    }

    /** What the kernel counts for the process of the service. */
    private static final class ServiceMemory {
        private final Path process;
        private long before;

        ServiceMemory() throws IOException {
            process = ProcessHandle.current()
                    .children()
                    .map(child -> Path.of("/proc", Long.toString(child.pid())))
                    .filter(ServiceMemory::isTheService)
                    .findFirst()
                    .orElseThrow(() -> new IOException("The service's process was not found"));
        }

        private static boolean isTheService(Path process) {
            try {
                return Files.readSymbolicLink(process.resolve("cwd")).toString().contains("action-plan-service");
            } catch (IOException gone) {
                return false;
            }
        }

        /** From here on; the peak so far is forgotten. */
        void begin() throws IOException {
            before = kibibytes("VmRSS");
            Files.writeString(process.resolve("clear_refs"), "5");
        }

        private long kibibytes(String name) throws IOException {
            return Files.readAllLines(process.resolve("status")).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }

        String growth() throws IOException {
            return String.format(Locale.ROOT, "%.0f MiB", (kibibytes("VmHWM") - before) / 1024.0);
        }

        String detail() throws IOException {
            return String.format(
                    Locale.ROOT,
                    "resident %.0f MiB after imports of at most 100,000 lines, at most %.0f MiB since",
                    before / 1024.0,
                    kibibytes("VmHWM") / 1024.0);
        }
    }
}
