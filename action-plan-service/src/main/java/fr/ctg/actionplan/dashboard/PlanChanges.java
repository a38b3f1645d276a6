package fr.ctg.actionplan.dashboard;

import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the trail of a plan and of all it holds, in the order of time. */
@ApplicationScoped
class PlanChanges {
    static final String ORDER = "at";

    private final EntityManager database;

    PlanChanges(EntityManager database) {
        this.database = database;
    }

    /** Whose business the work on a plan is. */
    record Owners(Plan plan, @Nullable SignedConvention convention) {
        boolean include(Optional<String> organisation, LocalDate today) {
            return plan.isAffairOf(organisation, Optional.ofNullable(convention), today);
        }
    }

    Owners requireOwners(UUID planId, Optional<String> organisation) {
        return database.createQuery("""
                        select p, c from Plan p left join SignedConvention c on c.reference = p.conventionReference
                        where p.id = :id and (p.status <> DRAFT or p.keeperSiren = :organisation)""", Object[].class)
                .setParameter("id", planId)
                .setParameter("organisation", organisation.orElse(""))
                .getResultStream()
                .findFirst()
                .map(row -> new Owners((Plan) row[0], (SignedConvention) row[1]))
                .orElseThrow(() -> new NotFound("plan", planId));
    }

    /** {@code keeper}: with what is not published. The trail is keyed on its subject: a plan has a few hundred, each is looked up there. */
    List<PlanChange> since(UUID planId, Instant since, boolean keeper, PageRequest page) {
        var position = page.position(ORDER);
        List<Tuple> rows = database.createNativeQuery("""
                        select e.recorded_at as at, t.subject, t.id, t.label, e.action, e.organisation, e.sequence
                        from (select 'PLAN' as subject, id, title as label from plan where id = :plan
                              union all select 'ACTION_SHEET', s.id, s.number::text from action_sheet s
                                  where s.plan_id = :plan and (:keeper or s.published_on is not null)
                              union all select 'INDICATOR', i.id, i.code from indicator i join action_sheet s on s.id = i.sheet_id
                                  where i.plan_id = :plan and (:keeper or s.published_on is not null)
                              union all select 'MEASURE', id, period from measure where plan_id = :plan) t
                        join audit_entry e on e.aggregate_id = t.id
                        where e.recorded_at >= :since and (e.recorded_at, e.aggregate_id, e.sequence) > (:at, :subject, :sequence)
                        order by e.recorded_at, e.aggregate_id, e.sequence""", Tuple.class)
                .setParameter("plan", planId)
                .setParameter("keeper", keeper)
                .setParameter("since", since)
                .setParameter(
                        "at", position.map(key -> Instant.parse(key.getFirst())).orElse(Instant.EPOCH))
                .setParameter(
                        "subject",
                        position.map(key -> UUID.fromString(key.get(1))).orElse(new UUID(0, 0)))
                .setParameter(
                        "sequence",
                        position.map(key -> Long.parseLong(key.get(2))).orElse(0L))
                .setMaxResults(page.rows())
                .getResultList();
        return rows.stream().map(PlanChanges::change).toList();
    }

    private static PlanChange change(Tuple row) {
        var organisation = row.get("organisation", String.class);
        return new PlanChange(
                row.get("at", Instant.class),
                PlanChange.Subject.valueOf(row.get("subject", String.class)),
                row.get("id", UUID.class),
                row.get("label", String.class),
                row.get("action", String.class),
                organisation.isEmpty() ? null : organisation,
                row.get("sequence", Long.class));
    }

    static List<String> positionOf(PlanChange change) {
        return List.of(change.at().toString(), change.subjectId().toString(), Long.toString(change.sequence()));
    }
}
