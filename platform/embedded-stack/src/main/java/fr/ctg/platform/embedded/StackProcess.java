package fr.ctg.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * One stack for all the tests of a build, in a JVM of its own so that the broker's libraries stay away from the applications'.
 *
 * <p>It ends by itself when the last of its owners (builds, development environments) has ended, or when its state file is gone, so
 * nobody has to stop it. Data are for the tests of one build: they are deleted at the start and never flushed to disk.
 *
 * <pre>java -cp ... fr.ctg.platform.embedded.StackProcess DIRECTORY OWNER_PROCESS_ID</pre>
 */
public final class StackProcess {

    private static final String STATE_FILE = "state.properties";
    /** Followed by the id of the process the data belong to. */
    private static final String DATA_PREFIX = "data-";

    private final Path home;
    private final Owners owners;
    private final EmbeddedPostgresql postgresql;
    private final EmbeddedKafka kafka;
    private final DevelopmentIssuer issuer;
    private final StackControl control;

    private StackProcess(Path home, Owners owners) throws IOException, SQLException {
        this.home = home;
        this.owners = owners;
        var data = home.resolve(DATA_PREFIX + ProcessHandle.current().pid());
        this.postgresql = startPostgresql(home, data);
        this.kafka = new EmbeddedKafka(data.resolve("kafka"), FreePorts.next(), FreePorts.next());
        kafka.start();
        this.issuer = DevelopmentIssuer.start(FreePorts.next(), List.of());
        this.control = StackControl.start(postgresql, kafka, owners);
    }

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]).toAbsolutePath();
        var owners = new Owners();
        owners.add(Long.parseLong(arguments[1]));
        discardOldData(home);
        var stack = new StackProcess(home, owners);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
        stack.announce();
        stack.awaitNoNeed();
        System.exit(0);
    }

    /** Of stacks that were killed; one that is still stopping needs its data a little longer. */
    private static void discardOldData(Path home) throws IOException {
        try (var directories = Files.newDirectoryStream(home, DATA_PREFIX + "*")) {
            for (var data : directories) {
                var owner = Long.parseLong(data.getFileName().toString().substring(DATA_PREFIX.length()));
                if (ProcessHandle.of(owner).isEmpty()) {
                    SurvivingPostmaster.in(data.resolve("postgresql")).stop();
                    DirectoryTree.delete(data);
                }
            }
        }
    }

    private static EmbeddedPostgresql startPostgresql(Path home, Path data) throws IOException, SQLException {
        return EmbeddedPostgresql.start(new PostgresqlSettings(
                data.resolve("postgresql"), home.resolve("postgresql.log"), FreePorts.next(), Durability.IN_MEMORY));
    }

    /** Readers see no state or all of it. */
    private void announce() throws IOException {
        var state = new Properties();
        state.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        state.setProperty("control", control.address().toString());
        state.setProperty("kafka", kafka.bootstrapServers());
        state.setProperty("issuer", issuer.baseUrl().toString());
        state.setProperty("issuer.url", issuer.issuerUrl().toString());
        var draft = home.resolve(STATE_FILE + ".draft");
        try (var writer = Files.newBufferedWriter(draft)) {
            state.store(writer, null);
        }
        Files.move(draft, home.resolve(STATE_FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitNoNeed() throws InterruptedException {
        // Cleaning the build's output deletes the state file: nobody will find this stack any more.
        while (owners.anyAlive() && Files.exists(home.resolve(STATE_FILE))) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private void stop() {
        control.close();
        issuer.close();
        kafka.close();
        try {
            postgresql.close();
        } catch (IOException e) {
            System.err.println("PostgreSQL did not stop: " + e);
        }
    }
}
