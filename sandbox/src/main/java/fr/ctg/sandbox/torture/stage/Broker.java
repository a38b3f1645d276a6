package fr.ctg.sandbox.torture.stage;

import fr.ctg.platform.embedded.DirectoryTree;
import fr.ctg.sandbox.SuiteSettings;
import fr.ctg.sandbox.process.ChildProcesses;
import fr.ctg.sandbox.process.Signals;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The broker, from the outside. */
public final class Broker {
    private static final int ATTEMPTS = 3;

    private final SuiteSettings settings;
    private final Map<Integer, Integer> proxied;
    private final ChildProcesses children;
    private @Nullable Process process;

    Broker(SuiteSettings settings, Map<Integer, Integer> proxied, ChildProcesses children) {
        this.settings = settings;
        this.proxied = proxied;
        this.children = children;
    }

    /** Returns when it answers and has its topics; it may need a second try so soon after a kill. */
    public void start() throws IOException {
        for (int attempt = 1; !isStarted(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IOException("The broker did not start, see " + settings.logs());
            }
            kill();
        }
    }

    private boolean isStarted() throws IOException {
        var started = new ProcessBuilder(command())
                .redirectError(
                        Redirect.appendTo(settings.logs().resolve("broker.log").toFile()))
                .start();
        process = started;
        children.add("broker", started);
        return BrokerProcess.READY.equals(
                started.inputReader(StandardCharsets.UTF_8).readLine());
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                settings.kafkaData().toString(),
                Integer.toString(settings.ports().kafka()),
                Integer.toString(settings.ports().kafkaController())));
        proxied.forEach((listener, proxy) -> command.add(listener + "=" + proxy));
        return command;
    }

    /** Its records stay. */
    public void kill() {
        var killed = process;
        if (killed != null) {
            killed.destroyForcibly();
            try {
                killed.waitFor(15, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Killed, and its disk lost: a new one starts, without any record nor any memory of who had read what. */
    public void wipe() throws IOException {
        kill();
        DirectoryTree.delete(settings.kafkaData());
        start();
    }

    public void freeze() throws IOException {
        signal("STOP");
    }

    public void thaw() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        var signalled = process;
        if (signalled != null) {
            Signals.send(name, signalled.toHandle());
        }
    }
}
