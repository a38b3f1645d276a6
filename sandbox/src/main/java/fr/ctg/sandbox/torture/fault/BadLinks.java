package fr.ctg.sandbox.torture.fault;

import fr.ctg.sandbox.torture.stage.FaultProxy;
import fr.ctg.sandbox.torture.stage.Instance;
import fr.ctg.sandbox.torture.stage.Link;
import fr.ctg.sandbox.torture.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Makes links bad for some seconds, whatever else is happening. */
public final class BadLinks {
    private static final List<Link> BAD = List.of(Link.SLOW, Link.NARROW, Link.FROZEN, Link.CUT, Link.HALF_OPEN);

    private final Stage stage;
    private final RandomGenerator chance;
    private final Consumer<String> progress;
    private final Queue<Struck> struck = new ConcurrentLinkedQueue<>();

    public BadLinks(Stage stage, RandomGenerator chance, Consumer<String> progress) {
        this.stage = stage;
        this.chance = chance;
        this.progress = progress;
    }

    /** All links are good when it returns. */
    public void rage(Duration length) throws InterruptedException {
        var end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(1000 + chance.nextInt(5000));
            var instance =
                    stage.instances().get(chance.nextInt(stage.instances().size()));
            var bad = BAD.get(chance.nextInt(BAD.size()));
            if (chance.nextBoolean()) {
                spoil(instance, instance.toDatabase(), Fault.BAD_DATABASE_LINK, bad);
            } else {
                spoil(instance, instance.toBroker(), Fault.BAD_BROKER_LINK, bad);
            }
        }
    }

    private void spoil(Instance instance, FaultProxy proxy, Fault fault, Link bad) throws InterruptedException {
        var millis = 1000 + chance.nextInt(11_000);
        var what = "%s %s for %d ms".formatted(instance.name(), bad, millis);
        progress.accept(fault + " " + what);
        struck.add(new Struck(fault, what, Set.of(instance.database()), Instant.now()));
        proxy.become(bad);
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } finally {
            proxy.become(Link.CLEAR);
        }
    }

    public List<Struck> struck() {
        return List.copyOf(struck);
    }
}
