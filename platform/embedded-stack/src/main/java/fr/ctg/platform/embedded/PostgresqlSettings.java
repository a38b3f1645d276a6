package fr.ctg.platform.embedded;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where and how a server runs.
 *
 * @param dataDirectory kept from run to run
 * @param log appended to
 * @param others by the names PostgreSQL gives them
 */
public record PostgresqlSettings(
        Path dataDirectory, Path log, int port, Durability durability, Map<String, String> others) {

    public PostgresqlSettings {
        others = Map.copyOf(others);
    }

    public PostgresqlSettings(Path dataDirectory, Path log, int port, Durability durability) {
        this(dataDirectory, log, port, durability, Map.of());
    }

    /**
     * Where the server's programs are unpacked, once per user and version. Every directory above it must be open to the user himself
     * without privileges, which a server started by root gives up.
     */
    Path binaries() {
        return Path.of(System.getProperty("user.home"), ".cache", "ctg-governance", "postgresql");
    }

    /** Written beside the data once the server has run on them; whoever copies a cluster writes it beside the copy. */
    public Path completionMark() {
        return dataDirectory.resolveSibling(dataDirectory.getFileName() + ".complete");
    }
}
