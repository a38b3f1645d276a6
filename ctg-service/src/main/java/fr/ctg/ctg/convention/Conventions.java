package fr.ctg.ctg.convention;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.ListPosition;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
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
                        select c, p, a,
                            (select min(s.reference) from Convention s
                             where s.predecessor = c.reference and s.keeperSiren = c.keeperSiren and s.signedOn <= :day),
                            (select e.endsOn from Convention e where e.reference = c.predecessor), m
                        from Convention c join fetch c.parties p left join Convention m on m.id = c.amends
                        left join AuthorisingAct a
                            on (a.conventionReference = c.reference and a.siren = p.siren) or a.id = p.signedByActId
                        where c.id = :id order by p.rank""", Object[].class)
                .setParameter("id", id)
                .setParameter("day", day)
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("convention", id);
        }
        var acts = rows.stream()
                .map(row -> (AuthorisingAct) row[2])
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var first = rows.getFirst();
        return new ConventionFile(
                (Convention) first[0],
                acts,
                day,
                Optional.ofNullable((String) first[3]),
                Optional.ofNullable((LocalDate) first[4]),
                Optional.ofNullable((Convention) first[5]));
    }

    /** Amended ones may change with the day: they have parties that come and go, and an end that may be contested. */
    List<UUID> changingWithTheDay(LocalDate today) {
        return getEntityManager()
                .createQuery("""
                        select c.id from Convention c where c.endsOn >= :today and exists (
                            select 1 from Convention a where a.amends = c.id and a.signedOn is not null) order by c.id""", UUID.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** An amendment has the keeper of what it amends, whoever that is by now. */
    String keeperOf(Convention convention) {
        return convention
                .amends()
                .flatMap(this::findByIdOptional)
                .orElse(convention)
                .keeperSiren();
    }

    /** All of them with their parties, in the order of their ids. */
    List<Convention> after(UUID id, int rows) {
        var ids = getEntityManager()
                .createQuery("select c.id from Convention c where c.id > :after order by c.id", UUID.class)
                .setParameter("after", id)
                .setMaxResults(rows)
                .getResultList();
        return list("from Convention c join fetch c.parties where c.id in ?1 order by c.id", ids);
    }

    List<Convention> page(ListPosition from, int rows, @Nullable String reference) {
        return from(from, reference).setMaxResults(rows).getResultList();
    }

    TypedQuery<Convention> from(ListPosition from, @Nullable String reference) {
        var query = getEntityManager()
                .createQuery(
                        "from Convention c where " + from.condition("c")
                                + " and c.amends is null and (:reference is null or c.reference = :reference) order by "
                                + from.order("c"),
                        Convention.class)
                .setParameter("reference", reference);
        from.parameters().forEach(query::setParameter);
        return query;
    }

    /** The amendments of a convention, concluded or not. */
    List<Convention> amendments(UUID id, PageRequest page) {
        return find("amends = ?1 and id > ?2 order by id", id, page.after())
                .page(0, page.rows())
                .list();
    }

    /** All of them, where the next is written: its number follows, and it must not touch what another one changes. */
    List<Convention> amendmentsOf(Convention amended) {
        return list("amends = ?1 order by amendmentNumber", amended.id());
    }
}
