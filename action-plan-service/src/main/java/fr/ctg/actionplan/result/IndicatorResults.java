package fr.ctg.actionplan.result;

import fr.ctg.actionplan.AsOf;
import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.measure.Measure;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads what results are made of. */
@ApplicationScoped
class IndicatorResults {
    private static final String PRESENT = """
            select i, s, p, c, m from Indicator i
            join ActionSheet s on s.id = i.sheetId join Plan p on p.id = i.planId
            left join SignedConvention c on c.reference = p.conventionReference
            left join Measure m on m.indicatorId = i.id and m.status = APPROVED
            where i.id = :id
            and ((p.status <> DRAFT and s.publishedOn is not null) or p.keeperSiren = :organisation)""";

    /** The same, of the rows as they were known. What a row belongs to never changes: the keys of today, which are indexed, find them. */
    private static final String PAST = """
            select {i.*}, {s.*}, {p.*}, {c.*}, {m.*}
            from indicator i0 cross join lateral known_at(i0, i0.id, i0.known_since, :at) i
            join action_sheet s0 on s0.id = i0.sheet_id cross join lateral known_at(s0, s0.id, s0.known_since, :at) s
            join plan p0 on p0.id = i0.plan_id cross join lateral known_at(p0, p0.id, p0.known_since, :at) p
            left join (signed_convention c0 cross join lateral known_at(c0, c0.convention_id, c0.known_since, :at) c)
                on c0.reference = p0.convention_reference
            left join (measure m0 cross join lateral known_at(m0, m0.id, m0.known_since, :at) m)
                on m0.indicator_id = i0.id and m.status = 'APPROVED'
            where i0.id = :id and ((p.status <> 'DRAFT' and s.published_on is not null) or p.keeper_siren = :organisation)""";

    private final EntityManager database;
    private final Calendar calendar;

    IndicatorResults(EntityManager database, Calendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** An indicator, what surrounds it and its approved measures. */
    record Reading(
            Indicator indicator,
            ActionSheet sheet,
            Plan plan,
            @Nullable SignedConvention convention,
            List<Part> parts,
            LocalDate day) {
        boolean isForPartner(Optional<String> organisation, LocalDate today) {
            return plan.isAffairOf(organisation, Optional.ofNullable(convention), today);
        }

        Rollup rollup() {
            return Rollup.of(indicator, sheet, convention, parts, day);
        }
    }

    Reading require(UUID indicatorId, Optional<String> organisation, @Nullable LocalDate asOf) {
        return AsOf.past(asOf, calendar.today())
                .map(past -> reading(
                        database.unwrap(Session.class)
                                .createNativeQuery(PAST, Object[].class)
                                .addEntity("i", Indicator.class)
                                .addEntity("s", ActionSheet.class)
                                .addEntity("p", Plan.class)
                                .addEntity("c", SignedConvention.class)
                                .addEntity("m", Measure.class)
                                .setReadOnly(true)
                                .setParameter("at", past.end()),
                        indicatorId,
                        organisation,
                        past.day()))
                .orElseGet(() -> reading(
                        database.createQuery(PRESENT, Object[].class), indicatorId, organisation, calendar.today()));
    }

    private static Reading reading(
            TypedQuery<Object[]> query, UUID indicatorId, Optional<String> organisation, LocalDate day) {
        var rows = query.setParameter("id", indicatorId)
                .setParameter("organisation", organisation.orElse(""))
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("indicator", indicatorId);
        }
        var parts = rows.stream()
                .flatMap(row -> Optional.ofNullable((Measure) row[4]).stream())
                .map(measure -> new Part(
                        measure.period(),
                        measure.communeSiren().orElse(null),
                        measure.value().orElse(null)))
                .toList();
        var first = rows.getFirst();
        return new Reading(
                (Indicator) first[0], (ActionSheet) first[1], (Plan) first[2], (SignedConvention) first[3], parts, day);
    }
}
