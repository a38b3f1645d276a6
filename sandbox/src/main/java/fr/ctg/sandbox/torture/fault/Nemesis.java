package fr.ctg.sandbox.torture.fault;

import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.torture.stage.Database;
import fr.ctg.sandbox.torture.stage.Instance;
import fr.ctg.sandbox.torture.stage.Stage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Kills and freezes processes, one after the other; most are given time to come back, some are not. */
public final class Nemesis {
    /** Each as often as it stands here. */
    private static final List<Fault> FAULTS = List.of(
            Fault.KILL_SERVICE,
            Fault.KILL_SERVICE,
            Fault.KILL_LEADER,
            Fault.KILL_LEADER,
            Fault.KILL_GATEWAY,
            Fault.KILL_BROKER,
            Fault.KILL_DATABASE,
            Fault.FREEZE_SERVICE,
            Fault.FREEZE_LEADER,
            Fault.FREEZE_BROKER);

    private final Stage stage;
    private final Operator operator;
    private final RandomGenerator chance;
    private final Consumer<String> progress;
    private final Queue<Struck> struck = new ConcurrentLinkedQueue<>();

    public Nemesis(Stage stage, Operator operator, RandomGenerator chance, Consumer<String> progress) {
        this.stage = stage;
        this.operator = operator;
        this.chance = chance;
        this.progress = progress;
    }

    /**
     * Each kind of fault once in random order, then at random; the broker's disk is lost after a quarter of the time: what is published again then would hide
     * that an event was lost before. Nothing is left broken.
     */
    public void rage(Duration length) throws IOException, SQLException, InterruptedException, CannotStart {
        var begun = System.nanoTime();
        var first = new ArrayList<>(FAULTS.stream().distinct().toList());
        Collections.shuffle(first, Random.from(chance));
        var wiped = false;
        // However slow the machine is, something is killed before the broker's disk is lost.
        while (!wiped || System.nanoTime() - begun < length.toNanos()) {
            var due = System.nanoTime() - begun > length.toNanos() / 4;
            if (due && !wiped) {
                wiped = true;
                wipe();
            } else {
                strike(first.isEmpty() ? FAULTS.get(chance.nextInt(FAULTS.size())) : first.removeLast());
            }
            if (chance.nextInt(3) != 0) {
                stage.awaitReady();
            }
            TimeUnit.MILLISECONDS.sleep(500 + chance.nextInt(3000));
        }
    }

    private void strike(Fault fault) throws IOException, SQLException, InterruptedException, CannotStart {
        var any = stage.instances().get(chance.nextInt(stage.instances().size()));
        switch (fault) {
            case KILL_SERVICE -> kill(fault, any);
            case KILL_LEADER -> kill(fault, leader().orElse(any));
            case KILL_GATEWAY -> {
                note(fault, "gateway", EnumSet.allOf(Database.class));
                stage.gateway().kill();
                pause(2000);
                stage.gateway().start();
            }
            case KILL_BROKER -> {
                note(fault, "broker", EnumSet.allOf(Database.class));
                stage.broker().kill();
                pause(5000);
                stage.broker().start();
            }
            case KILL_DATABASE -> {
                note(fault, "PostgreSQL", EnumSet.allOf(Database.class));
                stage.killDatabase();
                pause(3000);
                stage.startDatabase();
            }
            case FREEZE_SERVICE -> freeze(fault, any, 1000 + chance.nextInt(8000));
            // The leader loses the lead after ten seconds.
            case FREEZE_LEADER -> freeze(fault, leader().orElse(any), 12_000 + chance.nextInt(4000));
            case FREEZE_BROKER -> {
                note(fault, "broker", EnumSet.allOf(Database.class));
                stage.broker().freeze();
                pause(10_000);
                stage.broker().thaw();
            }
            case WIPE_BROKER, BAD_DATABASE_LINK, BAD_BROKER_LINK ->
                throw new IllegalArgumentException("Not done here: " + fault);
        }
    }

    private void kill(Fault fault, Instance victim) throws IOException, InterruptedException {
        note(fault, victim.name(), Set.of(victim.database()));
        victim.application().kill();
        pause(2000);
        victim.application().start();
    }

    private void freeze(Fault fault, Instance victim, int millis) throws IOException, InterruptedException {
        note(fault, victim.name() + " for " + millis + " ms", Set.of(victim.database()));
        victim.application().freeze();
        TimeUnit.MILLISECONDS.sleep(millis);
        victim.application().thaw();
    }

    private void wipe() throws IOException, InterruptedException {
        note(Fault.WIPE_BROKER, "broker", EnumSet.allOf(Database.class));
        stage.broker().wipe();
        operator.publishAllAgain();
    }

    /** Of a relay that has a rival; the database knows by which port its session came, the proxy for whom it opened that port. */
    private Optional<Instance> leader() throws SQLException {
        var contested = chance.nextBoolean() ? Database.DELIBERATION : Database.CTG;
        try (var connection = stage.connect(contested);
                var statement = connection.createStatement();
                var holders = statement.executeQuery("""
                        select client_port from pg_stat_activity join pg_locks using (pid)
                        where locktype = 'advisory' and granted and application_name = 'outbox-relay' and datname = current_database()""")) {
            if (!holders.next()) {
                return Optional.empty();
            }
            var port = holders.getInt(1);
            return stage.instances(contested).stream()
                    .filter(instance -> instance.toDatabase().reachesServerFrom(port))
                    .findFirst();
        }
    }

    private void pause(int atMostMillis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(atMostMillis));
    }

    private void note(Fault fault, String what, Set<Database> concerned) {
        progress.accept(fault + " " + what);
        struck.add(new Struck(fault, what, concerned, Instant.now()));
    }

    public List<Struck> struck() {
        return List.copyOf(struck);
    }
}
