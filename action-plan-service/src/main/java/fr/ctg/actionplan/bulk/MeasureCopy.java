package fr.ctg.actionplan.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import fr.ctg.actionplan.measure.Measure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes measures straight into their table, in the transaction of its connection, and the fingerprint of what it wrote. */
final class MeasureCopy {
    private static final String INTO = """
            copy measure (id, plan_id, indicator_id, definition_version, period, commune_siren, author_siren, status, value, not_available,
                evidence_sha256, comment, late_reason, corrections, recorded_at, version, import_id) from stdin""";
    private static final int CHUNK = 65_536;

    private final CopyIn copy;
    private final ObjectWriter json;
    private final UUID importId;
    private final MessageDigest digest = Digests.sha256();
    private final StringBuilder chunk = new StringBuilder(CHUNK + 8_192);

    MeasureCopy(Connection connection, ObjectWriter json, UUID importId) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(INTO);
        this.json = json;
        this.importId = importId;
    }

    void write(Measure measure) throws SQLException {
        field(measure.id().toString());
        field(measure.planId().toString());
        field(measure.indicatorId().toString());
        field(Integer.toString(measure.definitionVersion()));
        field(measure.period());
        field(measure.communeSiren());
        field(measure.authorSiren());
        field(measure.status().name());
        field(measure.value().map(this::written));
        field(measure.notAvailable());
        field(measure.evidenceSha256());
        field(measure.comment());
        field(measure.lateReason());
        field("[]");
        field(measure.recordedAt().toString());
        field("0");
        chunk.append(importId).append('\n');
        if (chunk.length() >= CHUNK) {
            send();
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private void field(Optional<String> text) {
        field(text.orElse(null));
    }

    /** What separates fields and rows is written as two signs. */
    private void field(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            chunk.append("\\N\t");
            return;
        }
        for (var place = 0; place < text.length(); place++) {
            var sign = text.charAt(place);
            switch (sign) {
                case '\\' -> chunk.append("\\\\");
                case '\t' -> chunk.append("\\t");
                case '\n' -> chunk.append("\\n");
                case '\r' -> chunk.append("\\r");
                default -> chunk.append(sign);
            }
        }
        chunk.append('\t');
    }

    private void send() throws SQLException {
        var bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    /** The fingerprint of the rows, as they were sent. */
    String end() throws SQLException {
        send();
        copy.endCopy();
        return Digests.hex(digest);
    }

    void giveUp() throws SQLException {
        copy.cancelCopy();
    }
}
