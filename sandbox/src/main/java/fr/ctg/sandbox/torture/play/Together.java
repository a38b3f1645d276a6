package fr.ctg.sandbox.torture.play;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that act at the same time. */
final class Together {
    private Together() {}

    static List<Boolean> both(Callable<Boolean> one, Callable<Boolean> other) {
        return all(List.of(one, other));
    }

    /** In the order of the tasks, when all have ended. */
    static <T> List<T> all(List<Callable<T>> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream().map(Together::result).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static <T> T result(Future<T> ended) {
        try {
            return ended.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("A client failed", failed);
        }
    }
}
