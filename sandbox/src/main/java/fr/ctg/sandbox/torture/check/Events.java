package fr.ctg.sandbox.torture.check;

import fr.ctg.sandbox.torture.stage.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Each event left, in an unbroken series per aggregate, and took effect once with each of its consumers, in that order. */
final class Events {
    private final Databases databases;

    Events(Databases databases) {
        this.databases = databases;
    }

    List<Finding> check() throws SQLException {
        return check(Consumer.ALL);
    }

    /** What those consumers took in; what left, and what is parked, everywhere. */
    List<Finding> check(List<Consumer> consumers) throws SQLException {
        var findings = new ArrayList<Finding>();
        for (var database : Database.values()) {
            left(database, findings);
            parked(database, findings);
        }
        for (var consumer : consumers) {
            arrived(consumer, findings);
            inOrder(consumer, findings);
        }
        return findings;
    }

    private void left(Database database, List<Finding> findings) throws SQLException {
        var outbox = databases.of(database);
        for (var stuck : Query.texts(outbox, "select type || ' ' || event_id from outbox where published_at is null")) {
            findings.add(Finding.lost("%s never left %s".formatted(stuck, database)));
        }
        for (var aggregate : Query.texts(outbox, """
                select aggregate_id::text from outbox full join outbox_sequence using (aggregate_id)
                group by 1 having min(aggregate_seq) is distinct from 1 or max(aggregate_seq) is distinct from count(*)
                    or max(aggregate_seq) is distinct from max(last_seq)""")) {
            findings.add(Finding.lost("The events of %s of %s are no unbroken series".formatted(aggregate, database)));
        }
        for (var aggregate : Query.texts(outbox, """
                select aggregate_id::text from (
                    select aggregate_id, id, lag(id) over (partition by aggregate_id order by aggregate_seq) as before from outbox) as rows
                where before > id""")) {
            findings.add(Finding.reordered(
                    "The events of %s of %s were written out of order".formatted(aggregate, database)));
        }
    }

    private void parked(Database database, List<Finding> findings) throws SQLException {
        for (var parked : Query.texts(databases.of(database), """
                select concat_ws(' ', consumer, type, aggregate_id, aggregate_seq, reason, detail) from inbox_parked where resolved_at is null""")) {
            findings.add(Finding.broken("Parked in %s: %s".formatted(database, parked)));
        }
    }

    private void arrived(Consumer consumer, List<Finding> findings) throws SQLException {
        var told = new HashSet<>(Query.texts(
                databases.of(consumer.of()),
                "select event_id || ' ' || aggregate_id || ' ' || aggregate_seq from outbox"));
        var heard = Query.texts(
                databases.of(consumer.at()),
                "select event_id || ' ' || aggregate_id || ' ' || aggregate_seq from inbox where " + consumer.where());
        for (var event : heard) {
            if (!told.remove(event)) {
                findings.add(Finding.doubled("%s took in %s, which nobody sent".formatted(consumer, event)));
            }
        }
        for (var event : told) {
            findings.add(Finding.lost("%s never took in %s".formatted(consumer, event)));
        }
        for (var twice : Query.texts(databases.of(consumer.at()), """
                select aggregate_id || ' ' || aggregate_seq from inbox where %s group by aggregate_id, aggregate_seq having count(*) > 1""".formatted(consumer.where()))) {
            findings.add(Finding.doubled("%s took in %s twice".formatted(consumer, twice)));
        }
    }

    private void inOrder(Consumer consumer, List<Finding> findings) throws SQLException {
        var inbox = databases.of(consumer.at());
        for (var event : Query.texts(inbox, """
                select aggregate_id || ' ' || aggregate_seq from (
                    select aggregate_id, aggregate_seq, processed_at,
                        lag(processed_at) over (partition by aggregate_id order by aggregate_seq) as before from inbox where %s) as rows
                where before > processed_at""".formatted(consumer.where()))) {
            findings.add(Finding.reordered("%s took in %s too early".formatted(consumer, event)));
        }
        for (var aggregate : Query.texts(inbox, """
                select aggregate_id from (select * from inbox where %1$s) as taken
                    full join (select * from inbox_position where %1$s and last_seq > 0) as position using (aggregate_id)
                group by aggregate_id having max(aggregate_seq) is distinct from max(last_seq)
                    or min(aggregate_seq) is distinct from 1 or max(aggregate_seq) is distinct from count(*)""".formatted(consumer.where()))) {
            findings.add(Finding.reordered("%s has holes in what it took in of %s".formatted(consumer, aggregate)));
        }
    }

    /** How many took effect, in all. */
    long effects() throws SQLException {
        var sum = 0L;
        for (var consumer : Consumer.ALL) {
            sum += Query.number(databases.of(consumer.at()), "select count(*) from inbox where " + consumer.where());
        }
        return sum;
    }

    /** How many came before their turn and waited for it. */
    long waited() throws SQLException {
        var sum = 0L;
        for (var database : Database.values()) {
            sum += Query.number(databases.of(database), "select count(*) from inbox_parked where reason = 'GAP'");
        }
        return sum;
    }

    /** How many effects are still to come; nothing is quiet before it is zero. */
    long outstanding() throws SQLException {
        var sum = 0L;
        for (var database : Database.values()) {
            sum += Query.number(databases.of(database), "select count(*) from outbox where published_at is null");
        }
        for (var consumer : Consumer.ALL) {
            sum += Query.number(databases.of(consumer.of()), "select count(*) from outbox")
                    - Query.number(databases.of(consumer.at()), "select count(*) from inbox where " + consumer.where());
        }
        return sum;
    }
}
