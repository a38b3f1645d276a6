package fr.ctg.ctg.coordination.officer;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.ListPosition;
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

    List<CooperationOfficer> page(ListPosition from, int rows, @Nullable String conventionReference) {
        var values = from.parameters();
        values.put("reference", conventionReference);
        return find(
                        "from CooperationOfficer c where " + from.condition("c")
                                + " and (:reference is null or conventionReference = :reference) order by "
                                + from.order("c"),
                        values)
                .page(0, rows)
                .list();
    }
}
