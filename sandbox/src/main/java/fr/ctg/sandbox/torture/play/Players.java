package fr.ctg.sandbox.torture.play;

import fr.ctg.sandbox.torture.stage.Database;
import fr.ctg.sandbox.torture.stage.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** As many conventions at once as there are players, one after the other until the curtain falls. */
public final class Players {
    private static final int PULSES = 2;

    private final Client client;
    private final Curtain curtain;
    private final Chances chances;
    private final AtomicInteger begun = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> players = new ArrayList<>();
    private List<Commune> communes = List.of();

    public Players(Stage stage, History history, Curtain curtain, long seed) {
        this.client = new Client(stage, history, curtain);
        this.curtain = curtain;
        this.chances = new Chances(seed);
    }

    /** The councils are seated when it returns; the rest goes on behind. */
    public void begin(int number) {
        communes = new Councils(client).seat(chances.next());
        for (var database : Database.values()) {
            for (var commune : communes.subList(0, PULSES)) {
                var pulse = new Pulse(client, database, commune, chances.next());
                players.add(threads.submit(pulse::beat));
            }
        }
        for (int player = 0; player < number; player++) {
            players.add(threads.submit(this::play));
        }
    }

    private void play() {
        while (!curtain.hasFallen()) {
            Chances own;
            int number;
            synchronized (this) {
                number = begun.incrementAndGet();
                own = chances.branch();
            }
            var chance = own.next();
            var shuffled = new ArrayList<>(communes);
            Collections.shuffle(shuffled, Random.from(chance));
            new ConventionLife(client, shuffled.subList(0, 2 + chance.nextInt(2)), "CTG-%04d".formatted(number), own)
                    .play();
        }
    }

    public int conventions() {
        return begun.get();
    }

    /** Returns when every client has its answer, or has given up. */
    public void awaitEnd() throws InterruptedException {
        threads.shutdown();
        for (var player : players) {
            try {
                player.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A player failed", failed.getCause());
            }
        }
    }
}
