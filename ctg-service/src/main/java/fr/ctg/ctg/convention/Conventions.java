package fr.ctg.ctg.convention;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Conventions implements PanacheRepositoryBase<Convention, UUID> {
    /** The convention, its row locked until the transaction ends. */
    Convention requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("convention", id));
    }

    /** The convention of that reference, its row locked, if it is registered. */
    Optional<Convention> lockedUnder(String reference) {
        return find("reference", reference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The convention, its parties and their acts in one statement. */
    public ConventionFile requireFile(UUID id, LocalDate day) {
        var rows = getEntityManager()
                .createQuery("""
                        select c, p, a from Convention c join fetch c.parties p
                        left join AuthorisingAct a on a.conventionReference = c.reference and a.siren = p.siren
                        where c.id = :id order by p.rank""", Object[].class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("convention", id);
        }
        var acts = rows.stream()
                .map(row -> (AuthorisingAct) row[2])
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new ConventionFile((Convention) rows.getFirst()[0], acts, day);
    }

    List<Convention> page(PageRequest page, @Nullable String reference) {
        return find("id > ?1 and (?2 is null or reference = ?2) order by id", page.after(), reference)
                .page(0, page.rows())
                .list();
    }
}
