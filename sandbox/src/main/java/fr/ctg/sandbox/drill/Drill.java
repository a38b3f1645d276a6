package fr.ctg.sandbox.drill;

import fr.ctg.platform.embedded.EmbeddedPostgresql;
import fr.ctg.platform.embedded.FreePorts;
import fr.ctg.platform.embedded.SurvivingPostmaster;
import fr.ctg.sandbox.Application;
import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.DemoIdentities;
import fr.ctg.sandbox.Ports;
import fr.ctg.sandbox.RunProfile;
import fr.ctg.sandbox.SuiteSettings;
import fr.ctg.sandbox.process.Reaper;
import fr.ctg.sandbox.torture.check.Rewound;
import fr.ctg.sandbox.torture.check.Verdict;
import fr.ctg.sandbox.torture.play.Curtain;
import fr.ctg.sandbox.torture.play.History;
import fr.ctg.sandbox.torture.play.Mayors;
import fr.ctg.sandbox.torture.play.Players;
import fr.ctg.sandbox.torture.play.Write.Outcome;
import fr.ctg.sandbox.torture.stage.Database;
import fr.ctg.sandbox.torture.stage.Instance;
import fr.ctg.sandbox.torture.stage.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code make drill}: takes ctg-service back to an instant while the others stay where they are, and counts what came of it. */
public final class Drill {
    /** A little before midnight in Paris: the service seals the evening's trail while the drill runs. */
    private static final Instant TODAY = Instant.parse("2022-10-03T21:58:00Z");

    private static final RunProfile PROFILE = new RunProfile(
            List.of("deliberation-service", "ctg-service", "action-plan-service", "gateway"),
            List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            BaseBackup.archiving(),
            Map.of("QUARKUS_SHUTDOWN_DELAY", "0S", "CTG_AUDIT_EVERY", "5S"));
    private static final long SEED = 9;
    private static final int PLAYERS = 4;
    private static final int SIGNATURES_LOST = 3;
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** An event may have been told long before it took effect: what is republished too early counts as a double, and does no harm. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private final Path root;
    private final Path home;
    private final History history = new History();
    private final Report report = new Report();

