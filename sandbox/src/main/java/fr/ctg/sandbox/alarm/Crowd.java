package fr.ctg.sandbox.alarm;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Readers who ask again and again, each for all the addresses in turn, until it is closed. */
final class Crowd implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Crowd(int readers, long pauseMillis, List<URI> addresses) {
        for (int reader = 0; reader < readers; reader++) {
            var unused = threads.submit(() -> {
                while (true) {
                    for (var address : addresses) {
                        People.read(address);
                        TimeUnit.MILLISECONDS.sleep(pauseMillis);
                    }
                }
            });
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
