package fr.ctg.sandbox;

import fr.ctg.platform.embedded.DevelopmentIssuer;
import fr.ctg.platform.embedded.DirectoryTree;
import fr.ctg.platform.embedded.Durability;
import fr.ctg.platform.embedded.EmbeddedKafka;
import fr.ctg.platform.embedded.EmbeddedPostgresql;
import fr.ctg.platform.embedded.PostgresqlSettings;
import fr.ctg.platform.embedded.SurvivingPostmaster;
import fr.ctg.sandbox.process.ChildProcesses;
import fr.ctg.sandbox.process.HomeLock;
import fr.ctg.sandbox.process.Reaper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The running suite: what it stands on, then the four applications; stopped in the opposite order.
 *
 * <p>{@link #stop()} may come from another thread at any moment, a start in progress included.
 */
public final class Suite implements AutoCloseable {

    public static final List<String> DATABASES = List.of("deliberation", "ctg", "action_plan");
    public static final List<String> TOPICS =
            List.of("deliberation.events.v1", "convention.events.v1", "plan.events.v1");

    public static final int PARTITIONS = 6;
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);

    private final SuiteSettings settings;
    private final Consumer<String> progress;
    private final ChildProcesses children;
    private final Applications all;
    private final List<Application> applications;
    private final List<Application> migrations;
    private final List<Balancer> balancers = new ArrayList<>();
    private final EmbeddedKafka kafka;

    /** Held while something starts or stops, so that a stop never overtakes the start of a part it would then miss. */
    private final ReentrantLock busy = new ReentrantLock();

    private volatile boolean stopping;
    private boolean somethingRuns;
    private @Nullable HomeLock lock;
    private @Nullable EmbeddedPostgresql postgresql;
    private @Nullable DevelopmentIssuer issuer;

    /**
     * Starts nothing yet.
     *
     * @param progress told a line per step
     */
    public Suite(SuiteSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.children = new ChildProcesses(settings.home().resolve("processes"));
        this.all = new Applications(settings, children);
        this.applications = all.all();
        this.migrations = all.migrations();
        this.kafka = new EmbeddedKafka(
                settings.kafkaData(), settings.ports().kafka(), settings.ports().kafkaController());
    }

    /** Returns when every application is ready; if one cannot be, nothing is left running. */
    public void start() throws CannotStart, IOException, InterruptedException {
        busy.lock();
        try {
            for (var application : applications) {
                application.requireBuilt();
            }
            takeHome();
            clearLeftOvers();
            settings.ports().requireFree();
            somethingRuns = true;
            prepareHome();
            startFoundations();
            migrate();
            startApplications();
        } catch (CannotStart | IOException | InterruptedException | RuntimeException failure) {
            stopEverything();
            throw failure;
        } finally {
            busy.unlock();
        }
    }

    private void takeHome() throws IOException, CannotStart {
        Files.createDirectories(settings.home());
        var file = settings.home().resolve("lock");
        var taken = HomeLock.take(file);
        if (taken.isEmpty()) {
            throw CannotStart.because("A sandbox (process %s) already runs on %s: use it, or stop it first."
                    .formatted(HomeLock.holder(file), settings.home()));
        }
        lock = taken.get();
    }

    private void clearLeftOvers() throws IOException {
        children.stopLeftOvers(progress);
        SurvivingPostmaster.in(settings.postgresqlData())
                .stop()
                .ifPresent(pid -> progress.accept(
                        "Stopped PostgreSQL (process %d), left by a run that was killed; its data are intact"
                                .formatted(pid)));
    }

    private void prepareHome() throws IOException {
        if (settings.fresh()) {
            DirectoryTree.delete(settings.postgresqlData());
            DirectoryTree.delete(settings.kafkaData());
            progress.accept("Forgot the data of earlier runs");
        }
        progress.accept("Starting PostgreSQL, Kafka and the token issuer; data in " + settings.home());
        // A log that speaks of an earlier run only misleads.
        DirectoryTree.delete(settings.logs());
        Files.createDirectories(settings.logs());
        all.makeSealKeys();
        Reaper.start(
                children.file(),
                settings.postgresqlData().resolve("postmaster.pid"),
                settings.logs().resolve("reaper.log"));
    }

    private void startFoundations() throws IOException, InterruptedException, CannotStart {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var steps = List.<Callable<Void>>of(this::startPostgresql, this::startKafka, this::startIssuer);
            // Waits for all of them, whatever happens to one: a part that starts late would be missed by the stop.
            for (var step : threads.invokeAll(steps)) {
                step.get();
            }
        } catch (ExecutionException e) {
            // The broker does not like a JVM that is ending: that is no news.
            refuseIfStopping();
            throw CannotStart.afterFailure(reasonOf(e));
        }
        refuseIfStopping();
    }

    private static String reasonOf(ExecutionException failure) {
        var reasons = new StringJoiner("\n  because: ");
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            reasons.add(cause.toString());
        }
        return reasons.toString();
    }

    private @Nullable Void startPostgresql() throws IOException, SQLException {
        var port = settings.ports().postgresql();
        var server = EmbeddedPostgresql.start(new PostgresqlSettings(
                settings.postgresqlData(),
                settings.logs().resolve("postgresql.log"),
                port,
                Durability.ON_DISK,
                settings.profile().postgresql()));
        postgresql = server;
        for (var database : DATABASES) {
            server.createDatabase(database);
        }
        progress.accept("PostgreSQL is ready on port %d: %s".formatted(port, String.join(", ", DATABASES)));
        return null;
    }

    private @Nullable Void startKafka() throws IOException {
        kafka.start();
        kafka.createTopics(TOPICS, PARTITIONS);
        progress.accept(
                "Kafka is ready on port %d: %s".formatted(settings.ports().kafka(), String.join(", ", TOPICS)));
        return null;
    }

    private @Nullable Void startIssuer() {
        var started = DevelopmentIssuer.start(settings.ports().issuer(), settings.identities());
        issuer = started;
        progress.accept("The token issuer is ready: %s/tokens".formatted(started.baseUrl()));
        return null;
    }

    /** A step of its own, as in any deployment: the applications only look whether it was done. */
    private void migrate() throws IOException, InterruptedException, CannotStart {
        for (var migration : migrations) {
            migration.start();
        }
        progress.accept("Bringing the databases to this release");
        for (var migration : migrations) {
            if (migration.awaitEnd() != 0) {
                refuseIfStopping();
                throw failed(migration, "failed");
            }
        }
        refuseIfStopping();
    }

    private void startApplications() throws IOException, InterruptedException, CannotStart {
        for (var application : applications) {
            application.start();
        }
        progress.accept("Starting "
                + String.join(", ", applications.stream().map(Application::name).toList()));
        awaitReady(applications);
        if (settings.profile().replicas() > 1) {
            balance();
        }
    }

    /** One address for all instances of an application, as a Service of Kubernetes has. */
    private void balance() throws IOException {
        for (var module : Applications.NAMES) {
            var balancer = new Balancer(all.portOf(module));
            balancers.add(balancer);
            balancer.balance(applications.stream()
                    .filter(application -> application.module().equals(module))
                    .toList());
            progress.accept("%s is balanced: %s".formatted(module, balancer.address()));
        }
    }

    /** Returns when all of them answer that they are ready. */
    public void awaitReady(List<Application> expected) throws InterruptedException, CannotStart {
        var waiting = new ArrayList<>(expected);
        var end = System.nanoTime() + READY_LIMIT.toNanos();
        while (!waiting.isEmpty()) {
            refuseIfStopping();
            for (var application : List.copyOf(waiting)) {
                if (!application.isAlive()) {
                    throw failed(application, "ended while starting");
                }
                if (application.isReady()) {
                    waiting.remove(application);
                    progress.accept("%s is ready: %s".formatted(application.name(), application.address()));
                }
            }
            if (System.nanoTime() > end) {
                throw failed(waiting.getFirst(), "is not ready after %d minutes".formatted(READY_LIMIT.toMinutes()));
            }
            TimeUnit.MILLISECONDS.sleep(150);
        }
    }

    private CannotStart failed(Application application, String how) {
        return CannotStart.afterFailure("%s %s. The end of its log (all in %s):%n%s"
                .formatted(application.name(), how, settings.logs(), application.endOfLog()));
    }

    private void refuseIfStopping() throws CannotStart {
        if (stopping) {
            throw CannotStart.afterFailure("Stopped before it was ready");
        }
    }

    /** Stops all that runs, and waits for it; once is enough, twice does no harm. */
    public void stop() throws IOException {
        stopping = true;
        busy.lock();
        try {
            stopEverything();
        } finally {
            busy.unlock();
        }
    }

    private void stopEverything() throws IOException {
        if (somethingRuns) {
            progress.accept("Stopping ...");
            stopApplications();
            stopFoundations();
            somethingRuns = false;
            progress.accept("Stopped; the data are kept");
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    private void stopApplications() throws IOException {
        for (var balancer : balancers) {
            balancer.close();
        }
        balancers.clear();
        var all = Stream.concat(migrations.stream(), applications.stream()).toList();
        all.forEach(Application::requestStop);
        all.forEach(Application::awaitStop);
    }

    private void stopFoundations() throws IOException {
        kafka.stop();
        if (issuer != null) {
            issuer.close();
            issuer = null;
        }
        if (postgresql != null) {
            postgresql.close();
            postgresql = null;
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    public URI gateway() {
        return URI.create("http://127.0.0.1:" + settings.ports().gateway());
    }

    /** See {@link DevelopmentIssuer} for what it answers. */
    public URI issuer() {
        return URI.create("http://127.0.0.1:" + settings.ports().issuer());
    }

    public Path logs() {
        return settings.logs();
    }

    /** To be stopped and started while the suite runs. */
    public EmbeddedKafka kafka() {
        return kafka;
    }

    /** To be killed and started while the suite runs. */
    public Application application(String name) {
        return applications.stream()
                .filter(application -> application.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No application is called " + name));
    }

    public List<Application> applications() {
        return applications;
    }
}
