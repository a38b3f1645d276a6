package fr.ctg.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackProcessTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path home;

    private Process owner;

    @BeforeEach
    void startAnOwner() throws IOException {
        owner = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void stopTheOwner() {
        owner.destroy();
    }

    @Test
    void endsWithItsOwnerAndTakesTheDatabaseServerAlong() throws Exception {
        var stack = spawn();
        var server = postmasterOf(stack);
        assertTrue(server.isAlive());

        owner.destroy();

        assertTrue(stack.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS));
        assertEquals(0, stack.exitValue());
        server.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void stopsTheDatabaseServerThatAKilledStackLeftBehind() throws Exception {
        var killed = spawn();
        killed.destroyForcibly().waitFor();
        var left = postmasterOf(killed);
        assertTrue(left.isAlive(), "the premise: the server outlives the JVM");
        Files.delete(home.resolve("state.properties"));

        var second = spawn();

        left.onExit().get(10, TimeUnit.SECONDS);
        assertNotEquals(left.pid(), postmasterOf(second).pid());
        assertEquals("t_probe_app", createDatabase("t_probe").lines().toList().get(1));
        second.destroy();
        assertTrue(second.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS));
    }

    private Process spawn() throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        StackProcess.class.getName(),
                        home.toString(),
                        Long.toString(owner.pid()))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("stack.log").toFile())
                .start();
        var end = System.nanoTime() + LIMIT.toNanos();
        while (Files.notExists(home.resolve("state.properties"))) {
            assertTrue(process.isAlive() && System.nanoTime() < end, () -> "not started: " + log());
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return process;
    }

    private String log() {
        try {
            return Files.readString(home.resolve("stack.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private ProcessHandle postmasterOf(Process stack) throws IOException {
        var pidFile = home.resolve("data-" + stack.pid()).resolve("postgresql/postmaster.pid");
        var pid = Files.readAllLines(pidFile).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private String createDatabase(String name) throws Exception {
        var state = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("state.properties"))) {
            state.load(reader);
        }
        var request = HttpRequest.newBuilder(URI.create(state.getProperty("control") + "/databases/" + name))
                .PUT(BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
