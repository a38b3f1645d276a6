package fr.ctg.sandbox.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The deliberation database of the running suite. */
record Database(int port) {
    static final String NAME = "deliberation";
    static final String RUNTIME_ROLE = NAME + "_app";

    /** For what the service may not do: loading without triggers, statistics. */
    Connection asSuperuser() throws SQLException {
        return as("postgres");
    }

    /** As the service connects. */
    Connection asRuntimeRole() throws SQLException {
        return as(RUNTIME_ROLE);
    }

    private Connection as(String role) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME), role, "");
    }

    void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
