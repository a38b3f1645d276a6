package fr.ctg.platform.audit.integrity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the service's own comparison finds of chains, a few at a time. */
public record GivenChains(Connection database) {
    private static final int A_FEW = 7;

    /** In the order of texts. */
    public Set<String> broken() throws SQLException {
        var broken = new TreeSet<String>();
        for (var batch = next(new UUID(0, 0));
                !batch.isEmpty();
                batch = next(batch.getLast().aggregateId())) {
            batch.stream()
                    .filter(DerivedState.Compared::differs)
                    .forEach(chain -> broken.add(chain.aggregateId().toString()));
        }
        return broken;
    }

    private List<DerivedState.Compared> next(UUID after) throws SQLException {
        return new Chains(database).after(after, A_FEW);
    }
}
