package fr.ctg.actionplan.evaluation;

import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.ListPosition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EvaluationCampaigns implements PanacheRepositoryBase<EvaluationCampaign, UUID> {
    /** What is signed off is public; before that it is the affair of the keeper and the parties. */
    private static final String SEEN = """
             from EvaluationCampaign e join Plan p on p.id = e.planId
            left join SignedConvention c on c.reference = p.conventionReference
            where (e.status = SIGNED_OFF or p.keeperSiren = :organisation
                or function('is_party', c.parties, :organisation, :today) = true)""";

    private final Calendar calendar;

    EvaluationCampaigns(Calendar calendar) {
        this.calendar = calendar;
    }

    EvaluationCampaign requireVisible(UUID id, Optional<String> organisation) {
        return seen("select e" + SEEN + " and e.id = :id", EvaluationCampaign.class, organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("evaluation-campaign", id));
    }

    /** The plan of a campaign, before the campaign itself is read: whoever changes it locks the plan first. */
    UUID requirePlanOf(UUID id, Optional<String> organisation) {
        return seen("select e.planId" + SEEN + " and e.id = :id", UUID.class, organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("evaluation-campaign", id));
    }

    List<EvaluationCampaign> page(
            ListPosition from,
            int rows,
            @Nullable UUID planId,
            Set<CampaignKind> kinds,
            Optional<String> organisation) {
        var where = "select e" + SEEN + " and " + from.condition("e")
                + (planId == null ? "" : " and e.planId = :planId") + (kinds.isEmpty() ? "" : " and e.kind in :kinds");
        var query = seen(where + " order by " + from.order("e"), EvaluationCampaign.class, organisation)
                .setMaxResults(rows);
        from.parameters().forEach(query::setParameter);
        if (planId != null) {
            query.setParameter("planId", planId);
        }
        if (!kinds.isEmpty()) {
            query.setParameter("kinds", kinds);
        }
        return query.getResultList();
    }

    private <T> TypedQuery<T> seen(String query, Class<T> type, Optional<String> organisation) {
        return getEntityManager()
                .createQuery(query, type)
                .setParameter("organisation", organisation.orElse(""))
                .setParameter("today", calendar.today());
    }

    /** For a caller who holds the plan's row. */
    EvaluationCampaign require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("evaluation-campaign", id));
    }

    /** The convention of a plan, and the campaign of a kind that is under way. */
    record Surroundings(
            SignedConvention convention, @Nullable UUID underWay) {}

    /** All that decides about a new campaign, for a caller who holds the plan's row. */
    Surroundings surroundingsOf(UUID planId, CampaignKind kind) {
        return getEntityManager()
                .createQuery("""
                        select new fr.ctg.actionplan.evaluation.EvaluationCampaigns$Surroundings(c, e.id)
                        from Plan p join SignedConvention c on c.reference = p.conventionReference
                        left join EvaluationCampaign e on e.planId = p.id and e.kind = :kind and e.status in (OPEN, SUBMITTED)
                        where p.id = :plan""", Surroundings.class)
                .setParameter("plan", planId)
                .setParameter("kind", kind)
                .getSingleResult();
    }
}
