package fr.ctg.sandbox;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.platform.embedded.OwnDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {

    private static final Instant SOME_DAY = Instant.parse("2022-10-03T07:00:00Z");

    @TempDir
    Path root;

    private final Ports ports = Ports.free();
    private final List<String> progress = new CopyOnWriteArrayList<>();

    @BeforeEach
    void buildApplications() throws IOException {
        FakeApplication.repository(root);
    }

    @Test
    void givesEachApplicationWhatItNeedsAndKeepsDataFromRunToRun() throws Exception {
        try (var suite = suite(false)) {
            suite.start();
            assertServiceEnvironment(suite);
            assertGatewayEnvironment(suite);
            assertEquals(
                    Map.of("deliberation.events.v1", 6, "convention.events.v1", 6, "plan.events.v1", 6), topics(suite));
            assertEquals(
                    3, new IssuedTokens(suite.issuer()).of("mayor-aureille").split("\\.", -1).length);
            execute("create table note (text text)");
        }
        try (var suite = suite(false)) {
            suite.start();
            execute("insert into note values ('the table is still there')");
            killAndRestart(suite.application("ctg-service"), suite);
        }
        try (var suite = suite(true)) {
            suite.start();
            assertThrows(SQLException.class, () -> execute("insert into note values ('forgotten')"));
        }
    }

    private void assertServiceEnvironment(Suite suite) throws Exception {
        var environment = environmentOf(suite.application("action-plan-service"));
        for (var expected : List.of(
                "QUARKUS_HTTP_HOST=127.0.0.1",
                "QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:%d/action_plan".formatted(ports.postgresql()),
                "QUARKUS_DATASOURCE_USERNAME=action_plan_app",
                "KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:" + ports.kafka(),
                "QUARKUS_OIDC_AUTH_SERVER_URL=http://127.0.0.1:%d/ctg".formatted(ports.issuer()),
                "CTG_CLOCK_STARTS_AT=2022-10-03T07:00:00Z")) {
            assertTrue(environment.contains(expected), () -> expected + " in " + environment);
        }
        assertFalse(
                environment.stream().anyMatch(line -> line.contains("_owner")), "only the migration is told who owns");
    }

    private void assertGatewayEnvironment(Suite suite) throws Exception {
        var environment = environmentOf(suite.application("gateway"));
        var upstream = "GATEWAY_UPSTREAMS_ACTION_PLAN_URL=http://127.0.0.1:" + ports.actionPlan();
        assertTrue(environment.contains(upstream), environment::toString);
        assertFalse(environment.stream().anyMatch(line -> line.startsWith("QUARKUS_DATASOURCE")));
    }

    private void killAndRestart(Application application, Suite suite) throws Exception {
        application.kill();
        assertFalse(application.isAlive());
        suite.kafka().stop();
        suite.kafka().start();
        application.start();
        suite.awaitReady(List.of(application));
    }

    @Test
    void balancesTwoInstancesOfEachApplicationAtItsAddress() throws Exception {
        var settings = new SuiteSettings(
                root,
                root.resolve(".sandbox"),
                ports,
                false,
                SOME_DAY,
                DemoIdentities.all(),
                RunProfile.DEMONSTRATION.with(2));
        try (var suite = new Suite(settings, progress::add)) {
            suite.start();
            assertEquals(8, suite.applications().size());
            var address = URI.create("http://127.0.0.1:" + ports.ctg() + "/environment");
            var seen = new HashSet<String>();
            for (int request = 0; request < 4; request++) {
                get(address)
                        .lines()
                        .filter(line -> line.startsWith("QUARKUS_HTTP_PORT="))
                        .forEach(seen::add);
            }
            assertEquals(2, seen.size());
            suite.application("ctg-service-1").kill();
            TimeUnit.SECONDS.sleep(1);
            assertTrue(get(address).contains("QUARKUS_HTTP_PORT"), "the other one answers");
        }
        ports.requireFree();
    }

    @Test
    void showsTheEndOfTheLogOfAnApplicationThatDiesAndStopsTheRest() throws Exception {
        Files.createFile(root.resolve("ctg-service/target/quarkus-app/fails"));
        var failure = assertThrows(CannotStart.class, () -> suite(false).start());
        assertEquals(1, failure.exitCode());
        assertTrue(failure.getMessage().contains("ctg-service ended while starting"), failure.getMessage());
        assertTrue(failure.getMessage().endsWith("line 30"), failure.getMessage());
        assertFalse(failure.getMessage().contains("line 10\n"), "twenty lines are enough");
        ports.requireFree();
    }

    @Test
    void startsNothingOnADatabaseThatCouldNotBeMigrated() throws Exception {
        Files.createFile(root.resolve("ctg-service/target/quarkus-app/cannot-migrate"));
        var failure = assertThrows(CannotStart.class, () -> suite(false).start());
        assertTrue(failure.getMessage().startsWith("ctg-service-migration failed"), failure.getMessage());
        assertTrue(failure.getMessage().endsWith("migrating"), failure.getMessage());
        ports.requireFree();
    }

    @Test
    void namesAPortThatIsTakenBeforeItStartsAnything() throws Exception {
        try (var other = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            var refusal = assertThrows(CannotStart.class, () -> suite(false).start());
            assertEquals(2, refusal.exitCode());
            assertEquals(
                    "Port %d, for Kafka, is taken by another program. Stop it, or move all ports: make run PORT=%d"
                            .formatted(other.getLocalPort(), ports.gateway() + 1000),
                    refusal.getMessage());
        }
        assertEquals(List.of(), progress);
    }

    @Test
    void refusesASecondSuiteOnTheSameHome() throws Exception {
        try (var first = suite(false)) {
            first.start();
            var refusal = assertThrows(CannotStart.class, () -> suite(false).start());
            assertEquals(2, refusal.exitCode());
            assertTrue(refusal.getMessage().contains("already runs"), refusal.getMessage());
            assertTrue(first.application("gateway").isReady(), "the first one is not disturbed");
        }
    }

    @Test
    void refusesToRunWhatIsNotBuilt() throws Exception {
        Files.delete(root.resolve("gateway/target/quarkus-app/quarkus-run.jar"));
        var refusal = assertThrows(CannotStart.class, () -> suite(false).start());
        assertTrue(refusal.getMessage().startsWith("gateway is not built"), refusal.getMessage());
    }

    private Suite suite(boolean fresh) {
        var settings = new SuiteSettings(root, root.resolve(".sandbox"), ports, fresh, SOME_DAY, DemoIdentities.all());
        return new Suite(settings, progress::add);
    }

    private static List<String> environmentOf(Application application) throws IOException, InterruptedException {
        return get(application.address().resolve("/environment")).lines().toList();
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private void execute(String sql) throws SQLException {
        var database = new OwnDatabase("ctg", ports.postgresql());
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.ownerRole(), "")) {
            connection.createStatement().execute(sql);
        }
    }

    private static Map<String, Integer> topics(Suite suite) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", suite.kafka().bootstrapServers()))) {
            var names = admin.listTopics().names().get();
            return admin.describeTopics(names).allTopicNames().get().entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            topic -> topic.getValue().partitions().size()));
        }
    }
}