    private Drill(Path root, Path home) {
        this.root = root;
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        var root = Path.of("").toAbsolutePath();
        try {
            System.exit(new Drill(root, root.resolve(".sandbox/drill")).run() ? 0 : 1);
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.exitCode());
        }
    }

    private boolean run() throws Exception {
        var settings = new SuiteSettings(root, home, Ports.free(), true, TODAY, DemoIdentities.all(), PROFILE);
        var copy = home.resolve("restored");
        SurvivingPostmaster.in(copy).stop();
        var backup = new BaseBackup(settings.postgresqlData(), home.resolve("archive"), copy);
        try (var stage = new Stage(settings, report::say)) {
            stage.start();
            report.say("The suite is ready, logs in " + settings.logs());
            var before = live(stage, backup);
            var disaster = Instant.now();
            applications(stage).forEach(Application::kill);
            report.say("ctg-service is stopped; it shall be as it was at " + before.instant());
            try (var server = stage.connect(Database.CTG)) {
                backup.finishLog(server);
            }
            Reaper.start(
                    home.resolve("processes"),
                    copy.resolve("postmaster.pid"),
                    settings.logs().resolve("reaper-restored.log"));
            try (var restored =
                    backup.restore(before.instant(), settings.logs().resolve("restored.log"), FreePorts.next())) {
                report.figure("disaster to restored server", since(disaster));
                resume(stage, restored, before, disaster);
            }
        } catch (IOException | SQLException | IllegalStateException failed) {
            failed.printStackTrace();
            report.require("it came to its end: " + failed.getMessage(), false);
        }
        return report.print();
    }

    private static List<Application> applications(Stage stage) {
        return stage.instances(Database.CTG).stream().map(Instance::application).toList();
    }

    /** What is known outside the service when it is lost. */
    private record Before(Instant instant, Set<String> trail, KeptAudit audit) {}

    /** Business; amid it a backup, an instant, and what will be lost. */
    private Before live(Stage stage, BaseBackup backup) throws Exception {
        var curtain = new Curtain();
        var players = new Players(stage, history, curtain, SEED);
        try (var server = stage.connect(Database.CTG);
                var rewound = new Rewound(stage)) {
            backup.keepLog(server);
            players.begin(PLAYERS);
            var desk = new Desk(stage);
            await("the evening's trail to be sealed", () -> KeptAudit.isSealed(desk));
            var audit = KeptAudit.keep(desk, home);
            var begun = Instant.now();
            backup.take(server);
            report.figure("base backup, under load", since(begun));
            Thread.sleep(BETWEEN);
            var unsigned = rewound.unsigned();
            var instant = Instant.now().truncatedTo(ChronoUnit.MICROS);
            report.say("The instant is " + instant);
            Thread.sleep(BETWEEN);
            await("signatures that will be lost", () -> {
                var still = rewound.unsigned();
                return unsigned.stream().filter(one -> !still.contains(one)).count() >= SIGNATURES_LOST;
            });
            curtain.fall(PATIENCE);
            players.awaitEnd();
            Verdict.awaitQuiet(stage, PATIENCE);
            return new Before(instant, rewound.trail(), audit);
        }
    }

    private void resume(Stage stage, EmbeddedPostgresql restored, Before before, Instant disaster) throws Exception {
        stage.moveDatabase(Database.CTG, restored.port());
        for (var application : applications(stage)) {
            application.start();
        }
        stage.awaitReady();
        report.figure("disaster to ready", since(disaster));
        var desk = new Desk(stage);
        try (var rewound = new Rewound(stage)) {
            compareTrail(rewound, before, desk);
            catchUp(rewound, desk, before.instant());
            report.figure("disaster to all caught up (RTO)", since(disaster));
            report.findings(rewound.check(history, before.instant()));
            countWrites(before.instant(), disaster);
            tellAgain(stage, rewound, desk);
        }
    }

    private void compareTrail(Rewound rewound, Before before, Desk desk) throws Exception {
        var trail = rewound.trail();
        report.figure("audit entries restored", trail.size());
        report.figure("audit entries lost", before.trail().size() - trail.size());
        report.require(
                "entries of the restored trail all stood in the one lost",
                before.trail().containsAll(trail));
        report.require(
                "the offline verifier finds the restored trail whole",
                before.audit().holdsIn(desk, root));
    }

    /** Kafka believes that the service has read all: only the producers can tell it again. */
    private void catchUp(Rewound rewound, Desk desk, Instant instant) throws Exception {
        Thread.sleep(BETWEEN); // time to read whatever it would read by itself
        var forgotten = rewound.forgotten();
        report.figure("events it forgot and is not told by itself", forgotten);
        report.require("it forgot some", forgotten > 0);
        var again = 0;
        for (var producer : List.of(Database.DELIBERATION, Database.ACTION_PLAN)) {
            again += desk.republish(producer, instant.minus(MARGIN), Instant.now());
        }
        report.figure("events republished by the other services", again);
        await("what it forgot", () -> rewound.forgotten() == 0 && rewound.onTheirWay() == 0);
    }

    private void countWrites(Instant instant, Instant disaster) {
        var acknowledged = history.writes().stream()
                .filter(write ->
                        write.outcome() == Outcome.ACKNOWLEDGED && write.deed().database() == Database.CTG)
                .toList();
        var kept = acknowledged.stream()
                .filter(write -> write.answered().isBefore(instant))
                .count();
        report.figure("writes acknowledged before the instant", kept);
        report.figure("writes acknowledged after it, hence lost", acknowledged.size() - kept);
        report.figure(
                "instant to disaster (RPO chosen)",
                Duration.between(instant, disaster).toMillis() / 1e3 + " s");
        report.figure(
                "answers of 500 (a matter of make torture)", history.answers().getOrDefault("500", 0L));
        report.require("some were acknowledged before and some after", kept > 0 && kept < acknowledged.size());
    }

    /** What was signed once, and forgotten, is signed again: others have had those numbers, by other events. */
    private void tellAgain(Stage stage, Rewound rewound, Desk desk) throws Exception {
        var kept = rewound.keptByOthers();
        report.figure(
                "events others know of and it does not", rewound.unknownToIt().size());
        var deliveries = rewound.deliveries();
        var signed = new History();
        var mayors = new Mayors(stage, signed, SEED);
        var signatures = rewound.signaturesOnlyOthersKnow();
        for (var signature : signatures) {
            var parts = signature.split(" ");
            report.require("it takes the signature again", mayors.signAgain(parts[0], parts[1]));
        }
        report.figure("signatures given again", signatures.size());
        await("them to arrive", () -> rewound.onTheirWay() == 0);
        var repeated = messaging(desk, "repeated");
        report.figure("deliveries alarmed as REPEATED", repeated);
        report.require(
                "all that it tells again is alarmed", repeated > 0 && repeated == rewound.deliveries() - deliveries);
        report.require("none of it took effect", rewound.keptByOthers().equals(kept));
        var released = 0;
        for (var consumer : List.of(Database.DELIBERATION, Database.ACTION_PLAN)) {
            released += desk.releaseAll(consumer);
        }
        report.figure("aggregates released", released);
        report.require("nothing is parked after the release", messaging(desk, "parked") == 0);
        report.require(
                "what was released took no effect either",
                rewound.keptByOthers().equals(kept));
        report.findings(rewound.check(signed, Instant.MAX));
    }

    private static long messaging(Desk desk, String field) throws IOException, InterruptedException {
        var sum = 0L;
        for (var consumer : List.of(Database.DELIBERATION, Database.ACTION_PLAN)) {
            sum += desk.ask(consumer, "/v1/operations/messaging").path(field).asLong();
        }
        return sum;
    }

    private static void await(String what, Callable<Boolean> reached) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    private static String since(Instant begun) {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(begun, Instant.now()).toMillis() / 1e3);
    }
}
