package fr.ctg.deliberation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HttpTest
class AuditTrailTest {
    @Inject
    DataSource database;

    @Test
    void chainsEveryChangeSoThatAnybodyCanRecomputeIt() throws Exception {
        var commune = Commune.ofNineteen("211300579");
        var sitting = UUID.fromString(commune.openOn29July());
        var actions = new ArrayList<String>();
        var previous = new byte[0];
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select * from audit_entry where aggregate_id = ? order by sequence")) {
            query.setObject(1, sitting);
            try (var entry = query.executeQuery()) {
                while (entry.next()) {
                    actions.add(entry.getString("action"));
                    assertEquals("clerk-211300579", entry.getString("actor"));
                    assertEquals("211300579", entry.getString("organisation"));
                    assertArrayEquals(previous, entry.getBytes("previous_hash"));
                    var hashed = new ByteArrayOutputStream();
                    hashed.write(previous);
                    hashed.write(String.join(
                                    "\n",
                                    sitting.toString(),
                                    entry.getString("sequence"),
                                    Long.toString(ChronoUnit.MICROS.between(
                                            OffsetDateTime.parse("1970-01-01T00:00:00Z"),
                                            entry.getObject("recorded_at", OffsetDateTime.class))),
                                    entry.getString("actor"),
                                    entry.getString("organisation"),
                                    entry.getString("action"),
                                    entry.getString("change"))
                            .getBytes(StandardCharsets.UTF_8));
                    previous = MessageDigest.getInstance("SHA-256").digest(hashed.toByteArray());
                    assertArrayEquals(previous, entry.getBytes("hash"));
                }
            }
        }
        assertEquals(10, actions.size());
        assertEquals(
                List.of("SittingConvened", "ProxyRecorded", "SittingOpened"),
                actions.stream().distinct().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody'",
                "delete from audit_entry",
                "insert into audit_head values (gen_random_uuid(), 1, '')",
                "update audit_head set sequence = 0",
                "truncate audit_entry",
                "drop table audit_entry",
                "create table spare (id int)"
            })
    void keepsTheRuntimeRoleFromTouchingTheTrail(String attempt) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> statement.execute(attempt));
            assertEquals("42501", refused.getSQLState(), refused::getMessage);
        }
    }
}
