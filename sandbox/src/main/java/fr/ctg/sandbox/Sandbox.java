package fr.ctg.sandbox;

import fr.ctg.sandbox.maussane.MaussaneCase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** {@code make run}: the suite, the Maussane case in it, and the addresses to look at; until Ctrl-C. */
public final class Sandbox {

    /** Of this JVM: the process is make's, whose build is not the suite's start. */
    private static final Instant STARTED_AT =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    private static final String FAREWELL = """

            Ctrl-C stops everything; the data stay for the next run (make run FRESH=1 forgets them).
            """;

    private Sandbox() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(SandboxOptions.from(System.getenv(), Path.of(System.getProperty("sandbox.root", ""))));
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.exitCode());
        } catch (IOException | RuntimeException failure) {
            System.err.println("The sandbox failed: " + failure);
            failure.printStackTrace(System.err);
            System.exit(1);
        }
    }

    private static void run(SuiteSettings settings) throws CannotStart, IOException, InterruptedException {
        logBrokerTo(settings.logs().resolve("kafka.log"));
        var suite = new Suite(settings, Sandbox::say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        SandboxOptions.followed(System.getenv()).ifPresent(Sandbox::endWith);
        suite.start();
        var story = SandboxOptions.isEmptyWanted(System.getenv()) ? "" : tellTheCase(suite);
        say("Everything is ready");
        System.out.print(addresses(suite) + story + FAREWELL);
        reportDeaths(suite);
        new CountDownLatch(1).await();
    }

    private static void endWith(ProcessHandle starter) {
        var unused = starter.onExit().thenRun(() -> System.exit(0));
    }

    /** The broker runs in this JVM and writes to standard error unless told otherwise before its first line. */
    private static void logBrokerTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
    }

    private static String tellTheCase(Suite suite) {
        var tokens = new IssuedTokens(suite.issuer());
        var legalChain = new MaussaneCase(suite.gateway(), tokens::of).load(Sandbox::say);
        return """

            From the council's quorum to the active plan, each link with its rule and source:
              curl %s
            """.formatted(legalChain);
    }

    private static String addresses(Suite suite) {
        return """

              API         %1$s/v1
              API page    %1$s/docs
              Contract    %1$s/openapi
              Tokens      %2$s/tokens, or: make token%4$s NAME=clerk-maussane
              Logs        %3$s
            """.formatted(suite.gateway(), suite.issuer(), suite.logs(), portOf(suite));
    }

    /** How to name a sandbox that is not where it is looked for. */
    private static String portOf(Suite suite) {
        int port = suite.gateway().getPort();
        return port == Ports.DEFAULT_GATEWAY ? "" : " PORT=" + port;
    }

    private static void reportDeaths(Suite suite) {
        for (var application : suite.applications()) {
            application.onUnexpectedEnd(() -> say("%s has ended: see %s".formatted(application.name(), suite.logs())));
        }
    }

    private static void stop(Suite suite) {
        try {
            suite.stop();
        } catch (IOException e) {
            say("Not everything could be stopped: " + e);
        }
    }

    private static void say(String line) {
        var elapsed = Duration.between(STARTED_AT, Instant.now());
        System.out.printf(Locale.ROOT, "[%5.1f s] %s%n", elapsed.toMillis() / 1000.0, line);
    }
}
