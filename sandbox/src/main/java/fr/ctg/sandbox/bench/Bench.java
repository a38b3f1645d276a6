package fr.ctg.sandbox.bench;

import fr.ctg.platform.embedded.DemoIdentity;
import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.IssuedTokens;
import fr.ctg.sandbox.Ports;
import fr.ctg.sandbox.RunProfile;
import fr.ctg.sandbox.Suite;
import fr.ctg.sandbox.SuiteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** {@code make bench}: loads what is not loaded yet, measures, prints, stops. */
public final class Bench {
    static final String CLERK = "clerk-bench";

    /** As in production: all compilers, and a database that keeps what is read often in memory. */
    static final RunProfile PRODUCTION = new RunProfile(
            List.of("deliberation-service"),
            // The daily look at the trail would fall into the measurement; what is loaded has no trail.
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-Dctg.audit.every=off"),
            Map.of(
                    "shared_preload_libraries", "pg_stat_statements",
                    "shared_buffers", "1GB",
                    "max_wal_size", "8GB",
                    "random_page_cost", "1.1"));

    /** A day after the last sitting that is loaded. */
    private static final Instant TODAY = Instant.parse("2026-11-02T08:00:00Z");

    private final BenchOptions options;
    private final Path home;
    private final Figures figures = new Figures();
    private final long startedAt = System.nanoTime();

    private Bench(BenchOptions options, Path root) {
        this.options = options;
        this.home = root.resolve(".sandbox/bench");
    }

    public static void main(String[] arguments) throws Exception {
        try {
            var root = Path.of("").toAbsolutePath();
            new Bench(BenchOptions.from(System.getenv()), root).run(root);
            System.exit(0);
        } catch (CannotStart | IllegalArgumentException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private void run(Path root) throws CannotStart, IOException, InterruptedException, SQLException {
        try {
            if (!options.ofActs().isEmpty()) {
                runOnActs(root);
            }
            if (options.parts().contains("P5")) {
                say("Measuring P5");
                new BulkMeasures(root, options, this::say).measure(figures);
            }
        } finally {
            figures.print();
        }
    }

    private void runOnActs(Path root) throws CannotStart, IOException, InterruptedException, SQLException {
        Files.createDirectories(home.resolve("logs"));
        System.setProperty(
                "org.slf4j.simpleLogger.logFile", home.resolve("logs/kafka.log").toString());
        var loaded = options.fresh() ? new Properties() : loaded();
        var settings = settings(
                root, home, options.ports(), !loaded.equals(options.size().toProperties()));
        try (var suite = new Suite(settings, this::say)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
            suite.start();
            var database = new Database(options.ports().postgresql());
            if (settings.fresh()) {
                load(database);
            }
            var target = new Target(
                    options.ports().deliberation(),
                    database,
                    new IssuedTokens(suite.issuer()).of(CLERK),
                    options,
                    this::say);
            for (var part : options.ofActs()) {
                measure(part, target);
            }
        }
    }

    static SuiteSettings settings(Path root, Path home, Ports ports, boolean fresh) {
        var clerk = new DemoIdentity(CLERK, List.of("clerk"), FIRST_SIREN);
        return new SuiteSettings(root, home, ports, fresh, TODAY, List.of(clerk), PRODUCTION);
    }

    /** What {@code siren(0)} of the generator is: two nines, the number, the checksum. */
    static final String FIRST_SIREN = "990000002";

    private void load(Database database) throws SQLException, IOException, InterruptedException {
        say("Loading %,d councils and %,d acts from seed %d"
                .formatted(
                        options.size().councils(),
                        options.size().acts(),
                        options.size().seed()));
        Files.deleteIfExists(loadedFile());
        new SyntheticActs(options.size(), database, this::say).load();
        try (var file = Files.newBufferedWriter(loadedFile())) {
            options.size().toProperties().store(file, null);
        }
        say("Loaded");
    }

    private void measure(String part, Target target) throws IOException, SQLException, InterruptedException {
        say("Measuring " + part);
        switch (part) {
            case "P1" -> new Throughput(target, home).measure(figures);
            case "P2" -> new Statements(target).measure(figures);
            case "P3" -> {
                new DeepPages(target).measure(figures);
                new RegisterPages(target).measure(figures);
            }
            case "P4" -> new Search(target).measure(figures);
            case "R7" -> new TrailCost(target, home).measure(figures);
            default -> say("There is no part " + part + ": P1, P2, P3, P4, P5, R7");
        }
    }

    private Properties loaded() throws IOException {
        var properties = new Properties();
        if (Files.exists(loadedFile())) {
            try (var file = Files.newBufferedReader(loadedFile())) {
                properties.load(file);
            }
        }
        return properties;
    }

    /** Written once all is loaded, so that a load cut short is begun again. */
    private Path loadedFile() {
        return home.resolve("loaded.properties");
    }

    private static void stop(Suite suite) {
        try {
            suite.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String line) {
        System.out.printf(Locale.ROOT, "[%6.1f s] %s%n", (System.nanoTime() - startedAt) / 1e9, line);
    }
}
