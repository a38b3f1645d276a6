package fr.ctg.actionplan.dashboard;

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

/** Reads the trail of a plan and of all it holds, in the order of time. */
@ApplicationScoped
class PlanChanges {
    static final String ORDER = "at";

    private final EntityManager database;

    PlanChanges(EntityManager database) {
        this.database = database;
    }

    /** The changes of a plan, and whose business they are: nobody else's are read. */
    record Reading(String keeperSiren, boolean partner, List<PlanChange> changes) {}

    /**
     * The trail is keyed on its subject: a plan has a few hundred, and each is looked up there. Nobody knows beforehand how few they are, hence
     * {@code offset 0}: the trail of all plans is not read instead. What is not published is told to the keeper alone. A plan without changes still
     * gives its own row.
     */
    Reading require(UUID planId, Optional<String> organisation, LocalDate today, Instant since, PageRequest page) {
        var position = page.position(ORDER);
        List<Tuple> rows = database.createNativeQuery("""
                        select plan.keeper_siren as keeper, reader.partner, change.*
                        from plan left join signed_convention convention on convention.reference = plan.convention_reference
                        cross join lateral (select plan.keeper_siren = :organisation as keeper,
                            plan.keeper_siren = :organisation or is_party(convention.parties, :organisation, :today) as partner) reader
                        left join lateral (
                            select e.recorded_at as at, t.subject, t.id, t.label, e.action, e.organisation, e.sequence
                            from (select 'PLAN' as subject, plan.id, plan.title as label
                                  union all select 'ACTION_SHEET', s.id, s.number::text from action_sheet s
                                      where s.plan_id = plan.id and (reader.keeper or s.published_on is not null)
                                  union all select 'INDICATOR', i.id, i.code from indicator i join action_sheet s on s.id = i.sheet_id
                                      where i.plan_id = plan.id and (reader.keeper or s.published_on is not null)
                                  union all select 'MEASURE', id, period from measure where plan_id = plan.id
                                  union all select 'EVALUATION_CAMPAIGN', id, title from evaluation_campaign where plan_id = plan.id
                                  union all select 'IMPORT', id, kind from plan_import where plan_id = plan.id and status = 'APPLIED') t
                            cross join lateral (
                                select * from audit_entry where aggregate_id = t.id and recorded_at >= :since
                                and (t.subject <> 'IMPORT' or sequence = 1)
                                and (recorded_at, aggregate_id, sequence) > (:at, :subject, :sequence) offset 0) e
                            order by e.recorded_at, e.aggregate_id, e.sequence limit :rows) change on reader.partner
                        where plan.id = :plan and (plan.status <> 'DRAFT' or plan.keeper_siren = :organisation)
                        order by change.at, change.id, change.sequence""", Tuple.class)
                .setParameter("plan", planId)
                .setParameter("organisation", organisation.orElse(""))
                .setParameter("today", today)
                .setParameter("since", since)
                .setParameter(
                        "at", position.map(key -> Instant.parse(key.getFirst())).orElse(Instant.EPOCH))
                .setParameter(
                        "subject",
                        position.map(key -> UUID.fromString(key.get(1))).orElse(new UUID(0, 0)))
                .setParameter(
                        "sequence",
                        position.map(key -> Long.parseLong(key.get(2))).orElse(0L))
                .setParameter("rows", page.rows())
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("plan", planId);
        }
        return new Reading(
                rows.getFirst().get("keeper", String.class),
                rows.getFirst().get("partner", Boolean.class),
                rows.stream()
                        .filter(row -> row.get("id") != null)
                        .map(PlanChanges::change)
                        .toList());
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
