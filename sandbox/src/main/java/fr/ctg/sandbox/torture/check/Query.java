package fr.ctg.sandbox.torture.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks a database. */
final class Query {
    private Query() {}

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> rows(Connection database, String sql, Row<T> reader) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        }
    }

    static List<String> texts(Connection database, String sql) throws SQLException {
        return rows(database, sql, row -> row.getString(1));
    }

    static long number(Connection database, String sql) throws SQLException {
        return rows(database, sql, row -> row.getLong(1)).getFirst();
    }
}
