package fr.ctg.actionplan.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.exchange.CopyText;
import fr.ctg.actionplan.measure.Measure;
import fr.ctg.actionplan.measure.RecordMeasure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Measures on their way into the database, where they wait for the last line. */
final class StagedMeasures implements AutoCloseable {
    private static final String COPY = """
            copy measure_import_line (import_id, line, id, indicator_id, definition_version, period, commune_siren, value, not_available,
                evidence_sha256, comment, late_reason) from stdin""";

    private final CopyIn copy;
    private final CopyText rows;
    private final UUID importId;
    private final ObjectMapper json;

    StagedMeasures(Connection connection, UUID importId, ObjectMapper json) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        this.rows = new CopyText(copy);
        this.importId = importId;
        this.json = json;
    }

    void add(long line, Measure measure, RecordMeasure said) {
        try {
            var content = said.content();
            rows.add(importId)
                    .add(line)
                    .add(measure.id())
                    .add(said.indicatorId())
                    .add(measure.definitionVersion())
                    .add(measure.period())
                    .add(said.communeSiren())
                    .add(content.value() == null ? null : json.writeValueAsString(content.value()))
                    .add(content.value() == null ? content.notAvailable() : null)
                    .add(content.evidenceSha256())
                    .add(content.comment())
                    .add(said.reason())
                    .endRow();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    long end() throws SQLException {
        return rows.end();
    }

    /** A file cut short leaves the connection in the middle of a COPY, in which it can do nothing else. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
