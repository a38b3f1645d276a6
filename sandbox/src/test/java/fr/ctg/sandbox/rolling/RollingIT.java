package fr.ctg.sandbox.rolling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.sandbox.Application;
import fr.ctg.sandbox.torture.stage.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What clients notice when what the service depends on is down or frozen before, during and after their requests, and when instances are restarted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollingIT {
    /** The network's own limit, and a wait for a connection before it, on a machine that does other things too. */
    private static final long BOUND_MILLIS = 25_000;

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger notAlive = new AtomicInteger();
    private Site site;
    private Thread pulse;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        site = Site.open(Path.of(System.getProperty("root.dir")), home, System.out::println);
        pulse = Thread.ofVirtual().start(this::feelThePulse);
        awaitSuccess();
    }

    @AfterAll
    void close() throws IOException {
        pulse.interrupt();
        site.close();
    }

    @Test
    @Order(1)
    void answersInTimeWhileTheDatabaseIsFrozen() throws Exception {
        during("database frozen", () -> site.stage().freezeDatabase(), () -> site.stage()
                .thawDatabase());
    }

    @Test
    @Order(2)
    void answersInTimeWhileTheDatabaseIsDown() throws Exception {
        during("database down", () -> site.stage().killDatabase(), () -> site.stage()
                .startDatabase());
    }

    /** Requests do not wait for the broker: their events do. */
    @Test
    @Order(3)
    void doesNotNoticeThatTheBrokerIsAway() throws Exception {
        var broker = site.stage().broker();
        whileTheBrokerIsAway("broker frozen", broker::freeze, broker::thaw);
        whileTheBrokerIsAway("broker down", broker::kill, broker::start);
    }

    private void whileTheBrokerIsAway(String fault, Step strike, Step heal) throws Exception {
        var clients = site.clients();
        clients.begin(4);
        Thread.sleep(1000);
        strike.take();
        try {
            anEventWaits();
            eventually(() -> backlog() > 0);
            Thread.sleep(5000);
            assertTrue(site.instances().stream().allMatch(Application::isReady), "ready without a broker");
        } finally {
            heal.take();
        }
        Thread.sleep(1000);
        clients.stop();
        Thread.sleep(500);
        var answers = clients.answers();
        report(fault, answers);
        assertEquals(
                List.of(),
                answers.stream().filter(answer -> !answer.isSuccess()).toList());
        eventually(() -> backlog() == 0);
    }

    /** As the service itself would write it; the relay asks for no more. */
    private void anEventWaits() throws SQLException {
        try (var database = site.stage().connect(Database.CTG);
                var event = database.createStatement()) {
            event.execute("""
                    insert into outbox (event_id, aggregate_id, aggregate_seq, type, payload, traceparent)
                    values (gen_random_uuid(), gen_random_uuid(), 1, 'fr.ctg.convention.tried.v1', '{}', '')""");
        }
    }

    /** Keys that are known go on being good; whoever shows another one is refused, or told to come back. */
    @Test
    @Order(4)
    void knowsItsCallersWhileTheIssuerIsAway() throws Exception {
        assertEquals(401, site.clients().registerAsStranger().status());
        site.stage().stopIssuer();
        try {
            callersAreKnown("issuer down");
            site.stage().awaitIssuerGone();
            try (var silent = new ServerSocket(site.stage().issuer().getPort(), 50, InetAddress.getLoopbackAddress())) {
                assertTrue(silent.isBound());
                callersAreKnown("issuer silent");
            }
        } finally {
            site.stage().startIssuer();
        }
        assertEquals(401, site.clients().registerAsStranger().status());
    }

    /** It knows no key yet: it serves what needs none, and whoever shows a token is told to come back, until the issuer is there. */
    @Test
    @Order(7)
    void startsWithoutTheIssuerAndFindsItLater() throws Exception {
        site.stage().stopIssuer();
        try {
            for (var instance : site.instances()) {
                instance.requestStop();
                instance.awaitStop();
                instance.start();
            }
            site.stage().awaitReady();
            eventually(() -> site.clients().read().isSuccess());
            var told = site.clients().ask(2, 4);
            report("started without issuer", told);
            for (var answer : told) {
                assertTrue(answer.isSuccess() || answer.isHonestRefusal(), answer::toString);
                assertTrue(answer.millis() < BOUND_MILLIS, answer::toString);
            }
        } finally {
            site.stage().startIssuer();
        }
        awaitSuccess();
    }

    private void callersAreKnown(String fault) throws InterruptedException {
        var known = site.clients().ask(4, 4);
        report(fault, known);
        assertTrue(known.stream().allMatch(Clients.Answer::isSuccess), known::toString);
        var stranger = site.clients().registerAsStranger();
        report(fault + ", unknown key", List.of(stranger));
        assertTrue(stranger.status() == 401 || stranger.isHonestRefusal(), stranger::toString);
        assertTrue(stranger.millis() < BOUND_MILLIS, stranger::toString);
    }

    /** A leader that is silent keeps its lock only as long as the database lets it; when it wakes up, it follows. */
    @Test
    @Order(5)
    void takesTheLeadFromAnInstanceThatIsFrozen() throws Exception {
        eventually(() -> leaders().size() == 1);
        var frozen = leaders().getFirst();
        var other = site.instances().stream()
                .filter(instance -> instance != frozen)
                .findFirst()
                .orElseThrow();
        var struck = System.nanoTime();
        frozen.freeze();
        try {
            eventually(() -> leads(other));
            System.out.printf("R6  frozen leader replaced after %d ms%n", (System.nanoTime() - struck) / 1_000_000);
            anEventWaits();
            eventually(() -> measured(other, "ctg_outbox_pending") == 0);
        } finally {
            frozen.thaw();
        }
        eventually(() -> !leads(frozen));
        assertTrue(leads(other));
    }

    private List<Application> leaders() throws IOException, InterruptedException {
        var found = new ArrayList<Application>();
        for (var instance : site.instances()) {
            if (leads(instance)) {
                found.add(instance);
            }
        }
        return found;
    }

    private boolean leads(Application instance) throws IOException, InterruptedException {
        return measured(instance, "ctg_outbox_leading") == 1;
    }

    @Test
    @Order(6)
    void losesNoRequestWhenInstancesAreRestarted() throws Exception {
        site.clients().begin(8);
        var figures = RollingRestart.run(
                site.clients(),
                site.instances(),
                List.of(new Leadership(site.stage().connect(Database.CTG))),
                _ -> site.stage().awaitReady());
        System.out.print(figures.table());
        assertEquals(List.of(), figures.failed());
        assertTrue(figures.answers().size() > 100, figures::table);
        assertTrue(figures.leaders() >= 1, figures::table);
        // Far less than the ten seconds after which a silent leader loses its lock: it was given back.
        assertTrue(figures.leaderlessMillis() < 5000, figures::table);
    }

    /** Before: asked while it is away. During: on the way when it goes. After: as if nothing had been, without a restart. */
    private void during(String fault, Step strike, Step heal) throws Exception {
        var clients = site.clients();
        clients.begin(6);
        Thread.sleep(2000);
        strike.take();
        List<Clients.Answer> before;
        boolean saidSo;
        try {
            Thread.sleep(1000);
            before = clients.ask(5, 5);
            saidSo = site.instances().stream().noneMatch(Application::isReady);
        } finally {
            heal.take();
        }
        awaitSuccess();
        clients.stop();
        Thread.sleep(1000);
        var on = clients.answers();
        report(fault + ", asked before", on);
        report(fault + ", asked meanwhile", before);
        assertTrue(saidSo, "not ready without a database");
        assertTrue(before.stream().allMatch(Clients.Answer::isHonestRefusal), before::toString);
        var wrong = new ArrayList<>(before);
        wrong.addAll(on);
        wrong.removeIf(answer -> (answer.isSuccess() || answer.isHonestRefusal()) && answer.millis() < BOUND_MILLIS);
        assertEquals(List.of(), wrong);
        eventually(() -> site.instances().stream().allMatch(Application::isReady));
        for (var instance : site.instances()) {
            eventually(() -> measured(instance, "ctg_admission_inside") == 0);
        }
        assertEquals(0, notAlive.get(), "liveness never flaps");
    }

    private void awaitSuccess() throws Exception {
        eventually(() -> site.clients().register(Clients.newReference()).isSuccess()
                && site.clients().read().isSuccess());
    }

    private void feelThePulse() {
        while (!Thread.currentThread().isInterrupted()) {
            for (var instance : site.instances()) {
                if (instance.isReady() || instance.isAlive()) {
                    try {
                        var live = get(instance.address().resolve("/q/health/live"));
                        if (live != 200) {
                            notAlive.incrementAndGet();
                        }
                    } catch (IOException silent) {
                        notAlive.incrementAndGet();
                    } catch (InterruptedException stopped) {
                        return;
                    }
                }
            }
            try {
                Thread.sleep(300);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private int get(URI address) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private double backlog() throws IOException, InterruptedException {
        return measured(site.instances().getFirst(), "ctg_outbox_pending");
    }

    private double measured(Application instance, String name) throws IOException, InterruptedException {
        var metrics = http.send(
                HttpRequest.newBuilder(instance.address().resolve("/q/metrics"))
                        .header("Accept", "text/plain")
                        .build(),
                BodyHandlers.ofString());
        return metrics.body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + RECOVERY.toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, "not within " + RECOVERY);
            Thread.sleep(100);
        }
    }

    private static void report(String what, List<Clients.Answer> answers) {
        System.out.printf(
                "R6  %-32s %5d answers, %5d success, %5d refused, %d other, slowest %d ms%n",
                what,
                answers.size(),
                answers.stream().filter(Clients.Answer::isSuccess).count(),
                answers.stream().filter(Clients.Answer::isHonestRefusal).count(),
                answers.stream()
                        .filter(answer -> !answer.isSuccess() && !answer.isHonestRefusal())
                        .count(),
                answers.stream().mapToLong(Clients.Answer::millis).max().orElse(0));
    }

    private interface Step {
        void take() throws Exception;
    }
}
