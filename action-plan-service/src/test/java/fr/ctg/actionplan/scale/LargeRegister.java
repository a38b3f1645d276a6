package fr.ctg.actionplan.scale;

import fr.ctg.actionplan.Keeper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** 2,951 plans, one of them large; 63,000 sheets with one indicator each, 1,008,000 measures. Synthetic, and marked so. */
final class LargeRegister {
    static final int PLANS = 2_951;
    /** It has 1,050 sheets, any other plan 21. */
    static final int LARGE_PLAN = 1_501;
    /** Every tenth plan is a draft; this one is not. */
    static final int LAST_PLAN = 2_951;

    private final String url;

    LargeRegister(String url) {
        this.url = url;
    }

    static String plan(int number) {
        return id('0', number);
    }

    /** Sheets are numbered through the whole register. */
    static String sheet(int rank) {
        return id('1', rank);
    }

    static String indicator(int rank) {
        return id('2', rank);
    }

    static String measure(int rank) {
        return id('3', rank);
    }

    static String keeper(int plan) {
        return "9%08d".formatted(plan);
    }

    static String commune(int plan, int number) {
        return "8%08d".formatted(plan * 4 + number);
    }

    /** The rank of the first sheet of a plan. */
    static int firstSheetOf(int plan) {
        return 21 * (plan - 1) + (plan > LARGE_PLAN ? 1_029 : 0) + 1;
    }

    private static String id(char kind, int rank) {
        return "%c0000000-0000-7000-8000-%012x".formatted(kind, rank);
    }

    Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "trusted");
    }

    /** The rows are consistent by construction: no key is looked up twice, and indexes are built once. */
    void load() throws SQLException, IOException {
        try (var connection = asSuperuser()) {
            execute(connection, "set session_replication_role = replica");
            execute(connection, "set synchronous_commit = off");
            execute(connection, "set maintenance_work_mem = '256MB'");
            var after = setAside(connection);
            try (var sql = Objects.requireNonNull(LargeRegister.class.getResourceAsStream("large-register.sql"))) {
                execute(
                        connection,
                        new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                                .replace(":stakes", "'" + Keeper.STAKES.replace("'", "''") + "'"));
            }
            for (var index : after) {
                execute(connection, index);
            }
            execute(connection, "vacuum analyze");
        }
    }

    private static List<String> setAside(Connection connection) throws SQLException {
        var drops = new ArrayList<String>();
        var creates = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                        from pg_constraint where conrelid in ('measure'::regclass, 'action_sheet'::regclass) and contype = 'u'
                        union all
                        select format('drop index %I', indexname), indexdef from pg_indexes
                        where tablename in ('measure', 'action_sheet') and not exists (select from pg_constraint where conname = indexname)""")) {
            while (rows.next()) {
                drops.add(rows.getString(1));
                creates.add(rows.getString(2));
            }
        }
        for (var drop : drops) {
            execute(connection, drop);
        }
        return creates;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
