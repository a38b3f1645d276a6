package fr.ctg.deliberation.sitting;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Sittings implements PanacheRepositoryBase<Sitting, UUID> {
    public Sitting require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("sitting", id));
    }

    /** The sitting as it stays until the transaction ends: nobody closes it meanwhile. */
    public Sitting requireHeld(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> new NotFound("sitting", id));
    }

    List<Sitting> page(PageRequest page, @Nullable UUID councilId) {
        return find("id > ?1 and (?2 is null or councilId = ?2) order by id", page.after(), councilId)
                .page(0, page.rows())
                .list();
    }
}
