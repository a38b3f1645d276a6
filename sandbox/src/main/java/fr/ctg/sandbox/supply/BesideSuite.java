package fr.ctg.sandbox.supply;

import fr.ctg.sandbox.Application;
import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.DemoIdentities;
import fr.ctg.sandbox.IssuedTokens;
import fr.ctg.sandbox.Ports;
import fr.ctg.sandbox.RunProfile;
import fr.ctg.sandbox.Suite;
import fr.ctg.sandbox.SuiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code make images}: runs a command beside an empty suite, so that each image can start its application once, in earnest, while it is built.
 *
 * <p>The command finds {@code TRAINING_CTG_SERVICE} and the like in its environment: what one more instance of the application would be told, and a token of
 * the demonstration, as assignments between spaces. They lead to the loopback address and to data that are forgotten: there is nothing to keep secret in them.
 */
public final class BesideSuite {
    private static final Instant TODAY = Instant.parse("2022-10-03T07:00:00Z");

    /** Keys in files of this machine, which a build does not see, and what is for people only. */
    private static final Set<String> NOT_FOR_A_BUILD =
            Set.of("CTG_AUDIT_SIGNING_KEY", "QUARKUS_LOG_CONSOLE_JSON_ENABLED");

    private BesideSuite() {}

    /**
     * The command.
     *
     * @param command with its arguments
     */
    public static void main(String[] command) throws IOException, InterruptedException {
        var root = Path.of("").toAbsolutePath();
        var home = root.resolve(".sandbox/images");
        Files.createDirectories(home);
        System.setProperty(
                "org.slf4j.simpleLogger.logFile", home.resolve("kafka.log").toString());
        var settings = new SuiteSettings(
                root, home, Ports.free(), true, TODAY, DemoIdentities.all(), RunProfile.DEMONSTRATION);
        int status;
        try (var suite = new Suite(settings, System.out::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
            suite.start();
            status = run(suite, command);
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            status = refusal.exitCode();
        }
        System.exit(status);
    }

    private static int run(Suite suite, String[] command) throws IOException, InterruptedException {
        var token = new IssuedTokens(suite.issuer()).of("clerk-maussane");
        var process = new ProcessBuilder(command).inheritIO();
        for (var application : suite.applications()) {
            var name = "TRAINING_" + application.name().toUpperCase(Locale.ROOT).replace('-', '_');
            process.environment().put(name, assignments(application) + " TOKEN=" + token);
        }
        return process.start().waitFor();
    }

    private static String assignments(Application application) {
        return application.environment().entrySet().stream()
                .filter(told -> !NOT_FOR_A_BUILD.contains(told.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(told -> told.getKey() + "=" + told.getValue())
                .collect(Collectors.joining(" "));
    }

    private static void stop(Suite suite) {
        try {
            suite.stop();
        } catch (IOException e) {
            System.err.println("Not everything could be stopped: " + e);
        }
    }
}
