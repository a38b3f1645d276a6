package fr.ctg.sandbox.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** Clients that each send the next request as soon as the last was answered. */
record Load(Target target, List<byte[]> requests) {

    /** Answers per second; a refusal ends the measurement, for it would be measured instead. */
    double run(int seconds) throws InterruptedException {
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var clients = Executors.newFixedThreadPool(target.options().clients())) {
            var tasks = new ArrayList<Callable<Long>>();
            for (int client = 0; client < target.options().clients(); client++) {
                tasks.add(() -> send(end));
            }
            long answers = 0;
            for (var answered : clients.invokeAll(tasks)) {
                answers += answered.get();
            }
            return answers / (double) seconds;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private long send(long end) throws IOException {
        long answers = 0;
        try (var http = target.connect()) {
            while (System.nanoTime() < end) {
                http.send(requests.get(ThreadLocalRandom.current().nextInt(requests.size())))
                        .requireSuccess("A request of the load");
                answers++;
            }
        }
        return answers;
    }
}
