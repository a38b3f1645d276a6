package fr.ctg.sandbox.alarm;

import fr.ctg.platform.embedded.FreePorts;
import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.DemoIdentities;
import fr.ctg.sandbox.IssuedTokens;
import fr.ctg.sandbox.Ports;
import fr.ctg.sandbox.SuiteSettings;
import fr.ctg.sandbox.alarm.Fault.Expected;
import fr.ctg.sandbox.maussane.MaussaneCase;
import fr.ctg.sandbox.torture.stage.Database;
import fr.ctg.sandbox.torture.stage.Stage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code make alarms}: starts the suite and a Prometheus with our rules, makes each fault, waits for its alerts, mends it, waits until they are over. */
public final class Alarms {
    private static final Instant TODAY = Instant.parse("2022-10-03T07:00:00Z");
    private static final int READERS = 2;
    private static final long PAUSE_MILLIS = 200;
    private static final Duration QUIET = Duration.ofMinutes(3);
    /** Whoever wants to see the end of what lasts longer chooses a scale. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(66);

    /** The suite looks at its own state every minute, and takes its time to start: at any scale. */
    private static final Duration SLACK = Duration.ofSeconds(150);

    private final long startedAt = System.nanoTime();
    private final Path home;
    private final Rules rules;
    private final Set<String> chosen;
    private final Queue<String> outcomes = new ConcurrentLinkedQueue<>();
    private volatile Map<String, Set<String>> firing = Map.of();
    private volatile boolean allHeld = true;

    private Alarms(Path home, Rules rules, Set<String> chosen) {
        this.home = home;
        this.rules = rules;
        this.chosen = chosen;
    }

