package fr.ctg.sandbox.torture.stage;

import fr.ctg.platform.embedded.DevelopmentIssuer;
import fr.ctg.platform.embedded.DirectoryTree;
import fr.ctg.platform.embedded.Durability;
import fr.ctg.platform.embedded.EmbeddedPostgresql;
import fr.ctg.platform.embedded.FreePorts;
import fr.ctg.platform.embedded.OwnDatabase;
import fr.ctg.platform.embedded.PostgresqlSettings;
import fr.ctg.platform.embedded.SurvivingPostmaster;
import fr.ctg.sandbox.Application;
import fr.ctg.sandbox.Applications;
import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.Suite;
import fr.ctg.sandbox.SuiteSettings;
import fr.ctg.sandbox.process.ChildProcesses;
import fr.ctg.sandbox.process.HomeLock;
import fr.ctg.sandbox.process.Reaper;
import fr.ctg.sandbox.process.Signals;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that runs, and what can be done to it. */
public final class Stage implements AutoCloseable {
    /** Only what hangs is ever that late: a slow machine is no failure. */
    private static final Duration READY_LIMIT = Duration.ofMinutes(10);

    private final SuiteSettings settings;
    private final Consumer<String> progress;
    private final ChildProcesses children;
    private final Applications all;
    private final Application gateway;
    private final List<Application> migrations;
    private final List<Instance> instances = new ArrayList<>();
    private final Broker broker;
    private final Map<Database, Integer> moved = new EnumMap<>(Database.class);
    private @Nullable HomeLock lock;
    private @Nullable EmbeddedPostgresql postgresql;
    private @Nullable DevelopmentIssuer issuer;

    /** Nothing runs yet but the proxies. */
    public Stage(SuiteSettings settings, Consumer<String> progress) throws IOException {
        this.settings = settings;
        this.progress = progress;
        this.children = new ChildProcesses(settings.home().resolve("processes"));
        this.all = new Applications(settings, children);
        this.migrations = all.migrations();
        this.gateway = all.gateway();
        Map<Integer, Integer> brokerPorts = new HashMap<>();
        for (var database : Database.values()) {
            if (!settings.profile().applications().contains(database.service())) {
                continue;
            }
            for (int number = 1; number <= database.instances(); number++) {
                instances.add(instance(database, number, brokerPorts));
            }
        }
        this.broker = new Broker(settings, brokerPorts, children);
    }

    private Instance instance(Database database, int number, Map<Integer, Integer> brokerPorts) throws IOException {
        var ports = settings.ports();
        var listener = FreePorts.next();
        var toBroker = FaultProxy.start(FreePorts.next(), listener);
        brokerPorts.put(listener, toBroker.port());
        var toDatabase = FaultProxy.start(FreePorts.next(), ports.postgresql());
        var application = all.service(
                database.service(),
                database.service() + "-" + number,
                number == 1 ? portOf(database) : FreePorts.next(),
                new OwnDatabase(database.databaseName(), toDatabase.port()),
                toBroker.port());
        return new Instance(application, database, toDatabase, toBroker);
    }

    /** Where the gateway looks for the service. */
    private int portOf(Database database) {
        return switch (database) {
            case DELIBERATION -> settings.ports().deliberation();
            case CTG -> settings.ports().ctg();
            case ACTION_PLAN -> settings.ports().actionPlan();
        };
    }

    /** Returns when all is ready; data of earlier runs are forgotten. */
    public void start() throws IOException, SQLException, InterruptedException, CannotStart {
        for (var instance : instances) {
            instance.application().requireBuilt();
        }
        Files.createDirectories(settings.home());
        var file = settings.home().resolve("lock");
        lock = HomeLock.take(file)
                .orElseThrow(
                        () -> CannotStart.because("Another torture (process %s) runs already".formatted(heldBy(file))));
        children.stopLeftOvers(progress);
        SurvivingPostmaster.in(settings.postgresqlData()).stop();
        for (var directory : List.of(settings.postgresqlData(), settings.kafkaData(), settings.logs())) {
            DirectoryTree.delete(directory);
        }
        Files.createDirectories(settings.logs());
        all.makeSealKeys();
        Reaper.start(
                children.file(),
                settings.postgresqlData().resolve("postmaster.pid"),
                settings.logs().resolve("reaper.log"));
        startDatabase();
        startIssuer();
        broker.start();
        migrate();
        gateway.start();
        for (var instance : instances) {
            instance.application().start();
        }
        awaitReady();
    }

