package fr.ctg.actionplan.indicator;

import fr.ctg.actionplan.plan.Plan;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.ListPosition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<Indicator, UUID> {
    /** An indicator is seen by those who see its sheet. */
    private static final String VISIBLE = """
             from Indicator i join Plan p on p.id = i.planId join ActionSheet s on s.id = i.sheetId
            left join SignedConvention c on c.reference = p.conventionReference
            where ((p.status <> DRAFT and s.publishedOn is not null) or p.keeperSiren = :organisation)""";

    private static final String READING = "select new fr.ctg.actionplan.indicator.IndicatorReading(i, p, c)" + VISIBLE;

    public Indicator requireVisible(UUID id, Optional<String> organisation) {
        return requireReading(id, organisation).indicator();
    }

    IndicatorReading requireReading(UUID id, Optional<String> organisation) {
        return readings(READING + " and i.id = :id", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator", id));
    }

    /** The plan of an indicator, its row locked, before the indicator itself is read: whoever measures locks the plan first. */
    public Plan requirePlanLocked(UUID id, Optional<String> organisation) {
        return getEntityManager()
                .createQuery(
                        "select o from Plan o where o.id = (" + "select i.planId" + VISIBLE + " and i.id = :id)",
                        Plan.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setParameter("id", id)
                .setParameter("organisation", organisation.orElse(""))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator", id));
    }

    List<IndicatorReading> page(
            ListPosition from, int rows, @Nullable UUID planId, @Nullable UUID sheetId, Optional<String> organisation) {
        return from(from, planId, sheetId, organisation).setMaxResults(rows).getResultList();
    }

    TypedQuery<IndicatorReading> from(
            ListPosition from, @Nullable UUID planId, @Nullable UUID sheetId, Optional<String> organisation) {
        var where = READING + " and " + from.condition("i") + (planId == null ? "" : " and i.planId = :planId")
                + (sheetId == null ? "" : " and i.sheetId = :sheetId");
        var query = readings(where + " order by " + from.order("i"), organisation);
        from.parameters().forEach(query::setParameter);
        if (planId != null) {
            query.setParameter("planId", planId);
        }
        if (sheetId != null) {
            query.setParameter("sheetId", sheetId);
        }
        return query;
    }

    private TypedQuery<IndicatorReading> readings(String query, Optional<String> organisation) {
        return getEntityManager()
                .createQuery(query, IndicatorReading.class)
                .setParameter("organisation", organisation.orElse(""));
    }

    public List<Indicator> ofSheets(Collection<UUID> sheets) {
        return list("sheetId in ?1 order by id", sheets);
    }

    public List<Indicator> ofPlan(UUID planId) {
        return list("planId", planId);
    }

    boolean isMeasured(UUID id) {
        return !getEntityManager()
                .createQuery("select 1 from Measure where indicatorId = :id", Integer.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
