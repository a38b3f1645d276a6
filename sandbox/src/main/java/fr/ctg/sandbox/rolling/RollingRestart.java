package fr.ctg.sandbox.rolling;

import fr.ctg.sandbox.Application;
import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.rolling.Clients.Answer;
import fr.ctg.sandbox.torture.stage.Database;
import fr.ctg.sandbox.torture.stage.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** {@code make rolling}: restarts the instances of a service one after the other under load, and counts what clients noticed. */
public final class RollingRestart {
    private static final int CLIENTS = 8;
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private RollingRestart() {}

    public static void main(String[] arguments) throws Exception {
        var root = Path.of("").toAbsolutePath();
        try (var site = Site.open(root, root.resolve(".sandbox/rolling"), System.out::println)) {
            var figures = run(site);
            System.out.print(figures.table());
            System.exit(figures.failed().isEmpty() ? 0 : 1);
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.exitCode());
        }
    }

    /**
     * What came of it.
     *
     * @param leaders changes of the instance that carries the events
     * @param leaderlessMillis the longest time nobody did
     */
    record Figures(int restarts, List<Answer> answers, int leaders, long leaderlessMillis) {
        List<Answer> failed() {
            return answers.stream().filter(answer -> !answer.isSuccess()).toList();
        }

        String table() {
            var slowest = answers.stream().mapToLong(Answer::millis).max().orElse(0);
            return String.format(
                    Locale.ROOT,
                    "R8  %d restarts, %d requests, %d failed, slowest answer %d ms%n"
                            + "    %d changes of the leader, longest time without one %d ms%n%s",
                    restarts,
                    answers.size(),
                    failed().size(),
                    slowest,
                    leaders,
                    leaderlessMillis,
                    failed().isEmpty() ? "" : "    first failure: " + failed().getFirst() + "\n");
        }
    }

    static Figures run(Site site) throws IOException, InterruptedException, CannotStart, SQLException {
        var clients = site.clients();
        try (var leadership = new Leadership(site.stage().connect(Database.CTG))) {
            clients.begin(CLIENTS);
            Thread.sleep(BETWEEN);
            var instances = site.instances();
            for (var instance : instances) {
                restart(instance, site.stage());
                Thread.sleep(BETWEEN);
            }
            clients.stop();
            Thread.sleep(BETWEEN);
            return new Figures(
                    instances.size(), clients.answers(), leadership.changes(), leadership.longestGapMillis());
        }
    }

    private static void restart(Application instance, Stage stage)
            throws IOException, InterruptedException, CannotStart {
        instance.requestStop();
        instance.awaitStop();
        instance.start();
        stage.awaitReady();
    }
}