    private void migrate() throws IOException, InterruptedException, CannotStart {
        for (var migration : migrations) {
            migration.start();
        }
        for (var migration : migrations) {
            if (migration.awaitEnd() != 0) {
                throw CannotStart.afterFailure(migration.name() + " failed:\n" + migration.endOfLog());
            }
        }
    }

    private static String heldBy(Path file) {
        try {
            return HomeLock.holder(file);
        } catch (IOException unknown) {
            return "?";
        }
    }

    public void startDatabase() throws IOException, SQLException {
        var started = EmbeddedPostgresql.start(new PostgresqlSettings(
                settings.postgresqlData(),
                settings.logs().resolve("postgresql.log"),
                settings.ports().postgresql(),
                Durability.ON_DISK,
                settings.profile().postgresql()));
        postgresql = started;
        for (var database : Suite.DATABASES) {
            started.createDatabase(database);
        }
    }

    /** From now on that service finds its database on another server; the others stay where they are. */
    public void moveDatabase(Database database, int port) {
        moved.put(database, port);
        instances(database).forEach(instance -> instance.toDatabase().lead(port));
    }

    /** All its processes stop working, its connections stand. */
    public void freezeDatabase() throws IOException {
        signalDatabase("STOP");
    }

    public void thawDatabase() throws IOException {
        signalDatabase("CONT");
    }

    private void signalDatabase(String name) throws IOException {
        var pid = Files.readAllLines(settings.postgresqlData().resolve("postmaster.pid"))
                .getFirst()
                .strip();
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        for (var process :
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList()) {
            Signals.send(name, process);
        }
    }

    public void startIssuer() throws InterruptedException {
        awaitIssuerGone();
        issuer = DevelopmentIssuer.start(settings.ports().issuer(), settings.identities());
    }

    public void stopIssuer() {
        if (issuer != null) {
            issuer.close();
            issuer = null;
        }
    }

    /** The port of one that stopped with connections open is taken for as long as the system remembers them: a minute. */
    public void awaitIssuerGone() throws InterruptedException {
        for (int attempt = 1; !FreePorts.isFree(settings.ports().issuer()) && attempt < 200; attempt++) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    public void killDatabase() throws IOException {
        if (postgresql != null) {
            postgresql.kill();
            postgresql = null;
        }
    }

    /** Every application answers that it is ready; one that ended, as it may when it starts without its database, is started again. */
    public void awaitReady() throws IOException, InterruptedException, CannotStart {
        var waiting = new ArrayList<>(applications());
        var end = System.nanoTime() + READY_LIMIT.toNanos();
        while (true) {
            for (var application : waiting) {
                if (!application.isAlive()) {
                    progress.accept(application.name() + " ended: started again");
                    application.start();
                }
            }
            waiting.removeIf(Application::isReady);
            if (waiting.isEmpty()) {
                return;
            }
            if (System.nanoTime() > end) {
                var late = waiting.getFirst();
                throw CannotStart.afterFailure("%s is not ready after %d s. The end of its log (all in %s):%n%s"
                        .formatted(late.name(), READY_LIMIT.toSeconds(), settings.logs(), late.endOfLog()));
            }
            TimeUnit.MILLISECONDS.sleep(150);
        }
    }

    public List<Application> applications() {
        var all = new ArrayList<>(List.of(gateway));
        instances.forEach(instance -> all.add(instance.application()));
        return all;
    }

    public Application gateway() {
        return gateway;
    }

    public List<Instance> instances() {
        return List.copyOf(instances);
    }

    public List<Instance> instances(Database database) {
        return instances.stream()
                .filter(instance -> instance.database() == database)
                .toList();
    }

    public Broker broker() {
        return broker;
    }

    public URI issuer() {
        return URI.create("http://127.0.0.1:" + settings.ports().issuer());
    }

    /** Beside every proxy, with all rights. */
    public Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(
                                moved.getOrDefault(database, settings.ports().postgresql()), database.databaseName()),
                "postgres",
                "");
    }

    /** No link is bad any more; processes are as they were left. */
    public void clearLinks() {
        instances.forEach(Instance::clearLinks);
    }

    @Override
    public void close() throws IOException {
        for (var application : applications()) {
            application.kill();
        }
        broker.kill();
        stopIssuer();
        if (postgresql != null) {
            postgresql.close();
            postgresql = null;
        }
        for (var instance : instances) {
            instance.toDatabase().close();
            instance.toBroker().close();
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
