package fr.ctg.sandbox.torture.check;

import fr.ctg.sandbox.torture.play.History;
import fr.ctg.sandbox.torture.stage.Database;
import fr.ctg.sandbox.torture.stage.Stage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A suite in which ctg-service alone has gone back in time: what it must have all the same, and what others know that it does not. */
public final class Rewound implements AutoCloseable {
    private static final Database SERVICE = Database.CTG;
    private static final List<Consumer> ITS_OWN =
            Consumer.ALL.stream().filter(consumer -> consumer.at() == SERVICE).toList();
    private static final List<Consumer> OF_IT =
            Consumer.ALL.stream().filter(consumer -> consumer.of() == SERVICE).toList();

    private final Databases databases;

    public Rewound(Stage stage) throws SQLException {
        databases = new Databases(stage);
    }

    /** Everything that does not depend on what is lost: it has to be as if nothing had happened. */
    public List<Finding> check(History history, Instant instant) throws SQLException {
        var findings = new ArrayList<Finding>();
        findings.addAll(new Writes(databases)
                .check(
                        history,
                        write -> write.deed().database() != SERVICE
                                || write.answered().isBefore(instant)));
        findings.addAll(new Events(databases).check(ITS_OWN));
        findings.addAll(new Effects(databases).checkWithoutWhatOthersKeepOf(SERVICE));
        findings.addAll(new Mandates(databases).check());
        findings.addAll(new AuditChains(databases).check());
        return findings;
    }

    /** Events the others told and it has not taken in. */
    public long forgotten() throws SQLException {
        var sum = 0L;
        for (var consumer : ITS_OWN) {
            var told = new HashSet<>(Query.texts(databases.of(consumer.of()), "select event_id::text from outbox"));
            Query.texts(databases.of(SERVICE), "select event_id::text from inbox where " + consumer.where())
                    .forEach(told::remove);
            sum += told.size();
        }
        return sum;
    }

    /** Events it has told that neither took effect with every consumer nor are parked there, and those that have not left. */
    public long onTheirWay() throws SQLException {
        var sum = Query.number(databases.of(SERVICE), "select count(*) from outbox where published_at is null");
        for (var consumer : OF_IT) {
            var told = new HashSet<>(Query.texts(databases.of(SERVICE), "select event_id::text from outbox"));
            Query.texts(databases.of(consumer.at()), """
                    select event_id::text from inbox where %1$s
                    union all select event_id::text from inbox_parked where %1$s""".formatted(consumer.where()))
                    .forEach(told::remove);
            sum += told.size();
        }
        return sum;
    }

    /** How many deliveries its events are, each to every consumer. */
    public long deliveries() throws SQLException {
        return OF_IT.size() * Query.number(databases.of(SERVICE), "select count(*) from outbox");
    }

    /** Events of it that took effect with others, and of which it knows nothing any more. */
    public Set<String> unknownToIt() throws SQLException {
        var heard = new HashSet<String>();
        for (var consumer : OF_IT) {
            heard.addAll(Query.texts(
                    databases.of(consumer.at()), "select event_id::text from inbox where " + consumer.where()));
        }
        Query.texts(databases.of(SERVICE), "select event_id::text from outbox").forEach(heard::remove);
        return heard;
    }

    /** What others keep of what it said. */
    public List<String> keptByOthers() throws SQLException {
        return new Effects(databases).keptByOthersOf(SERVICE);
    }

    /** {@code convention SIREN}: the council's register knows that the mandate was used, the convention has no such signature. */
    public List<String> signaturesOnlyOthersKnow() throws SQLException {
        var used = new HashSet<>(Query.texts(databases.of(Database.DELIBERATION), """
                select (mandate_use ->> 'conventionId') || ' ' || siren from deliberation where mandate_use is not null"""));
        used.retainAll(unsigned());
        return used.stream().sorted().toList();
    }

    /** {@code convention SIREN} of the communes that have not signed. */
    public Set<String> unsigned() throws SQLException {
        return new HashSet<>(Query.texts(
                databases.of(SERVICE),
                "select convention_id || ' ' || siren from party where signature is null and kind = 'COMMUNE'"));
    }

    /** One text for each link of each chain of its trail. */
    public Set<String> trail() throws SQLException {
        return new HashSet<>(Query.texts(
                databases.of(SERVICE),
                "select concat_ws(' ', aggregate_id, sequence, encode(hash, 'hex')) from audit_entry"));
    }

    @Override
    public void close() throws SQLException {
        databases.close();
    }
}
