package fr.ctg.sandbox.torture;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What is asked for on the command line.
 *
 * @param fire how long faults are made; starting before and checking after take two minutes more, or longer on a slow machine
 * @param players conventions that are lived through at the same time
 */
record TortureOptions(Duration fire, long seed, int players) {
    private static final int PLAYERS = 4;

    static TortureOptions from(Map<String, String> environment) {
        var minutes = environment.getOrDefault("MINUTES", "");
        var seed = environment.getOrDefault("SEED", "");
        return new TortureOptions(
                Duration.ofSeconds(Math.round(60 * Double.parseDouble(minutes.isBlank() ? "10" : minutes))),
                seed.isBlank() ? ThreadLocalRandom.current().nextLong(1_000_000) : Long.parseLong(seed),
                PLAYERS);
    }

    /** What repeats it. */
    String command() {
        return "make torture SEED=%d MINUTES=%s".formatted(seed, fire.toSeconds() / 60.0);
    }
}
