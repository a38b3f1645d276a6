package fr.ctg.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.platform.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command itself, in a JVM that can be killed. */
class SandboxTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    Path root;

    private @Nullable Process sandbox;
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        FakeApplication.repository(root);
        port = freeGatewayPort();
    }

    /** All ports derived from it are free too. */
    private static int freeGatewayPort() {
        return IntStream.generate(FreePorts::next)
                .filter(candidate -> {
                    try {
                        Ports.withGatewayOn(candidate).requireFree();
                        return true;
                    } catch (CannotStart taken) {
                        return false;
                    }
                })
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void kill() {
        if (sandbox != null) {
            sandbox.destroyForcibly();
        }
    }

    @Test
    void leavesNothingBehindWhenAskedToStop() throws Exception {
        var running = start();
        var started = descendants(running);
        assertTrue(started.size() >= 5, "four applications, PostgreSQL, the reaper: " + started);

        running.destroy();

        assertTrue(running.waitFor(LIMIT));
        awaitEnd(started);
        assertTrue(output().contains("Stopped; the data are kept"), output());
    }

    @Test
    void leavesNothingBehindWhenKilledAndStartsAgainAtOnce() throws Exception {
        var killed = start();
        var started = descendants(killed);
        killed.destroyForcibly().waitFor();

        // At once: the reaper and the new launcher both clean up, and neither may touch the new processes.
        var second = start();

        awaitEnd(started);
        TimeUnit.SECONDS.sleep(3);
        assertTrue(second.isAlive());
        assertEquals(4, Files.readAllLines(root.resolve(".sandbox/processes")).size(), "all four are still recorded");
        second.destroy();
        assertTrue(second.waitFor(LIMIT));
    }

    @Test
    void isTidiedUpByTheReaperAlone() throws Exception {
        var killed = start();
        var started = descendants(killed);
        killed.destroyForcibly().waitFor();
        awaitEnd(started);
        assertTrue(
                Files.notExists(root.resolve(".sandbox/postgresql/postmaster.pid")),
                "PostgreSQL stopped in good order");
    }

    @Test
    void endsWhenTheProgramThatStartedItEnds() throws Exception {
        var starter = new ProcessBuilder("sleep", "600").start();
        var running = start(Map.of("FOLLOW", Long.toString(starter.pid())));
        var started = descendants(running);
        starter.destroyForcibly();
        assertTrue(running.waitFor(LIMIT));
        awaitEnd(started);
    }

    private Process start() throws Exception {
        return start(Map.of());
    }

    private Process start(Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dsandbox.root=" + root,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sandbox.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("output").toFile());
        builder.environment().putAll(Map.of("PORT", Integer.toString(port), "FRESH", "", "TODAY", "", "EMPTY", "1"));
        builder.environment().putAll(environment);
        var process = builder.start();
        sandbox = process;
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!output().contains("Everything is ready")) {
            assertTrue(process.isAlive() && System.nanoTime() < end, () -> "not started: " + output());
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return process;
    }

    private String output() {
        try {
            return Files.readString(root.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** PostgreSQL is no descendant: the program that starts it leaves it to the system. */
    private List<ProcessHandle> descendants(Process process) throws IOException {
        var postmaster = Files.readAllLines(root.resolve(".sandbox/postgresql/postmaster.pid"))
                .getFirst();
        return Stream.concat(process.descendants(), ProcessHandle.of(Long.parseLong(postmaster.strip())).stream())
                .toList();
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
        for (var process : processes) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
    }
}
