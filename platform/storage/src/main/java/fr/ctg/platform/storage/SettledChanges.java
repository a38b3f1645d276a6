package fr.ctg.platform.storage;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Until when the changes of a table are settled: whoever reads it afterwards sees each that bears an earlier instant. Commits do not come in the order
 * of clocks: a change is dated while its transaction lasts, and seen when that ends.
 */
public final class SettledChanges {
    /**
     * Who writes to a table locks it before its rows are dated and until they are seen, and began before both; whoever locks it after this look dates
     * later than it. Of a session whose beginning is not ours to see (a migration, say) we know nothing, and vouch for nothing new.
     */
    private static final String UNTIL = """
            select least(statement_timestamp(), min(coalesce(session.xact_start, :asked)))
            from pg_locks writer left join pg_stat_activity session on session.pid = writer.pid
            where writer.locktype = 'relation' and writer.relation = cast(:table as regclass) and writer.granted
            and writer.database = (select oid from pg_database where datname = current_database())
            and writer.mode in ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')""";

    private SettledChanges() {}

    /** Asked in a statement that ends before the rows are read: in the same one, what is committed between the two looks would be lost. */
    public static UnaryOperator<Instant> of(String table, EntityManager database) {
        return asked -> (Instant) database.createNativeQuery(UNTIL, Instant.class)
                .setParameter("asked", asked)
                .setParameter("table", table)
                .getSingleResult();
    }
}
