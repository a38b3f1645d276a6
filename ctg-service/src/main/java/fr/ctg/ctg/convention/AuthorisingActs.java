package fr.ctg.ctg.convention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AuthorisingActs implements PanacheRepositoryBase<AuthorisingAct, UUID> {
    /** Those that cite it, and those by which its parties came in. */
    List<AuthorisingAct> concerning(Convention convention) {
        return list(
                "conventionReference = ?1 or id in (select p.signedByActId from Party p where p.convention = ?2)",
                convention.reference(),
                convention);
    }

    /** An act, and whose chain tells of it: its own, or for a declared decision that of its convention. */
    record Chained(AuthorisingAct act, UUID chain) {}

    /** All of them, in the order of their ids. */
    List<Chained> after(UUID id, int rows) {
        return getEntityManager()
                .createQuery("""
                        select a, coalesce(case when a.kind = DECISION then c.id end, a.id)
                        from AuthorisingAct a left join Convention c on c.reference = a.conventionReference
                        where a.id > :after order by a.id""", Object[].class)
                .setParameter("after", id)
                .setMaxResults(rows)
                .getResultStream()
                .map(row -> new Chained((AuthorisingAct) row[0], (UUID) row[1]))
                .toList();
    }

    /** Those that cite some conventions, and those by which their parties came in. */
    List<AuthorisingAct> concerning(List<Convention> conventions) {
        return list(
                "conventionReference in ?1 or id in (select p.signedByActId from Party p where p.convention in ?2)",
                conventions.stream().map(Convention::reference).toList(),
                conventions);
    }
}
