package fr.ctg.sandbox.torture.check;

import fr.ctg.sandbox.torture.stage.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Each trail recomputed here, not by the database that wrote it; and each thing has one. */
final class AuditChains {
    private static final Map<Database, List<String>> THINGS = Map.of(
            Database.DELIBERATION, List.of("council", "sitting", "deliberation"),
            Database.CTG, List.of("convention"),
            Database.ACTION_PLAN, List.of("plan", "action_sheet", "indicator", "measure"));

    private record Entry(String aggregate, long sequence, String text, byte[] previous, byte[] hash) {}

    private final Databases databases;
    private long entries;

    AuditChains(Databases databases) {
        this.databases = databases;
    }

    List<Finding> check() throws SQLException {
        var findings = new ArrayList<Finding>();
        for (var database : Database.values()) {
            chains(database, findings);
            for (var thing : THINGS.getOrDefault(database, List.of())) {
                for (var id : Query.texts(
                        databases.of(database),
                        "select id::text from %s as thing where not exists (select 1 from audit_entry where aggregate_id = thing.id)"
                                .formatted(thing))) {
                    findings.add(Finding.lost("%s %s has no trail".formatted(thing, id)));
                }
            }
        }
        return findings;
    }

    private void chains(Database database, List<Finding> findings) throws SQLException {
        Map<String, Entry> last = new HashMap<>();
        for (var entry : Query.rows(databases.of(database), """
                select aggregate_id, sequence, recorded_at, actor, organisation, action, change, previous_hash, hash
                from audit_entry order by aggregate_id, sequence""", AuditChains::entry)) {
            entries++;
            var before = last.put(entry.aggregate(), entry);
            var expected = before == null ? new byte[0] : before.hash();
            var follows = entry.sequence() == (before == null ? 1 : before.sequence() + 1);
            if (!follows || !Arrays.equals(entry.previous(), expected) || !Arrays.equals(entry.hash(), hash(entry))) {
                findings.add(Finding.broken("The trail of %s of %s breaks at entry %d"
                        .formatted(entry.aggregate(), database, entry.sequence())));
            }
        }
        for (var head : Query.texts(
                databases.of(database),
                "select concat_ws('|', aggregate_id, sequence, encode(hash, 'hex')) from audit_head")) {
            var parts = head.split("\\|", 2);
            var end = last.remove(parts[0]);
            if (end == null
                    || !parts[1].equals(end.sequence() + "|" + HexFormat.of().formatHex(end.hash()))) {
                findings.add(Finding.broken(
                        "The trail of %s of %s does not end as its head says".formatted(parts[0], database)));
            }
        }
        last.keySet()
                .forEach(aggregate -> findings.add(
                        Finding.broken("The trail of %s of %s has no head".formatted(aggregate, database))));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var micros = ChronoUnit.MICROS.between(
                Instant.EPOCH, row.getObject(3, OffsetDateTime.class).toInstant());
        var text = String.join(
                "\n",
                row.getString(1),
                row.getString(2),
                Long.toString(micros),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
        return new Entry(row.getString(1), row.getLong(2), text, row.getBytes(8), row.getBytes(9));
    }

    private static byte[] hash(Entry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(entry.previous());
            return digest.digest(entry.text().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    long entries() {
        return entries;
    }
}
