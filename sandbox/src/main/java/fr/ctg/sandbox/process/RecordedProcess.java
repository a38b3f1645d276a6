package fr.ctg.sandbox.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * A process as known to a later run: its id alone could be somebody else's by then.
 *
 * @param startedAt as the operating system tells it
 */
record RecordedProcess(long pid, Instant startedAt, String name) {

    private static final Pattern LINE = Pattern.compile("(\\d+) (\\S+) (.+)");
    private static final long STOP_LIMIT_SECONDS = 10;
    /** The operating system counts from its own start, whose date moves a little when its clock is set. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    static RecordedProcess of(String name, ProcessHandle process) {
        return new RecordedProcess(process.pid(), process.info().startInstant().orElseGet(Instant::now), name);
    }

    static Optional<RecordedProcess> parse(String line) {
        var parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new RecordedProcess(
                        Long.parseLong(parts.group(1)), Instant.parse(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    String line() {
        return "%d %s %s".formatted(pid, startedAt, name);
    }

    boolean isAlive() {
        return handle().isPresent();
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info()
                .startInstant()
                .filter(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .isPresent());
    }

    void requestStop() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    void awaitStop() {
        var left = handle();
        if (left.isEmpty() || endsWithin(left.get(), STOP_LIMIT_SECONDS)) {
            return;
        }
        left.get().destroyForcibly();
        endsWithin(left.get(), STOP_LIMIT_SECONDS);
    }

    private static boolean endsWithin(ProcessHandle process, long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
