package fr.ctg.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The children of the launcher, in memory and in a file that outlives it. */
public final class ChildProcesses {

    private final Path file;
    private final Map<Long, RecordedProcess> running = new ConcurrentHashMap<>();

    public ChildProcesses(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** Remembers the process until it ends. */
    public void add(String name, Process process) {
        running.put(process.pid(), RecordedProcess.of(name, process.toHandle()));
        write();
        var unused = process.onExit().thenRun(() -> {
            running.remove(process.pid());
            write();
        });
    }

    private synchronized void write() {
        var lines = running.values().stream().map(RecordedProcess::line).toList();
        try {
            // Whoever reads it after a kill finds the former list or this one, never half of it.
            var draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.write(draft, lines);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot record the running processes", e);
        }
    }

    /** Ends the processes that a killed launcher left, if they are still the ones it started. */
    public void stopLeftOvers(Consumer<String> progress) throws IOException {
        var leftOvers = new ArrayList<RecordedProcess>();
        for (var line : linesOfEarlierRun()) {
            RecordedProcess.parse(line).filter(RecordedProcess::isAlive).ifPresent(leftOvers::add);
        }
        // All are asked to stop before any is waited for.
        leftOvers.forEach(RecordedProcess::requestStop);
        for (var process : leftOvers) {
            process.awaitStop();
            progress.accept(
                    "Stopped %s (process %d), left by a run that was killed".formatted(process.name(), process.pid()));
        }
        Files.deleteIfExists(file);
    }

    private List<String> linesOfEarlierRun() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
