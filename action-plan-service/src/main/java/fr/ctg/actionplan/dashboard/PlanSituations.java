package fr.ctg.actionplan.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.AsOf;
import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.indicator.SecrecyConfig;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.actionplan.result.ApprovedParts;
import fr.ctg.actionplan.result.Rollup;
import fr.ctg.actionplan.result.Secrecy;
import fr.ctg.actionplan.result.TargetStanding;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads a whole plan at once. */
@ApplicationScoped
class PlanSituations {
    /** One row for each indicator; a plan without sheets still gives its own row. */
    private static final String SITUATION = """
            select p, c, s, i, """ + ApprovedParts.FOLDED + """
             from Plan p
            left join SignedConvention c on c.reference = p.conventionReference
            left join ActionSheet s on s.planId = p.id and s.replacement is null
                and (s.publishedOn is not null or p.keeperSiren = :organisation)
            left join Indicator i on i.planId = p.id and i.sheetId = s.id
            where p.id = :id and (p.status <> DRAFT or p.keeperSiren = :organisation)""";

    /** The same, of the rows as they were known. What a row belongs to never changes: the keys of today, which are indexed, find them. */
    private static final String PAST = """
            select {p.*}, {c.*}, {s.*}, {i.*},
                (select cast(jsonb_agg(jsonb_build_object('period', m.period, 'commune', m.commune_siren, 'value', m.value)) as text)
                 from measure m0 cross join lateral known_at(m0, m0.id, m0.known_since, :at) m
                 where m0.indicator_id = i0.id and m.status = 'APPROVED') as approved
            from plan p0 cross join lateral known_at(p0, p0.id, p0.known_since, :at) p
            left join (signed_convention c0 cross join lateral known_at(c0, c0.convention_id, c0.known_since, :at) c)
                on c0.reference = p0.convention_reference
            left join (action_sheet s0 cross join lateral known_at(s0, s0.id, s0.known_since, :at) s)
                on s0.plan_id = p0.id and s.replacement is null and (s.published_on is not null or p.keeper_siren = :organisation)
            left join (indicator i0 cross join lateral known_at(i0, i0.id, i0.known_since, :at) i)
                on i0.plan_id = p0.id and i0.sheet_id = s0.id
            where p0.id = :id and (p.status <> 'DRAFT' or p.keeper_siren = :organisation)""";

    private final EntityManager database;
    private final ObjectMapper json;
    private final Calendar calendar;
    private final SecrecyConfig secrecy;

    PlanSituations(EntityManager database, ObjectMapper json, Calendar calendar, SecrecyConfig secrecy) {
        this.database = database;
        this.json = json;
        this.calendar = calendar;
        this.secrecy = secrecy;
    }

    PlanSituation require(UUID id, Optional<String> organisation, @Nullable LocalDate asOf) {
        return AsOf.past(asOf, calendar.today())
                .map(past -> knownAt(past.end(), past.day(), id, organisation))
                .orElseGet(() -> today(id, organisation));
    }

    private PlanSituation today(UUID id, Optional<String> organisation) {
        return situation(
                database.createQuery(SITUATION, Object[].class)
                        .setParameter("id", id)
                        .setParameter("organisation", organisation.orElse(""))
                        .getResultList(),
                id,
                organisation,
                calendar.today());
    }

    /** As it was known at an instant, judged on a day. */
    PlanSituation knownAt(Instant at, LocalDate day, UUID id, Optional<String> organisation) {
        return situation(
                database.unwrap(Session.class)
                        .createNativeQuery(PAST, Object[].class)
                        .addEntity("p", Plan.class)
                        .addEntity("c", SignedConvention.class)
                        .addEntity("s", ActionSheet.class)
                        .addEntity("i", Indicator.class)
                        .addScalar("approved", String.class)
                        .setParameter("id", id)
                        .setParameter("organisation", organisation.orElse(""))
                        .setParameter("at", at)
                        .setReadOnly(true)
                        .getResultList(),
                id,
                organisation,
                day);
    }

    private PlanSituation situation(List<Object[]> rows, UUID id, Optional<String> organisation, LocalDate day) {
        if (rows.isEmpty()) {
            throw new NotFound("plan", id);
        }
        var plan = (Plan) rows.getFirst()[0];
        var convention = (SignedConvention) rows.getFirst()[1];
        var partner = plan.isAffairOf(organisation, Optional.ofNullable(convention), calendar.today());
        return new PlanSituation(
                plan,
                convention,
                rows.stream()
                        .flatMap(row -> Stream.ofNullable((ActionSheet) row[2]))
                        .distinct()
                        .sorted(Comparator.comparing(ActionSheet::number))
                        .toList(),
                rows.stream()
                        .filter(row -> row[3] != null)
                        .map(row -> standing(
                                Objects.requireNonNull((ActionSheet) row[2]),
                                (Indicator) row[3],
                                convention,
                                (String) row[4],
                                day,
                                partner))
                        .toList(),
                day);
    }

    private TargetStanding standing(
            ActionSheet sheet,
            Indicator indicator,
            @Nullable SignedConvention convention,
            @Nullable String approved,
            LocalDate day,
            boolean partner) {
        var rollup = Rollup.of(indicator, sheet, convention, ApprovedParts.unfolded(approved, json), day);
        return rollup.standingIn(day.getYear(), Secrecy.of(indicator.definition(), partner, secrecy.threshold()));
    }
}
