package fr.ctg.sandbox.torture;

import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.DemoIdentities;
import fr.ctg.sandbox.Ports;
import fr.ctg.sandbox.SuiteSettings;
import fr.ctg.sandbox.torture.check.Verdict;
import fr.ctg.sandbox.torture.fault.BadLinks;
import fr.ctg.sandbox.torture.fault.Nemesis;
import fr.ctg.sandbox.torture.fault.Operator;
import fr.ctg.sandbox.torture.fault.Struck;
import fr.ctg.sandbox.torture.play.Chances;
import fr.ctg.sandbox.torture.play.Curtain;
import fr.ctg.sandbox.torture.play.History;
import fr.ctg.sandbox.torture.play.Players;
import fr.ctg.sandbox.torture.stage.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** {@code make torture}: starts the suite, lets clients and nemesis loose on it, waits for quiet, judges. */
public final class Torture {
    private static final Instant TODAY = Instant.parse("2022-10-03T07:00:00Z");
    private static final Duration PATIENCE_OF_CLIENTS = Duration.ofMinutes(2);
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(3);

    private final Path root;
    private final Path home;
    private final TortureOptions options;
    private final long startedAt = System.nanoTime();

    Torture(Path root, Path home, TortureOptions options) {
        this.root = root;
        this.home = home;
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        // Of a database that was killed it says that it cannot be stopped.
        System.setProperty("org.slf4j.simpleLogger.log.io.zonky.test", "off");
        var options = TortureOptions.from(System.getenv());
        var root = Path.of("").toAbsolutePath();
        try {
            var verdict = new Torture(root, root.resolve(".sandbox/torture"), options).run();
            System.exit(verdict.findings().isEmpty() ? 0 : 1);
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.exitCode());
        }
    }

    Verdict run() throws CannotStart, IOException, SQLException, InterruptedException {
        say("Seed %d, %d s under fire; to repeat: %s"
                .formatted(options.seed(), options.fire().toSeconds(), options.command()));
        var settings = new SuiteSettings(root, home, Ports.free(), true, TODAY, DemoIdentities.all());
        try (var stage = new Stage(settings, this::say)) {
            stage.start();
            say("The suite is ready: " + stage.applications().size() + " applications, logs in " + settings.logs());
            var history = new History();
            var struck = burn(stage, history);
            history.save(home.resolve("history.txt"));
            Verdict.awaitQuiet(stage, WITHOUT_PROGRESS);
            var verdict = Verdict.of(stage, history, struck);
            report(verdict);
            return verdict;
        }
    }

    private List<Struck> burn(Stage stage, History history)
            throws CannotStart, IOException, SQLException, InterruptedException {
        var chances = new Chances(options.seed());
        var curtain = new Curtain();
        var players = new Players(stage, history, curtain, options.seed());
        var nemesis = new Nemesis(stage, new Operator(stage), chances.next(), this::say);
        var links = new BadLinks(stage, chances.next(), this::say);
        players.begin(options.players());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var spoiling = threads.submit(() -> {
                links.rage(options.fire());
                return null;
            });
            nemesis.rage(options.fire());
            spoiling.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            stage.clearLinks();
            curtain.fall(PATIENCE_OF_CLIENTS);
        }
        say("The fire is out; %d conventions were begun".formatted(players.conventions()));
        stage.awaitReady();
        players.awaitEnd();
        var struck = new ArrayList<>(nemesis.struck());
        struck.addAll(links.struck());
        return struck;
    }

    private void report(Verdict verdict) {
        System.out.print(verdict.table());
        say(
                verdict.findings().isEmpty()
                        ? "Nothing lost, nothing doubled, nothing reordered"
                        : "%d PROMISES NOT KEPT, seed %d. To repeat: %s"
                                .formatted(verdict.findings().size(), options.seed(), options.command()));
    }

    private void say(String line) {
        System.out.printf(Locale.ROOT, "[%6.1f s] %s%n", (System.nanoTime() - startedAt) / 1e9, line);
    }
}
