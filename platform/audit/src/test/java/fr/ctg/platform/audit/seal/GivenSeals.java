package fr.ctg.platform.audit.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** A service that seals with the test stack's key. */
public final class GivenSeals {
    private final SigningKey key;

    public GivenSeals(String keyFile) throws IOException, GeneralSecurityException {
        key = new SigningKey(Optional.of(Path.of(keyFile)));
    }

    public Optional<Seal> seal(Connection database, LocalDate day) throws SQLException {
        database.setAutoCommit(false);
        try {
            return new Sealing(database)
                    .seal("test", key, day, day.atStartOfDay().toInstant(ZoneOffset.UTC));
        } finally {
            database.commit();
            database.setAutoCommit(true);
        }
    }

    public byte[] sign(String statement) {
        return key.sign(statement);
    }

    public String publicKey() {
        return key.publicKey().orElseThrow();
    }
}
