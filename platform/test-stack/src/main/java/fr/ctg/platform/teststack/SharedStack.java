package fr.ctg.platform.teststack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The running stack, as its state file describes it. */
final class SharedStack {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Properties state;

    private SharedStack(Properties state) {
        this.state = state;
    }

    /** Joins the stack that another test JVM started, or starts it. */
    static SharedStack ofThisBuild() {
        var home = Repository.root().resolve("target/test-stack");
        try {
            Files.createDirectories(home);
            // Modules may be tested in parallel: one starts, the others wait.
            try (var file = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                Objects.requireNonNull(lock);
                var owner = BuildProcess.find();
                var running = read(home).filter(stack -> stack.accepts(owner));
                return running.isPresent() ? running.get() : launch(home, owner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The test stack is not available, see " + home.resolve("stack.log"), e);
        }
    }

    private static Optional<SharedStack> read(Path home) throws IOException {
        var file = home.resolve("state.properties");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var state = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            state.load(reader);
        }
        return Optional.of(new SharedStack(state));
    }

    /** False if the stack of that state file has ended or is about to: its state is stale. */
    private boolean accepts(ProcessHandle owner) {
        try {
            put("/owners/" + owner.pid());
            return true;
        } catch (UncheckedIOException | IllegalStateException gone) {
            return false;
        }
    }

    private static SharedStack launch(Path home, ProcessHandle owner) throws IOException {
        Files.deleteIfExists(home.resolve("state.properties"));
        var log = home.resolve("stack.log");
        var process = new ProcessBuilder(command(home, owner))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            var started = read(home);
            if (started.isPresent()) {
                return started.get();
            }
            pause();
        }
        process.destroy();
        throw new IOException("The test stack did not start:\n" + Files.readString(log));
    }

    private static List<String> command(Path home, ProcessHandle owner) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                "fr.ctg.platform.embedded.StackProcess",
                home.toString(),
                Long.toString(owner.pid()));
    }

    private static String classPath() throws IOException {
        var target = Repository.root().resolve("platform/embedded-stack/target");
        var libraries = target.resolve("runtime.classpath");
        if (Files.notExists(libraries)) {
            throw new IOException("Not built yet: run ./mvnw -pl platform/embedded-stack process-classes once");
        }
        return target.resolve("classes") + System.getProperty("path.separator") + Files.readString(libraries);
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the test stack was starting", e);
        }
    }

    Database createDatabase(String name) {
        var lines = put("/databases/" + name).lines().toList();
        return new Database(lines.get(0), lines.get(1), lines.get(2));
    }

    void createTopic(String name) {
        put("/topics/" + name);
    }

    private String put(String path) {
        var request = HttpRequest.newBuilder(URI.create(state.getProperty("control") + path))
                .timeout(Duration.ofMinutes(1))
                .PUT(BodyPublishers.noBody())
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The test stack refused PUT %s: %s".formatted(path, answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("The test stack does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the test stack", e);
        }
    }

    String kafka() {
        return state.getProperty("kafka");
    }

    String issuer() {
        return state.getProperty("issuer");
    }

    String issuerUrl() {
        return state.getProperty("issuer.url");
    }

    /** Any password does: the server trusts loopback connections. But Flyway ignores a user name that comes without one. */
    record Database(String jdbcUrl, String runtimeRole, String ownerRole) {

        private static final String ANY_PASSWORD = "trusted";

        Map<String, String> asConfig() {
            return Map.of(
                    "quarkus.datasource.jdbc.url", jdbcUrl,
                    "quarkus.datasource.username", runtimeRole,
                    "quarkus.datasource.password", ANY_PASSWORD,
                    "quarkus.flyway.username", ownerRole,
                    "quarkus.flyway.password", ANY_PASSWORD);
        }
    }
}
