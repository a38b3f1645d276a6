package fr.ctg.platform.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The PostgreSQL server that outlived the JVM that started it: it is not a child of the JVM, and a kill of the JVM does not reach it.
 *
 * <p>Starting a second server on its data fails (on another port) or silently adopts it (on the same port); neither is wanted.
 */
public final class SurvivingPostmaster {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    /** The file says when the server began to work, which is a little after its process was created. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(60);

    private final Path pidFile;

    private SurvivingPostmaster(Path dataDirectory) {
        this.pidFile = dataDirectory.resolve("postmaster.pid");
    }

    public static SurvivingPostmaster in(Path dataDirectory) {
        return new SurvivingPostmaster(dataDirectory);
    }

    /**
     * Stops the server, if there is one, as a careful administrator would: connections are closed, data are flushed.
     *
     * @return its process id, empty if none ran
     */
    public Optional<Long> stop() throws IOException {
        var survivor = find();
        if (survivor.isPresent()) {
            stop(survivor.get());
        }
        // Left behind by a crash, it would keep the next server from starting if another process now has the same id.
        Files.deleteIfExists(pidFile);
        return survivor.map(ProcessHandle::pid);
    }

    /**
     * Kills the server and the processes that serve its clients, as the system does when it runs out of memory: nothing is flushed, nobody is
     * told.
     */
    void kill() throws IOException {
        var server = find();
        if (server.isPresent()) {
            Stream.concat(server.stream(), server.get().descendants()).toList().forEach(ProcessHandle::destroyForcibly);
            // Killed for sure: where nobody collects orphans, the process would seem to be there for ever.
            Files.deleteIfExists(pidFile);
        }
    }

    private Optional<ProcessHandle> find() throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        // First line: process id; third: seconds since the epoch at the start.
        var lines = Files.readAllLines(pidFile);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        var startedAt = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isThatServer(process, startedAt));
    }

    /** Process ids are used again: an unrelated process must never be stopped. */
    private static boolean isThatServer(ProcessHandle process, Instant startedAt) {
        var info = process.info();
        var isPostgres =
                info.command().map(command -> command.endsWith("/postgres")).orElse(true);
        var startedThen = info.startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(START_TOLERANCE) < 0)
                .orElse(false);
        return isPostgres && startedThen;
    }

    private void stop(ProcessHandle server) throws IOException {
        // INT is the "fast" shutdown; TERM, all that Java can send, would wait for every client to leave.
        signal("INT", server);
        var end = System.nanoTime() + STOP_LIMIT.toNanos();
        // The file goes last. The process may stay for long as a zombie where nobody collects orphans, as in some
        // containers.
        while (server.isAlive() && Files.exists(pidFile)) {
            if (System.nanoTime() > end) {
                throw new IOException(
                        "PostgreSQL (process %d) of an earlier run does not stop".formatted(server.pid()));
            }
            pause();
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while PostgreSQL was stopping");
        }
    }

    private static void signal(String name, ProcessHandle process) throws IOException {
        new ProcessBuilder(List.of("kill", "-" + name, Long.toString(process.pid())))
                .inheritIO()
                .start();
    }
}
