package fr.ctg.ctg.initiative;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.ListPosition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Initiatives implements PanacheRepositoryBase<Initiative, UUID> {
    Initiative require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("initiative", id));
    }

    /** The initiative, its row locked until the transaction ends. */
    Initiative requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("initiative", id));
    }

    List<Initiative> page(ListPosition from, int rows, @Nullable String conventionReference) {
        var values = from.parameters();
        values.put("reference", conventionReference);
        return find(
                        "from Initiative c where " + from.condition("c")
                                + " and (:reference is null or conventionReference = :reference) order by "
                                + from.order("c"),
                        values)
                .page(0, rows)
                .list();
    }
}
