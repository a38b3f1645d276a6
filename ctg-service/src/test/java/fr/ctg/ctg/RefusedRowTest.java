package fr.ctg.ctg;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the database says of a row it refused goes to logs and to parked events: it says which rule, and not which row. */
@HttpTest
class RefusedRowTest {
    private static final String NAME = "Jeanne FICTIVE";

    @Inject
    DataSource database;

    @Test
    void isNotQuotedWhenItIsThereAlready() throws SQLException {
        requireSilence("values (?, 'k', 'h', 200, now()), (?, 'k', 'h', 200, now())", "idempotency_key_pkey");
    }

    @Test
    void isNotQuotedWhenAValueIsMissing() throws SQLException {
        requireSilence("values (?, 'k', ?, null, now())", "status");
    }

    private void requireSilence(String values, String rule) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into idempotency_key (scope, key, request_hash, status, expires_at) " + values)) {
            insert.setString(1, NAME);
            insert.setString(2, NAME);
            insert.addBatch();
            var refused = assertThrows(BatchUpdateException.class, insert::executeBatch);
            for (Throwable told = refused; told != null; told = told.getCause()) {
                assertFalse(String.valueOf(told.getMessage()).contains(NAME), told::toString);
            }
            assertTrue(String.valueOf(refused.getMessage()).contains(rule), refused::toString);
        }
    }
}
