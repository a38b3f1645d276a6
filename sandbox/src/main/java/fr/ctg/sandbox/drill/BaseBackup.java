package fr.ctg.sandbox.drill;

import fr.ctg.platform.embedded.DirectoryTree;
import fr.ctg.platform.embedded.Durability;
import fr.ctg.platform.embedded.EmbeddedPostgresql;
import fr.ctg.platform.embedded.PostgresqlSettings;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A copy of a server's files while it works, and its log from then on. The embedded server comes without pg_basebackup: this is what that does. */
final class BaseBackup {
    /** What belongs to the running server, or is of no use to another. */
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private static final Set<String> COPIED_EMPTY =
            Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_subtrans");
    private static final long ARCHIVE_LIMIT_SECONDS = 120;

    private final Path data;
    private final Path archive;
    private final Path copy;

    BaseBackup(Path data, Path archive, Path copy) {
        this.data = data;
        this.archive = archive;
        this.copy = copy;
    }

    /** What the server must be started with. */
    static Map<String, String> archiving() {
        return Map.of("wal_level", "replica", "archive_mode", "on");
    }

    /** Every finished piece of the log is copied. The pieces of an earlier drill are forgotten. */
    void keepLog(Connection server) throws IOException, SQLException {
        DirectoryTree.delete(archive);
        Files.createDirectories(archive);
        try (var statement = server.createStatement()) {
            statement.execute(
                    "alter system set archive_command = 'cp \"%%p\" \"%1$s/%%f.part\" && mv -n \"%1$s/%%f.part\" \"%1$s/%%f\"'"
                            .formatted(archive));
            statement.execute("select pg_reload_conf()");
        }
    }

    void take(Connection server) throws IOException, SQLException {
        try (var statement = server.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copyFiles();
            try (var stopped = statement.executeQuery("select labelfile from pg_backup_stop(true)")) {
                stopped.next();
                Files.writeString(copy.resolve("backup_label"), stopped.getString(1));
            }
        }
    }

    private void copyFiles() throws IOException {
        DirectoryTree.delete(copy);
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                var copied = Files.createDirectories(copy.resolve(data.relativize(directory)));
                Files.setPosixFilePermissions(copied, Files.getPosixFilePermissions(directory));
                if (COPIED_EMPTY.contains(data.relativize(directory).toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!NOT_COPIED.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, copy.resolve(data.relativize(file)));
                    } catch (NoSuchFileException dropped) {
                        // by the server, meanwhile: the log says so
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /** Returns when the log is archived to this moment. A server that is lost has only what it archived before: see archive_timeout. */
    void finishLog(Connection server) throws SQLException, InterruptedException {
        try (var statement = server.createStatement()) {
            String last;
            try (var current = statement.executeQuery("select pg_walfile_name(pg_switch_wal())")) {
                current.next();
                last = current.getString(1);
            }
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ARCHIVE_LIMIT_SECONDS);
            while (Files.notExists(archive.resolve(last))) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The log is not archived to " + last);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /** A second server, as the first was at that instant; nobody is let in before. */
    EmbeddedPostgresql restore(Instant instant, Path log, int port) throws IOException, SQLException {
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                """
                restore_command = 'cp "%s/%%f" "%%p"'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                """
                        // It reads this before it knows that Z is a time zone.
                        .formatted(archive, instant.toString().replace("Z", "+00")),
                StandardOpenOption.APPEND);
        Files.writeString(copy.resolve("recovery.signal"), "");
        var settings = new PostgresqlSettings(
                copy, log, port, Durability.ON_DISK, Map.of("archive_mode", "off", "hot_standby", "off"));
        Files.writeString(settings.completionMark(), "");
        return EmbeddedPostgresql.start(settings);
    }
}
