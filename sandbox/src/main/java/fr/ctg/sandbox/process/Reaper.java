package fr.ctg.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A shell that does nothing but wait for the launcher to be gone, and then stops what it left. */
public final class Reaper {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Reaper() {}

    /**
     * Starts it; nothing needs to stop it.
     *
     * @param processes see {@link ChildProcesses}
     * @param postmasterPid the file in which PostgreSQL says who it is
     */
    public static void start(Path processes, Path postmasterPid, Path log) throws IOException {
        var command = new ArrayList<String>();
        // In a session of its own, where there is such a command, it also survives a kill of the launcher's whole
        // process group.
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(List.of("sh", "-c", script(), "reaper", processes.toString(), postmasterPid.toString()));
        // Its standard input stays a pipe from this JVM: nobody writes to it, its end is the message.
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static String script() {
        try (var script = Objects.requireNonNull(Reaper.class.getResourceAsStream("reaper.sh"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
