package fr.ctg.sandbox;

import fr.ctg.platform.embedded.DemoIdentity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Where and when the suite runs.
 *
 * @param root the repository, whose built applications are run
 * @param home data, logs and what is known of the running processes
 * @param fresh whether to forget the data of earlier runs
 * @param startsAt what the clocks of the applications say when they start; the story is set in a certain year
 */
public record SuiteSettings(
        Path root,
        Path home,
        Ports ports,
        boolean fresh,
        Instant startsAt,
        List<DemoIdentity> identities,
        RunProfile profile) {

    public SuiteSettings(
            Path root, Path home, Ports ports, boolean fresh, Instant startsAt, List<DemoIdentity> identities) {
        this(root, home, ports, fresh, startsAt, identities, RunProfile.DEMONSTRATION);
    }

    public SuiteSettings {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        identities = List.copyOf(identities);
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path postgresqlData() {
        return home.resolve("postgresql");
    }

    public Path kafkaData() {
        return home.resolve("kafka");
    }

    /** By which secrets lie encrypted in the databases. */
    Path safeKey() {
        return home.resolve("keys/safe.key");
    }

    /** By which a service seals its trail. */
    Path sealKey(String service) {
        return home.resolve("keys").resolve(service + ".pem");
    }
}
