package fr.ctg.actionplan.action;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.ListPosition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class ActionSheets implements PanacheRepositoryBase<ActionSheet, UUID> {
    private static final String SEEN =
            "((p.status <> DRAFT and s.publishedOn is not null) or p.keeperSiren = :organisation)";
    private static final String READING =
            "select new fr.ctg.actionplan.action.SheetReading(s, p, c) from ActionSheet s join Plan p on p.id = s.planId"
                    + " left join SignedConvention c on c.reference = p.conventionReference where " + SEEN;

    /** The sheet as this reader may see it: another organisation's drafts do not exist for them. */
    SheetReading requireVisible(UUID id, Optional<String> organisation) {
        return visible(READING + " and s.id = :id", Map.of("id", id), organisation)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("action-sheet", id));
    }

    /** Which sheets a list is asked for; nothing asked is everything. */
    record Filter(
            @Nullable UUID planId,
            @Nullable String objectiveCode,
            Set<SheetStatus> status,
            @Nullable String pilotSiren,
            @Nullable String communeSiren) {}

    List<SheetReading> page(ListPosition from, int rows, Filter filter, Optional<String> organisation) {
        return from(from, filter, organisation).setMaxResults(rows).getResultList();
    }

    TypedQuery<SheetReading> from(ListPosition from, Filter filter, Optional<String> organisation) {
        var where = new StringBuilder(READING + " and " + from.condition("s"));
        var values = from.parameters();
        if (filter.planId() != null) {
            where.append(" and s.planId = :planId");
            values.put("planId", filter.planId());
        }
        if (filter.objectiveCode() != null) {
            where.append(" and function('jsonb_exists', s.objectiveCodes, :objectiveCode) = true");
            values.put("objectiveCode", filter.objectiveCode());
        }
        if (!filter.status().isEmpty()) {
            where.append(" and s.status in :status");
            values.put("status", filter.status());
        }
        if (filter.pilotSiren() != null) {
            where.append(" and function('jsonb_extract_path_text', s.pilot, 'siren') = :pilotSiren");
            values.put("pilotSiren", filter.pilotSiren());
        }
        if (filter.communeSiren() != null) {
            where.append(" and (function('jsonb_array_length', s.territory) = 0"
                    + " or function('jsonb_exists', s.territory, :communeSiren) = true)");
            values.put("communeSiren", filter.communeSiren());
        }
        return visible(where + " order by " + from.order("s"), values, organisation);
    }

    private TypedQuery<SheetReading> visible(String query, Map<String, Object> values, Optional<String> organisation) {
        var typed = getEntityManager()
                .createQuery(query, SheetReading.class)
                .setParameter("organisation", organisation.orElse(""));
        values.forEach(typed::setParameter);
        return typed;
    }

    /** The plan of a sheet, before the sheet itself is read: whoever changes a sheet locks its plan first. */
    public UUID requirePlanOf(UUID id, Optional<String> organisation) {
        return getEntityManager()
                .createQuery(
                        "select p.id from ActionSheet s join Plan p on p.id = s.planId where s.id = :id and " + SEEN,
                        UUID.class)
                .setParameter("id", id)
                .setParameter("organisation", organisation.orElse(""))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("action-sheet", id));
    }

    /** The sheet, its row locked: for a caller who holds the plan's. */
    public ActionSheet requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("action-sheet", id));
    }

    /** Sheets of one plan, whose row the caller holds; those of another are not even looked at. */
    List<ActionSheet> requireAll(UUID planId, Collection<UUID> ids) {
        var found = find("planId = ?1 and id in ?2 order by id", planId, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        if (found.size() < ids.size()) {
            var known = found.stream().map(ActionSheet::id).toList();
            throw new NotFound(
                    "action-sheet",
                    ids.stream().filter(id -> !known.contains(id)).findFirst().orElseThrow());
        }
        return found;
    }

    List<UUID> definedIndicatorsOf(UUID sheetId) {
        return getEntityManager()
                .createQuery("select i.id from Indicator i where i.sheetId = :sheet", UUID.class)
                .setParameter("sheet", sheetId)
                .getResultList();
    }

    boolean hasNumber(UUID planId, int number) {
        return !getEntityManager()
                .createQuery("select 1 from ActionSheet where planId = :planId and number = :number", Integer.class)
                .setParameter("planId", planId)
                .setParameter("number", number)
                .getResultList()
                .isEmpty();
    }

    /** The sheets of a plan that are followed, in their order. */
    public List<ActionSheet> ofPlan(UUID planId) {
        return list("planId = ?1 and replacement is null order by number", planId);
    }

    /** What a sheet said before, latest first; what was never published is its keeper's. */
    List<SheetRevision> requireRevisionsOf(UUID sheetId, Optional<String> organisation) {
        var rows = getEntityManager()
                .createQuery("""
                        select s.id, r from ActionSheet s join Plan p on p.id = s.planId
                        left join SheetRevision r on r.sheetId = s.id and (r.published = true or p.keeperSiren = :organisation)
                        where s.id = :id and """ + SEEN + " order by r.revision desc", Object[].class)
                .setParameter("id", sheetId)
                .setParameter("organisation", organisation.orElse(""))
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("action-sheet", sheetId);
        }
        return rows.stream()
                .flatMap(row -> Optional.ofNullable((SheetRevision) row[1]).stream())
                .toList();
    }
}
