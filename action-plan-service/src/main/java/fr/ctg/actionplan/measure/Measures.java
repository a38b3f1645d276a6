package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.measure.PeriodLock.PeriodsLocked;
import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.ListPosition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Measures implements PanacheRepositoryBase<Measure, UUID> {
    /** The partners see measures being made; the others the approved ones of published sheets. */
    private static final String VISIBLE = """
            (m.status = APPROVED and s.publishedOn is not null) or p.keeperSiren = :organisation
            or (s.publishedOn is not null and function('is_party', c.parties, :organisation, :today) = true)""";

    /** Those who follow are told of what they saw and do not see any more. */
    private static final String VISIBLE_ONCE =
            VISIBLE + " or (s.publishedOn is not null and function('was_approved', m.id) = true)";

    private static final String ROWS = """
             from Measure m join Indicator i on i.id = m.indicatorId join ActionSheet s on s.id = i.sheetId join Plan p on p.id = m.planId
            left join SignedConvention c on c.reference = p.conventionReference
            where\s""";

    private static final String SEEN = ROWS + "(" + VISIBLE + ")";

    private static final String READING = "select new fr.ctg.actionplan.measure.MeasureReading(m, i, p, c)";

    private final Calendar calendar;

    Measures(Calendar calendar) {
        this.calendar = calendar;
    }

    MeasureReading requireReading(UUID id, Optional<String> organisation) {
        return readings(READING + SEEN + " and m.id = :id", Map.of("id", id), organisation)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("measure", id));
    }

    /** The plan of a measure, before the measure itself is read: whoever changes it locks the plan first. */
    UUID requirePlanOf(UUID id, Optional<String> organisation) {
        return getEntityManager()
                .createQuery("select m.planId" + SEEN + " and m.id = :id", UUID.class)
                .setParameter("id", id)
                .setParameter("organisation", organisation.orElse(""))
                .setParameter("today", calendar.today())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("measure", id));
    }

    /** Which measures a list is asked for; nothing asked is everything. */
    record Filter(
            @Nullable UUID planId,
            @Nullable UUID indicatorId,
            @Nullable String period,
            @Nullable String communeSiren,
            Set<MeasureStatus> status) {}

    List<MeasureReading> page(ListPosition from, int rows, Filter filter, Optional<String> organisation) {
        return from(from, filter, organisation).setMaxResults(rows).getResultList();
    }

    TypedQuery<MeasureReading> from(ListPosition from, Filter filter, Optional<String> organisation) {
        var seen = from.followsChanges() ? VISIBLE_ONCE : VISIBLE;
        var where = new StringBuilder(READING + ROWS + "(" + seen + ") and " + from.condition("m"));
        var values = from.parameters();
        also(where, values, "planId", filter.planId());
        also(where, values, "indicatorId", filter.indicatorId());
        also(where, values, "period", filter.period());
        also(where, values, "communeSiren", filter.communeSiren());
        if (!filter.status().isEmpty()) {
            where.append(" and m.status in :status");
            values.put("status", filter.status());
        }
        return readings(where + " order by " + from.order("m"), values, organisation);
    }

    private static void also(StringBuilder where, Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null) {
            where.append(" and m.").append(field).append(" = :").append(field);
            values.put(field, value);
        }
    }

    private TypedQuery<MeasureReading> readings(
            String query, Map<String, Object> values, Optional<String> organisation) {
        var typed = getEntityManager()
                .createQuery(query, MeasureReading.class)
                .setParameter("organisation", organisation.orElse(""))
                .setParameter("today", calendar.today());
        values.forEach(typed::setParameter);
        return typed;
    }

    Measure requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("measure", id));
    }

    /** All that decides about a new measure, for a caller who holds the plan's row. */
    MeasuringContext contextOf(UUID indicatorId, String period, @Nullable String communeSiren) {
        var row = getEntityManager()
                .createQuery("""
                        select i, s, c, l, (select count(m) from Measure m where m.indicatorId = i.id and m.period = :period
                            and m.communeSiren is not distinct from :commune)
                        from Indicator i join ActionSheet s on s.id = i.sheetId join Plan p on p.id = i.planId
                        left join SignedConvention c on c.reference = p.conventionReference
                        left join PeriodLock l on l.planId = p.id
                        where i.id = :indicator""", Object[].class)
                .setParameter("indicator", indicatorId)
                .setParameter("period", period)
                .setParameter("commune", communeSiren)
                .getSingleResult();
        return new MeasuringContext(
                (Indicator) row[0],
                (ActionSheet) row[1],
                Optional.ofNullable((SignedConvention) row[2]),
                Optional.ofNullable((PeriodLock) row[3]),
                (Long) row[4] > 0);
    }

    PeriodLock requireVisibleLock(UUID planId, Optional<String> organisation) {
        return getEntityManager()
                .createQuery(
                        "select l from PeriodLock l join Plan p on p.id = l.planId where p.id = :id and (p.status <> DRAFT or p.keeperSiren = :organisation)",
                        PeriodLock.class)
                .setParameter("id", planId)
                .setParameter("organisation", organisation.orElse(""))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("period-lock", planId));
    }

    /** Closes the periods a report is made of, for a caller who holds the plan's row. Those closed already stay so, for their own reason. */
    public Optional<PeriodsLocked> lockThrough(
            UUID planId, LocalDate through, String reason, Instant at, LocalDate today) {
        var known = lockOf(planId);
        if (known.isEmpty()) {
            var first = new PeriodLock(planId, through, reason, at, today);
            getEntityManager().persist(first);
            return Optional.of(first.locked());
        }
        return known.filter(lock -> lock.through().isBefore(through))
                .map(lock -> lock.moveOn(through, reason, at, today));
    }

    public Optional<PeriodLock> lockOf(UUID planId) {
        return Optional.ofNullable(getEntityManager().find(PeriodLock.class, planId));
    }
}
