package fr.ctg.platform.teststack.authority;

import java.sql.SQLException;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** How often the trail tells of something done in the name of an organisation. */
public record RecordedChanges(DataSource database) implements LongSupplier {
    @Override
    public long getAsLong() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from audit_entry where organisation <> ''")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
