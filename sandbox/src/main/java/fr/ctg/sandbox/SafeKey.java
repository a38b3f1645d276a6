package fr.ctg.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key by which secrets lie encrypted in a database, made at the first start and kept as long as the data. */
final class SafeKey {
    private static final int BYTES = 32;

    private SafeKey() {}

    static synchronized String keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                var key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
