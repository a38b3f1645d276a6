package fr.ctg.ctg.coordination.officer;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CooperationOfficers implements PanacheRepositoryBase<CooperationOfficer, UUID> {
    CooperationOfficer require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("cooperation-officer", id));
    }

    /** The post, its row locked until the transaction ends. */
    CooperationOfficer requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("cooperation-officer", id));
    }

    List<CooperationOfficer> page(PageRequest page, @Nullable String conventionReference) {
        return find(
                        "id > ?1 and (?2 is null or conventionReference = ?2) order by id",
                        page.after(),
                        conventionReference)
                .page(0, page.rows())
                .list();
    }
}
