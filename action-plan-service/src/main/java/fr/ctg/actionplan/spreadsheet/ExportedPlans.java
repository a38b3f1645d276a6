package fr.ctg.actionplan.spreadsheet;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a plan with its sheets and how they are measured, in one statement. */
@ApplicationScoped
class ExportedPlans {
    private final EntityManager database;

    ExportedPlans(EntityManager database) {
        this.database = database;
    }

    /** The sheets that are followed and that the reader sees, in their order. */
    record ExportedPlan(
            Plan plan, @Nullable SignedConvention convention, List<ActionSheet> sheets, List<Indicator> indicators) {
        boolean isForPartner(Optional<String> organisation, LocalDate today) {
            return plan.isAffairOf(organisation, Optional.ofNullable(convention), today);
        }
    }

    ExportedPlan require(UUID planId, Optional<String> organisation) {
        var rows = database.createQuery("""
                        select p, c, s, i from Plan p
                        left join SignedConvention c on c.reference = p.conventionReference
                        left join ActionSheet s on s.planId = p.id and s.replacement is null
                            and (s.publishedOn is not null or p.keeperSiren = :organisation)
                        left join Indicator i on i.planId = p.id and i.sheetId = s.id
                        where p.id = :id and (p.status <> DRAFT or p.keeperSiren = :organisation)
                        order by s.number""", Object[].class)
                .setParameter("id", planId)
                .setParameter("organisation", organisation.orElse(""))
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("plan", planId);
        }
        return new ExportedPlan(
                (Plan) rows.getFirst()[0],
                (SignedConvention) rows.getFirst()[1],
                rows.stream()
                        .flatMap(row -> Stream.ofNullable((ActionSheet) row[2]))
                        .distinct()
                        .toList(),
                rows.stream()
                        .flatMap(row -> Stream.ofNullable((Indicator) row[3]))
                        .toList());
    }
}
