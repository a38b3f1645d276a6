package fr.ctg.ctg.coordination.scheme;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.ListPosition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SteeringSchemes implements PanacheRepositoryBase<SteeringScheme, UUID> {
    SteeringScheme require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("steering-scheme", id));
    }

    /** The scheme, its row locked until the transaction ends. */
    SteeringScheme requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("steering-scheme", id));
    }

    void requireNoneUnder(String conventionReference) {
        if (find("conventionReference", conventionReference)
                .firstResultOptional()
                .isPresent()) {
            throw SchemeRefused.exists(conventionReference);
        }
    }

    /** Locked: whoever approves meanwhile waits. */
    List<SteeringScheme> approvedBy(UUID deliberationId) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from steering_scheme
                        where approvals @> jsonb_build_array(jsonb_build_object('deliberationId', cast(:act as text))) for update""", SteeringScheme.class)
                .setParameter("act", deliberationId.toString())
                .getResultList();
    }

    List<SteeringScheme> page(ListPosition from, int rows, @Nullable String conventionReference) {
        var values = from.parameters();
        values.put("reference", conventionReference);
        return find(
                        "from SteeringScheme s where " + from.condition("s")
                                + " and (:reference is null or conventionReference = :reference) order by "
                                + from.order("s"),
                        values)
                .page(0, rows)
                .list();
    }
}
