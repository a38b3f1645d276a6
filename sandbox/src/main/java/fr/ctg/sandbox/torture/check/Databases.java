package fr.ctg.sandbox.torture.check;

import fr.ctg.sandbox.torture.stage.Database;
import fr.ctg.sandbox.torture.stage.Stage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A connection to each. */
final class Databases implements AutoCloseable {
    private final Map<Database, Connection> connections = new EnumMap<>(Database.class);

    Databases(Stage stage) throws SQLException {
        for (var database : Database.values()) {
            connections.put(database, stage.connect(database));
        }
    }

    Connection of(Database database) {
        return Objects.requireNonNull(connections.get(database));
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections.values()) {
            connection.close();
        }
    }
}