    public static void main(String[] arguments) throws Exception {
        // Of a database that was killed it says that it cannot be stopped.
        System.setProperty("org.slf4j.simpleLogger.log.io.zonky.test", "off");
        var root = Path.of("").toAbsolutePath();
        var scale = Integer.parseInt(given("SCALE").orElse("1"));
        var chosen = Set.of(given("ONLY").orElse("").split(","));
        try {
            Prometheus.requireInstalled();
            var alarms = new Alarms(root.resolve(".sandbox/alarms"), Rules.read(root, scale), chosen);
            System.exit(alarms.run(root) ? 0 : 1);
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.exitCode());
        }
    }

    /** make passes on an option that was not given as an empty one. */
    private static Optional<String> given(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private boolean run(Path root) throws Exception {
        var settings = new SuiteSettings(root, home, Ports.free(), true, TODAY, DemoIdentities.all());
        try (var stage = new Stage(settings, this::say)) {
            stage.start();
            var tokens = new IssuedTokens(stage.issuer());
            new MaussaneCase(stage.gateway().address(), tokens::of).load(line -> {});
            say("The suite is ready, logs in " + settings.logs());
            try (var prometheus =
                            Prometheus.start(home.resolve("prometheus"), FreePorts.next(), rules, targets(stage));
                    var receiver = Receiver.start();
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                prometheus.awaitScraped();
                var people = new People(stage.gateway().address(), tokens);
                var watching = threads.submit(() -> watch(prometheus));
                try {
                    tryAll(
                            new Faults(stage, prometheus, people, receiver, rules.scale()),
                            read(stage.gateway().address()),
                            threads);
                } finally {
                    watching.cancel(true);
                }
            }
        }
        return report();
    }

    private static Map<String, List<URI>> targets(Stage stage) {
        var targets = new TreeMap<String, List<URI>>();
        targets.put("gateway", List.of(stage.gateway().management()));
        for (var database : Database.values()) {
            targets.put(
                    database.service(),
                    stage.instances(database).stream()
                            .map(instance -> instance.application().management())
                            .toList());
        }
        return targets;
    }

    private static List<URI> read(URI gateway) {
        return Stream.of("/v1/councils", "/v1/plans").map(gateway::resolve).toList();
    }

    private void tryAll(Faults faults, List<URI> read, ExecutorService threads) throws Exception {
        try (var _ = new Crowd(READERS, PAUSE_MILLIS, read)) {
            TimeUnit.MILLISECONDS.sleep(QUIET.toMillis() / rules.scale());
        }
        if (!firing.isEmpty()) {
            broken("Fires while all is well: " + firing);
        }
        var begun = new ArrayList<Future<?>>();
        var slow = faults.nobodyActs();
        if (isChosen(slow)) {
            begun.add(threads.submit(() -> tryOut(slow, new CountDownLatch(1))));
            TimeUnit.SECONDS.sleep(5); // its event has taken effect before others fail
        }
        for (var group : faults.groups()) {
            var wanted = group.stream().filter(this::isChosen).toList();
            var mended = new CountDownLatch(wanted.size());
            for (var fault : wanted) {
                begun.add(threads.submit(() -> tryOut(fault, mended)));
            }
            mended.await();
        }
        try (var _ = new Crowd(READERS, PAUSE_MILLIS, read)) {
            var last = faults.serviceIsDown();
            if (isChosen(last)) {
                tryOut(last, new CountDownLatch(1));
            }
            for (var one : begun) {
                one.get();
            }
        }
    }

    private boolean isChosen(Fault fault) {
        return chosen.contains("")
                || fault.alerts().stream().map(Expected::alert).anyMatch(chosen::contains);
    }

    private void tryOut(Fault fault, CountDownLatch mended) {
        try {
            var made = make(fault);
            var wellAgain = mend(fault, mended);
            for (var expected : fault.alerts()) {
                if (!expected.meanwhile()) {
                    await(expected, true, made);
                }
                await(expected, false, wellAgain);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            broken(fault.what() + ": " + failed);
        }
    }

    /** Returns when it was mended. */
    private long mend(Fault fault, CountDownLatch mended) throws Exception {
        try {
            fault.mend().run();
            say("MENDED " + fault.what());
            return System.nanoTime();
        } finally {
            mended.countDown();
        }
    }

    /** Returns when it was made, now that its alerts have fired or should have. */
    private long make(Fault fault) throws InterruptedException {
        for (var expected : fault.alerts()) {
            // Another fault that it tells of may just have been mended.
            for (int second = 0; firing.containsKey(expected.alert()) && second < SLACK.toSeconds(); second++) {
                TimeUnit.SECONDS.sleep(1);
            }
            if (firing.containsKey(expected.alert())) {
                broken(expected.alert() + " fires before its fault is made");
            }
        }
        say("FAULT  " + fault.what());
        var made = System.nanoTime();
        try {
            fault.make().run();
            for (var expected : fault.alerts()) {
                if (expected.meanwhile()) {
                    await(expected, true, made);
                }
            }
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failed) {
            broken(fault.what() + " could not be made: " + failed);
        }
        return made;
    }

    private void await(Expected expected, boolean fires, long since) throws InterruptedException {
        var scaled = (fires ? expected.within() : expected.lingers()).dividedBy(rules.scale());
        var what = expected.alert() + (fires ? " fired" : " was over");
        if (scaled.compareTo(LONGEST_WAIT) > 0) {
            outcome("%s: not waited for (%d min)".formatted(what, scaled.toMinutes()));
            return;
        }
        while (firing.containsKey(expected.alert()) != fires) {
            if (System.nanoTime() - since > scaled.plus(SLACK).toNanos()) {
                broken(what + ": NOT within " + scaled.plus(SLACK).toSeconds() + " s");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        outcome("%s after %d s".formatted(what, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since)));
    }

    private void outcome(String line) {
        say(line);
        outcomes.add(line);
    }

    private void broken(String line) {
        allHeld = false;
        outcome(line);
    }

    /** Tells of each alert that comes or goes, those that no fault was made for too. */
    private Void watch(Prometheus prometheus) throws InterruptedException {
        while (true) {
            try {
                var now = prometheus.firing();
                now.forEach((alert, about) -> {
                    if (!about.equals(firing.get(alert))) {
                        say("       + " + alert + " " + about);
                    }
                });
                firing.keySet().stream()
                        .filter(alert -> !now.containsKey(alert))
                        .forEach(alert -> say("       - " + alert));
                firing = now;
            } catch (IOException busy) {
                say("Prometheus does not answer: " + busy);
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private boolean report() {
        System.out.println("Windows and \"for\" as written, divided by " + rules.scale());
        outcomes.stream().sorted().forEach(System.out::println);
        System.out.println(allHeld ? "Every alert was fired by its fault" : "NOT EVERY ALERT DID WHAT IT IS FOR");
        return allHeld;
    }

    private void say(String line) {
        System.out.printf(Locale.ROOT, "[%6.1f s] %s%n", (System.nanoTime() - startedAt) / 1e9, line);
    }
}
