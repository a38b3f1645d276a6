package fr.ctg.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL server whose data stay in a directory of ours.
 *
 * <p>It listens on the loopback address only and trusts every connection from there, whatever the password: right for a sandbox and
 * tests, where the roles are there to prove that the applications work with the least privileges, not to keep anybody out.
 */
public final class EmbeddedPostgresql implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final EmbeddedPostgres server;
    private final PostgresqlSettings settings;

    private EmbeddedPostgresql(EmbeddedPostgres server, PostgresqlSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Starts the server, after stopping the one that a killed run may have left on the same data. */
    public static EmbeddedPostgresql start(PostgresqlSettings settings) throws IOException, SQLException {
        SurvivingPostmaster.in(settings.dataDirectory()).stop();
        discardHalfMadeCluster(settings);
        Files.createDirectories(settings.binaries());
        var started = new EmbeddedPostgresql(launch(settings), settings);
        try {
            started.verify(settings.durability());
            started.keepStrangersOut();
            Files.writeString(settings.completionMark(), "");
            return started;
        } catch (SQLException | IOException | RuntimeException failure) {
            started.close();
            throw failure;
        }
    }

    /** A cluster whose creation was interrupted looks like a good one to the library, and never starts. */
    private static void discardHalfMadeCluster(PostgresqlSettings settings) throws IOException {
        if (Files.notExists(settings.completionMark())) {
            DirectoryTree.delete(settings.dataDirectory());
        }
    }

    private static EmbeddedPostgres launch(PostgresqlSettings settings) throws IOException {
        var log = Redirect.appendTo(settings.log().toFile());
        try {
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(settings.dataDirectory())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(settings.binaries().toFile())
                    .setPort(settings.port())
                    .setPGStartupWait(START_LIMIT)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // The default is a socket in the folder for temporary files, whose name depends on the port only.
                    .setServerConfig("unix_socket_directories", "")
                    // The library turns both off.
                    .setServerConfig("fsync", settings.durability().setting())
                    .setServerConfig("synchronous_commit", settings.durability().setting())
                    .setServerConfig("max_connections", "300")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    // Whoever started it decides when it stops, after its clients.
                    .setRegisterShutdownHook(false);
            settings.others().forEach(builder::setServerConfig);
            return builder.start();
        } catch (IOException | IllegalStateException failure) {
            throw new IOException("PostgreSQL did not start, see " + settings.log(), failure);
        }
    }

    /** The library's defaults lose acknowledged commits: what the server really runs with is asked, not assumed. */
    private void verify(Durability durability) throws SQLException {
        try (var connection = asSuperuser("postgres")) {
            for (var setting : List.of("fsync", "synchronous_commit")) {
                var value = show(connection, setting);
                if (!value.equals(durability.setting())) {
                    throw new IllegalStateException(
                            "PostgreSQL runs with %s=%s instead of %s".formatted(setting, value, durability.setting()));
                }
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    private void keepStrangersOut() throws SQLException {
        try (var connection = asSuperuser("postgres")) {
            execute(connection, "revoke connect on database postgres from public");
            execute(connection, "revoke connect on database template1 from public");
        }
    }

    /** Creates the database and its roles unless they are there; its data are kept. */
    public OwnDatabase createDatabase(String name) throws SQLException {
        var database = new OwnDatabase(name, port());
        try (var connection = asSuperuser("postgres")) {
            createRole(connection, database.ownerRole());
            createRole(connection, database.runtimeRole());
            if (isMissing(connection, "select 1 from pg_database where datname = ?", name)) {
                // Copying files takes half the time of logging every page, and nobody writes to the template meanwhile.
                execute(
                        connection,
                        "create database %s owner %s strategy file_copy".formatted(name, database.ownerRole()));
            }
            // By default anybody connects to any database and may create temporary tables in it.
            execute(connection, "revoke all on database %s from public".formatted(name));
            execute(connection, "grant connect on database %s to %s".formatted(name, database.runtimeRole()));
        }
        grantRowsOnly(database);
        return database;
    }

    private void grantRowsOnly(OwnDatabase database) throws SQLException {
        var owner = database.ownerRole();
        var runtime = database.runtimeRole();
        try (var connection = asSuperuser(database.name())) {
            execute(connection, "alter schema public owner to " + owner);
            execute(connection, "revoke all on schema public from public");
            execute(connection, "grant usage on schema public to " + runtime);
            // Default privileges: they cover the tables that migrations have yet to create.
            execute(
                    connection,
                    "alter default privileges for role %s in schema public grant select, insert, update, delete on tables to %s"
                            .formatted(owner, runtime));
            execute(
                    connection,
                    "alter default privileges for role %s in schema public grant usage on sequences to %s"
                            .formatted(owner, runtime));
        }
    }

    private static void createRole(Connection connection, String role) throws SQLException {
        if (isMissing(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role %s login".formatted(role));
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return !result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database), SUPERUSER, "");
    }

    public int port() {
        return settings.port();
    }

    /** As a crash would: nothing is flushed. Start it anew on the same settings. */
    public void kill() throws IOException {
        SurvivingPostmaster.in(settings.dataDirectory()).kill();
        // The library's own lock on the data must go; it tries to stop what runs no more, and does not mind.
        server.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
