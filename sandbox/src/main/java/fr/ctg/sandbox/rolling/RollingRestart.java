package fr.ctg.sandbox.rolling;

import fr.ctg.sandbox.Application;
import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.DemoIdentities;
import fr.ctg.sandbox.Ports;
import fr.ctg.sandbox.RunProfile;
import fr.ctg.sandbox.Suite;
import fr.ctg.sandbox.SuiteSettings;
import fr.ctg.sandbox.rolling.Clients.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code make rolling}: restarts two instances of each application one after the other under load, and counts what clients noticed. */
public final class RollingRestart {
    static final Instant TODAY = Instant.parse("2022-10-03T07:00:00Z");

    /** Of each JVM. */
    static final List<String> FLAGS = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final int CLIENTS = 8;
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private RollingRestart() {}

    public static void main(String[] arguments) throws Exception {
        var root = Path.of("").toAbsolutePath();
        var profile = new RunProfile(
                List.of("deliberation-service", "ctg-service", "action-plan-service", "gateway"),
                FLAGS,
                Map.of(),
                Map.of(),
                2);
        var ports = Ports.free();
        var settings = new SuiteSettings(
                root, root.resolve(".sandbox/rolling"), ports, true, TODAY, DemoIdentities.all(), profile);
        try (var suite = new Suite(settings, System.out::println)) {
            suite.start();
            var clients = new Clients(suite.gateway(), suite.issuer());
            clients.beginEverywhere(CLIENTS);
            var figures = run(
                    clients,
                    suite.applications(),
                    Leadership.of(Suite.DATABASES, ports.postgresql()),
                    instance -> suite.awaitReady(List.of(instance)));
            System.out.print(figures.table());
            System.exit(figures.failed().isEmpty() ? 0 : 1);
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.exitCode());
        }
    }

    /** Returns when an instance that was started answers. */
    @FunctionalInterface
    interface Patience {
        void await(Application started) throws IOException, InterruptedException, CannotStart;
    }

    /**
     * What came of it.
     *
     * @param restarted names of instances
     * @param leaders changes of the instances that carry the events
     * @param leaderlessMillis the longest time nobody did, at any service
     */
    record Figures(List<String> restarted, List<Answer> answers, int leaders, long leaderlessMillis) {
        List<Answer> failed() {
            return answers.stream().filter(answer -> !answer.isSuccess()).toList();
        }

        String table() {
            var slowest = answers.stream().mapToLong(Answer::millis).max().orElse(0);
            return String.format(
                    Locale.ROOT,
                    "R8  %d restarts (%s)%n    %d requests, %d failed, slowest answer %d ms%n"
                            + "%s    %d changes of the leader, longest time without one %d ms%n%s",
                    restarted.size(),
                    String.join(", ", restarted),
                    answers.size(),
                    failed().size(),
                    slowest,
                    byRequest(),
                    leaders,
                    leaderlessMillis,
                    failed().isEmpty() ? "" : "    first failure: " + failed().getFirst() + "\n");
        }

        private String byRequest() {
            var byRequest = new TreeMap<String, List<Answer>>();
            answers.forEach(answer -> byRequest
                    .computeIfAbsent(answer.request(), _ -> new ArrayList<>())
                    .add(answer));
            var lines = new StringBuilder();
            byRequest.forEach((request, told) -> lines.append("      %-30s %6d, %d failed%n"
                    .formatted(
                            request,
                            told.size(),
                            told.stream().filter(answer -> !answer.isSuccess()).count())));
            return lines.toString();
        }
    }

    /** Restarts them while the clients, who have begun, go on; then stops the clients. */
    static Figures run(Clients clients, List<Application> instances, List<Leadership> leaderships, Patience patience)
            throws IOException, InterruptedException, CannotStart, SQLException {
        Thread.sleep(BETWEEN);
        for (var instance : instances) {
            instance.requestStop();
            instance.awaitStop();
            instance.start();
            patience.await(instance);
            Thread.sleep(BETWEEN);
        }
        clients.stop();
        Thread.sleep(BETWEEN);
        for (var leadership : leaderships) {
            leadership.close();
        }
        return new Figures(
                instances.stream().map(Application::name).toList(),
                clients.answers(),
                leaderships.stream().mapToInt(Leadership::changes).sum(),
                leaderships.stream()
                        .mapToLong(Leadership::longestGapMillis)
                        .max()
                        .orElse(0));
    }
}
