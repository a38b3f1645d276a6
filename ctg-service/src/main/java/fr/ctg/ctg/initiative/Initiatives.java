package fr.ctg.ctg.initiative;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.PageRequest;
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

    List<Initiative> page(PageRequest page, @Nullable String conventionReference) {
        return find(
                        "id > ?1 and (?2 is null or conventionReference = ?2) order by id",
                        page.after(),
                        conventionReference)
                .page(0, page.rows())
                .list();
    }
}
