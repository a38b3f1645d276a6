package fr.ctg.platform.audit.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The end of each chain of the trail, which follows from its entries. It is the database that computes here, so that somebody is told within a day; whom its
 * owner could deceive, and whether the seals hold, is the verifier's to say.
 */
@ApplicationScoped
class ChainState implements DerivedState {
    /** Chains have any length: fewer at once than of other states. */
    private static final int CHAINS_AT_ONCE = 100;

    private final DataSource database;

    ChainState(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "audit-chain";
    }

    @Override
    public List<Compared> compare(UUID after, int atMost) {
        try (var connection = database.getConnection()) {
            return new Chains(connection).after(after, Math.min(atMost, CHAINS_AT_ONCE));
        } catch (SQLException unread) {
            throw new IllegalStateException(unread);
        }
    }
}
