package fr.ctg.sandbox;

import fr.ctg.sandbox.process.ChildProcesses;
import fr.ctg.sandbox.process.Signals;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One of the four applications, as packaged, in a JVM of its own. */
public final class Application {

    private static final String JAR = "quarkus-run.jar";
    private static final int LOG_LINES_SHOWN = 20;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final List<String> SAME_EVERYWHERE =
            List.of("-Duser.timezone=UTC", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final String module;
    private final String name;
    private final Path directory;
    private final int port;
    private final int healthPort;
    private final Map<String, String> environment;
    private final List<String> jvmFlags;
    private final Path log;
    private final ChildProcesses children;
    private volatile @Nullable Process process;
    private volatile boolean stopRequested;

    /**
     * One instance of an application.
     *
     * @param module where it is built
     * @param name of the instance, and of its log
     * @param healthPort where it says that it is ready; its only port, or one of its own
     */
    Application(
            String module,
            String name,
            int port,
            int healthPort,
            Map<String, String> environment,
            SuiteSettings settings,
            ChildProcesses children) {
        this.module = module;
        this.name = name;
        this.directory = settings.root().resolve(module).resolve("target/quarkus-app");
        this.port = port;
        this.healthPort = healthPort;
        this.environment = environment;
        this.jvmFlags = settings.profile().jvmFlags();
        this.log = settings.logs().resolve(name + ".log");
        this.children = children;
    }

    public void requireBuilt() throws CannotStart {
        var jar = directory.resolve(JAR);
        if (Files.notExists(jar)) {
            throw CannotStart.because(
                    "%s is not built (%s is missing): run make run, or ./mvnw package".formatted(name, jar));
        }
    }

    /** Of which it is an instance. */
    String module() {
        return module;
    }

    public String name() {
        return name;
    }

    /** What it is told, beside its own ports. */
    public Map<String, String> environment() {
        return environment;
    }

    public URI address() {
        return local(port);
    }

    /** Of its health and measures. */
    public URI management() {
        return local(healthPort);
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns at once; see {@link #isReady()}. */
    public void start() throws IOException {
        var builder = new ProcessBuilder(command())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        if (healthPort != port) {
            builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
            builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(healthPort));
        }
        stopRequested = false;
        var started = builder.start();
        process = started;
        children.add(name, started);
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        // The JDK of the launcher: it was chosen with care, the one of the PATH was not.
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags);
        command.addAll(SAME_EVERYWHERE);
        command.addAll(List.of("-jar", JAR));
        return command;
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public boolean isReady() {
        var request = HttpRequest.newBuilder(management().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits for the end of what ends by itself. */
    public int awaitEnd() throws InterruptedException {
        return process == null ? 0 : process.waitFor();
    }

    /** Asks it to stop, without waiting. */
    public void requestStop() {
        stopRequested = true;
        if (process != null) {
            process.destroy();
        }
    }

    public void awaitStop() {
        if (!endsInTime()) {
            kill();
        }
    }

    /** As a crash would: nothing is finished, nobody is told. */
    public void kill() {
        var killed = process;
        if (killed != null) {
            killed.destroyForcibly();
            endsInTime();
        }
    }

    /** It stops working without ending, as on a machine that is paused; nobody is told. */
    public void freeze() throws IOException {
        signal("STOP");
    }

    /** It goes on as if no time had passed. */
    public void thaw() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        var signalled = process;
        if (signalled != null) {
            Signals.send(name, signalled.toHandle());
        }
    }

    private boolean endsInTime() {
        var ending = process;
        try {
            return ending == null || ending.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Calls back when it ends although nobody here asked it to. */
    void onUnexpectedEnd(Runnable reaction) {
        var watched = process;
        if (watched != null) {
            var unused = watched.onExit().thenRun(() -> {
                if (!stopRequested) {
                    reaction.run();
                }
            });
        }
    }

    public String endOfLog() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(%s cannot be read: %s)".formatted(log, e.getMessage());
        }
    }
}
