package fr.ctg.platform.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;

/** The whole trail as it is at one moment, a JSON object a line, for whoever checks it elsewhere; it holds a few hundred lines at a time. */
final class TrailExport {
    private static final int FETCHED = 500;
    private static final HexFormat HEX = HexFormat.of();

    /** In the order of the primary keys: three indexes are merged, nothing is sorted but the few lines of one number. */
    private static final String CHAINS = """
            select aggregate_id, sequence, 1 as kind, hash, recorded_at, actor, organisation, action, change, previous_hash, null::bigint as seal
            from audit_entry
            union all
            select aggregate_id, sequence, 2, hash, null, null, null, null, null, null, seal from audit_link
            union all
            select aggregate_id, sequence, 3, hash, null, null, null, null, null, null, null from audit_head
            order by aggregate_id, sequence, kind""";

    private final ObjectMapper json;

    TrailExport(ObjectMapper json) {
        this.json = json;
    }

    /** Writes seals, then chains, then how many lines that was: a file cut short has no such end. */
    void write(Connection database, OutputStream out) throws SQLException, IOException {
        database.setAutoCommit(false);
        try (var lines = json.createGenerator(out)) {
            lines.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            lines.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            try (var statement = database.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                statement.setFetchSize(FETCHED);
                var written = seals(
                                statement.executeQuery(
                                        "select number, statement, signature from audit_seal order by number"),
                                lines)
                        + chains(statement.executeQuery(CHAINS), lines);
                start(lines, "end");
                lines.writeNumberField("lines", written);
                lines.writeEndObject();
            }
        } finally {
            database.rollback();
        }
    }

    private static long seals(ResultSet found, JsonGenerator lines) throws SQLException, IOException {
        long written = 0;
        for (; found.next(); written++) {
            start(lines, "seal");
            lines.writeNumberField("number", found.getLong("number"));
            lines.writeStringField("statement", found.getString("statement"));
            lines.writeStringField("signature", Base64.getEncoder().encodeToString(found.getBytes("signature")));
            lines.writeEndObject();
        }
        return written;
    }

    private static long chains(ResultSet found, JsonGenerator lines) throws SQLException, IOException {
        long written = 0;
        for (; found.next(); written++) {
            var kind = found.getInt("kind");
            start(lines, kind == 1 ? "entry" : kind == 2 ? "link" : "head");
            lines.writeStringField("aggregateId", found.getString("aggregate_id"));
            lines.writeNumberField("sequence", found.getLong("sequence"));
            lines.writeStringField("hash", HEX.formatHex(found.getBytes("hash")));
            switch (kind) {
                case 1 -> entry(found, lines);
                case 2 -> lines.writeNumberField("seal", found.getLong("seal"));
                default -> {
                    // a head says no more
                }
            }
            lines.writeEndObject();
        }
        return written;
    }

    private static void entry(ResultSet found, JsonGenerator lines) throws SQLException, IOException {
        lines.writeStringField(
                "recordedAt",
                found.getObject("recorded_at", OffsetDateTime.class).toInstant().toString());
        for (var field : new String[] {"actor", "organisation", "action", "change"}) {
            lines.writeStringField(field, found.getString(field));
        }
        lines.writeStringField("previousHash", HEX.formatHex(found.getBytes("previous_hash")));
    }

    private static void start(JsonGenerator lines, String kind) throws IOException {
        lines.writeStartObject();
        lines.writeStringField("kind", kind);
    }
}
