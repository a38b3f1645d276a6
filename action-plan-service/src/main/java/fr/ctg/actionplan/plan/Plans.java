package fr.ctg.actionplan.plan;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.ListPosition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {
    private static final String TOTALS = """
            (select count(s) from ActionSheet s
             where s.planId = p.id and s.replacement is null and (p.status = DRAFT or s.publishedOn is not null)),
            (select coalesce(sum(cast(function('jsonb_array_length', i.indicators) as long)), 0L)
             from ActionSheet i
             where i.planId = p.id and i.replacement is null and (p.status = DRAFT or i.publishedOn is not null))""";

    private static final String SELECT = "select new fr.ctg.actionplan.plan.PlanReading(p, c, " + TOTALS + ")";

    private static final String VISIBLE = """
             from Plan p left join SignedConvention c on c.reference = p.conventionReference
            where (p.status <> DRAFT or p.keeperSiren = :organisation)""";

    private static final String READING = SELECT + VISIBLE;

    private final SignedConventions conventions;

    Plans(SignedConventions conventions) {
        this.conventions = conventions;
    }

    /**
     * The plan, its row locked until the transaction ends. Whoever adds a sheet, adopts or activates passes here, so none of them decides on
     * what another is about to change. A draft of another organisation does not exist for the caller.
     */
    public Plan requireLocked(UUID id, Optional<String> organisation) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(plan -> plan.visibleTo(organisation))
                .orElseThrow(() -> new NotFound("plan", id));
    }

    /** The same, for somebody who changes its sheets. */
    public Plan requireOpen(UUID id, Optional<String> organisation, LocalDate today) {
        var plan = requireLocked(id, organisation);
        plan.requireUnfrozen(conventions.bearing(plan.conventionReference()), today);
        return plan;
    }

    /** The same, for somebody who measures: the end of the convention stops nobody from that, a plan that has not begun does. */
    public BegunPlan requireBegun(UUID id, Optional<String> organisation) {
        var plan = requireLocked(id, organisation);
        plan.requireBegun();
        return new BegunPlan(
                plan, conventions.bearing(plan.conventionReference()).orElseThrow());
    }

    /** All that were written for a convention, always in the same order: of several keepers, one may have no business with it. */
    List<Plan> lockAllOf(String conventionReference) {
        return find("conventionReference = ?1 order by id", conventionReference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public boolean existsFor(String conventionReference, String keeperSiren) {
        return !getEntityManager()
                .createQuery(
                        "select 1 from Plan where conventionReference = :reference and keeperSiren = :keeper",
                        Integer.class)
                .setParameter("reference", conventionReference)
                .setParameter("keeper", keeperSiren)
                .getResultList()
                .isEmpty();
    }

    /** One plan is in force under a convention, and no second. */
    boolean hasActive(String conventionReference) {
        return !getEntityManager()
                .createQuery(
                        "select 1 from Plan where conventionReference = :reference and status = ACTIVE", Integer.class)
                .setParameter("reference", conventionReference)
                .getResultList()
                .isEmpty();
    }

    /** The plan as this reader may see it: another organisation's draft does not exist for them. */
    public PlanReading requireReading(UUID id, Optional<String> organisation) {
        return reading(READING + " and p.id = :id", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("plan", id));
    }

    List<PlanReading> page(
            ListPosition from,
            int rows,
            @Nullable String conventionReference,
            @Nullable UUID renews,
            Optional<String> organisation) {
        var where = READING + " and " + from.condition("p");
        if (conventionReference != null) {
            where += " and p.conventionReference = :reference";
        }
        if (renews != null) {
            where += " and p.renews = :renews";
        }
        var query =
                reading(where + " order by " + from.order("p"), organisation).setMaxResults(rows);
        from.parameters().forEach(query::setParameter);
        if (conventionReference != null) {
            query.setParameter("reference", conventionReference);
        }
        if (renews != null) {
            query.setParameter("renews", renews);
        }
        return query.getResultList();
    }

    private TypedQuery<PlanReading> reading(String query, Optional<String> organisation) {
        return getEntityManager()
                .createQuery(query, PlanReading.class)
                .setParameter("organisation", organisation.orElse(""));
    }

    /** A plan with the titles of all its sheets: what an amendment adds is awaited until a sheet bears its title. */
    record Titled(PlanReading reading, List<String> sheetTitles) {}

    Titled requireTitled(UUID id, Optional<String> organisation) {
        return getEntityManager()
                .createQuery(
                        SELECT
                                + ", (select array_agg(t.title) within group (order by t.number) from ActionSheet t where t.planId = p.id)"
                                + VISIBLE + " and p.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("organisation", organisation.orElse(""))
                .getResultStream()
                .findFirst()
                .map(row -> new Titled((PlanReading) row[0], row[1] == null ? List.of() : List.of((String[]) row[1])))
                .orElseThrow(() -> new NotFound("plan", id));
    }

    SheetTotals totalsOf(Plan plan) {
        return getEntityManager()
                .createQuery(
                        "select new fr.ctg.actionplan.plan.SheetTotals(" + TOTALS + ") from Plan p where p.id = :id",
                        SheetTotals.class)
                .setParameter("id", plan.id())
                .getSingleResult();
    }

    /** A plan, its convention if it is signed, and whether another plan is in force under it. */
    record Signed(Plan plan, Optional<SignedConvention> convention, boolean anotherActive) {}

    /** All of them, in the order of their ids. */
    List<Signed> after(UUID id, int rows) {
        return getEntityManager()
                .createQuery("""
                        select p, c, case when exists (
                            select 1 from Plan other
                            where other.conventionReference = p.conventionReference and other.status = ACTIVE and other <> p)
                            then true else false end
                        from Plan p left join SignedConvention c on c.reference = p.conventionReference
                        where p.id > :after order by p.id""", Object[].class)
                .setParameter("after", id)
                .setMaxResults(rows)
                .getResultStream()
                .map(row -> new Signed((Plan) row[0], Optional.ofNullable((SignedConvention) row[1]), (Boolean) row[2]))
                .toList();
    }

    /** The adopted plans whose convention has begun without anything else happening that day. */
    List<String> referencesDueOn(LocalDate today) {
        return getEntityManager()
                .createQuery("""
                        select p.conventionReference from Plan p
                        join SignedConvention c on c.reference = p.conventionReference
                        where p.status = ADOPTED and c.signedOn <= :today and c.periodStart <= :today""", String.class)
                .setParameter("today", today)
                .getResultList();
    }
}
