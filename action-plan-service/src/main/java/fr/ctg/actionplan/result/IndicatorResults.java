package fr.ctg.actionplan.result;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.measure.Measure;
import fr.ctg.actionplan.measure.MeasuringCommunes;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what results are made of. */
@ApplicationScoped
class IndicatorResults {
    private final EntityManager database;

    IndicatorResults(EntityManager database) {
        this.database = database;
    }

    /** An indicator, what surrounds it and its approved measures. */
    record Reading(
            Indicator indicator,
            ActionSheet sheet,
            Plan plan,
            @Nullable SignedConvention convention,
            List<Part> parts) {
        boolean isForPartner(Optional<String> organisation) {
            return plan.isAffairOf(organisation, Optional.ofNullable(convention));
        }

        Rollup rollup(LocalDate today) {
            return new Rollup(
                    indicator.definition(),
                    parts,
                    period -> convention == null
                            ? sheet.territory()
                            : MeasuringCommunes.of(sheet, convention, period, today));
        }
    }

    Reading require(UUID indicatorId, Optional<String> organisation) {
        var rows = database.createQuery("""
                        select i, s, p, c, m from Indicator i
                        join ActionSheet s on s.id = i.sheetId join Plan p on p.id = i.planId
                        left join SignedConvention c on c.reference = p.conventionReference
                        left join Measure m on m.indicatorId = i.id and m.status = APPROVED
                        where i.id = :id
                        and ((p.status <> DRAFT and s.publishedOn is not null) or p.keeperSiren = :organisation)""", Object[].class)
                .setParameter("id", indicatorId)
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
                (Indicator) first[0], (ActionSheet) first[1], (Plan) first[2], (SignedConvention) first[3], parts);
    }
}
