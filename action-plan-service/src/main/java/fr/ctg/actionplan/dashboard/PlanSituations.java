package fr.ctg.actionplan.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.measure.MeasuringCommunes;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.actionplan.result.Part;
import fr.ctg.actionplan.result.Rollup;
import fr.ctg.actionplan.result.TargetStanding;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a whole plan at once. */
@ApplicationScoped
class PlanSituations {
    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};

    /**
     * One row for each indicator, with its approved measures folded into one value: a row for each measure would carry the plan and the sheet
     * as often. A plan without sheets still gives its own row.
     */
    private static final String SITUATION = """
            select p, c, s, i,
                (select cast(function('jsonb_agg', function('jsonb_build_object',
                    'period', m.period, 'commune', m.communeSiren, 'value', m.value)) as string)
                 from Measure m where m.indicatorId = i.id and m.status = APPROVED)
            from Plan p
            left join SignedConvention c on c.reference = p.conventionReference
            left join ActionSheet s on s.planId = p.id and s.replacement is null
                and (s.publishedOn is not null or p.keeperSiren = :organisation)
            left join Indicator i on i.sheetId = s.id
            where p.id = :id and (p.status <> DRAFT or p.keeperSiren = :organisation)""";

    private final EntityManager database;
    private final ObjectMapper json;
    private final Calendar calendar;

    PlanSituations(EntityManager database, ObjectMapper json, Calendar calendar) {
        this.database = database;
        this.json = json;
        this.calendar = calendar;
    }

    PlanSituation require(UUID id, Optional<String> organisation) {
        var rows = database.createQuery(SITUATION, Object[].class)
                .setParameter("id", id)
                .setParameter("organisation", organisation.orElse(""))
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("plan", id);
        }
        var convention = (SignedConvention) rows.getFirst()[1];
        return new PlanSituation(
                (Plan) rows.getFirst()[0],
                convention,
                rows.stream()
                        .flatMap(row -> Stream.ofNullable((ActionSheet) row[2]))
                        .distinct()
                        .sorted(Comparator.comparing(ActionSheet::number))
                        .toList(),
                rows.stream()
                        .filter(row -> row[3] != null)
                        .map(row -> standing(
                                Objects.requireNonNull((ActionSheet) row[2]), (Indicator) row[3], convention, (String)
                                        row[4]))
                        .toList(),
                calendar.today());
    }

    private TargetStanding standing(
            ActionSheet sheet, Indicator indicator, @Nullable SignedConvention convention, @Nullable String approved) {
        var today = calendar.today();
        var rollup = new Rollup(
                indicator.definition(),
                approved == null ? List.of() : parts(approved),
                period -> convention == null
                        ? sheet.territory()
                        : MeasuringCommunes.of(sheet, convention, period, today));
        return rollup.standingIn(today.getYear());
    }

    private List<Part> parts(String approved) {
        try {
            return json.readValue(approved, PARTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
