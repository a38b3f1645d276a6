package fr.ctg.actionplan.action;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class ActionSheets implements PanacheRepositoryBase<ActionSheet, UUID> {
    private static final String VISIBLE = """
            select s from ActionSheet s join Plan p on p.id = s.planId
            where (p.status <> DRAFT or p.keeperSiren = :organisation)""";

    /** The sheet as this reader may see it: those of another organisation's draft do not exist for them. */
    ActionSheet requireVisible(UUID id, Optional<String> organisation) {
        return visible(VISIBLE + " and s.id = :id", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("action-sheet", id));
    }

    List<ActionSheet> page(
            PageRequest page, @Nullable UUID planId, @Nullable String objectiveCode, Optional<String> organisation) {
        var where = VISIBLE + " and s.id > :after";
        if (planId != null) {
            where += " and s.planId = :planId";
        }
        if (objectiveCode != null) {
            where += " and function('jsonb_exists', s.objectiveCodes, :objectiveCode) = true";
        }
        var query = visible(where + " order by s.id", organisation)
                .setParameter("after", page.after())
                .setMaxResults(page.rows());
        if (planId != null) {
            query.setParameter("planId", planId);
        }
        if (objectiveCode != null) {
            query.setParameter("objectiveCode", objectiveCode);
        }
        return query.getResultList();
    }

    private TypedQuery<ActionSheet> visible(String query, Optional<String> organisation) {
        return getEntityManager()
                .createQuery(query, ActionSheet.class)
                .setParameter("organisation", organisation.orElse(""));
    }

    boolean hasNumber(UUID planId, int number) {
        return !getEntityManager()
                .createQuery("select 1 from ActionSheet where planId = :planId and number = :number", Integer.class)
                .setParameter("planId", planId)
                .setParameter("number", number)
                .getResultList()
                .isEmpty();
    }

    public List<ActionSheet> ofPlan(UUID planId) {
        return list("planId = ?1 order by number", planId);
    }
}
