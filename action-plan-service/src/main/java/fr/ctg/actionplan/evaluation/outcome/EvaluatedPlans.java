package fr.ctg.actionplan.evaluation.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.evaluation.CampaignRefused;
import fr.ctg.actionplan.evaluation.EvaluationCampaign;
import fr.ctg.actionplan.evaluation.outcome.EvaluatedPlan.Measured;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.indicator.SecrecyConfig;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.actionplan.result.ApprovedParts;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads campaigns with the whole plan behind them, and freezes what they tell. */
@ApplicationScoped
public class EvaluatedPlans {
    /** One row for each indicator; a plan without sheets still gives its own row. */
    private static final String EVALUATED = "select e, p, c, s, i, " + ApprovedParts.FOLDED + ", "
            + Stream.of("partnerText", "partnerSha256", "publicText", "publicSha256")
                    .map(EvaluatedPlans::once)
                    .collect(Collectors.joining(", "))
            + """
             from EvaluationCampaign e join Plan p on p.id = e.planId
            join SignedConvention c on c.reference = p.conventionReference
            left join FrozenResults f on f.campaignId = e.id
            left join ActionSheet s on s.planId = p.id and s.publishedOn <= e.lastDay
            left join Indicator i on i.planId = p.id and i.sheetId = s.id
            where e.id in :ids and (e.status = SIGNED_OFF or p.keeperSiren = :organisation
                or function('is_party', c.parties, :organisation, :today) = true)""";

    /** Frozen texts are as long as the plan: a row for each indicator must not repeat them. */
    private static String once(String column) {
        return "case when row_number() over (partition by e.id order by i.id) = 1 then f.%s end".formatted(column);
    }

    private final EntityManager database;
    private final ObjectMapper json;
    private final SecrecyConfig secrecy;
    private final Calendar calendar;

    EvaluatedPlans(EntityManager database, ObjectMapper json, SecrecyConfig secrecy, Calendar calendar) {
        this.database = database;
        this.json = json;
        this.secrecy = secrecy;
        this.calendar = calendar;
    }

    public EvaluatedPlan require(UUID campaignId, Optional<String> organisation) {
        return require(List.of(campaignId), organisation).getFirst();
    }

    /** In the order asked for. */
    public List<EvaluatedPlan> require(List<UUID> campaignIds, Optional<String> organisation) {
        Map<UUID, List<Object[]>> rows = database.createQuery(EVALUATED, Object[].class)
                .setParameter("ids", campaignIds)
                .setParameter("organisation", organisation.orElse(""))
                .setParameter("today", calendar.today())
                .getResultStream()
                .collect(Collectors.groupingBy(row -> ((EvaluationCampaign) row[0]).id()));
        return campaignIds.stream()
                .map(id -> Optional.ofNullable(rows.get(id))
                        .map(this::evaluated)
                        .orElseThrow(() -> new NotFound("evaluation-campaign", id)))
                .toList();
    }

    private EvaluatedPlan evaluated(List<Object[]> rows) {
        var first = rows.getFirst();
        return new EvaluatedPlan(
                (EvaluationCampaign) first[0],
                rows.stream()
                        .filter(row -> row[6] != null)
                        .map(row -> new FrozenTexts((String) row[6], (String) row[7], (String) row[8], (String) row[9]))
                        .findFirst()
                        .orElse(null),
                (Plan) first[1],
                (SignedConvention) first[2],
                rows.stream()
                        .flatMap(row -> Stream.ofNullable((ActionSheet) row[3]))
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                        .stream()
                        .sorted(Comparator.comparing(ActionSheet::number))
                        .toList(),
                rows.stream()
                        .filter(row -> row[4] != null)
                        .map(row -> new Measured(
                                (ActionSheet) row[3],
                                (Indicator) row[4],
                                ApprovedParts.unfolded((String) row[5], json)))
                        .sorted(Comparator.comparing(
                                        (Measured one) -> one.sheet().number())
                                .thenComparing(one -> one.indicator().code()))
                        .toList(),
                calendar.today());
    }

    /** What the committee was given, once it was; before that, what would be given it today. */
    public EvaluationResults told(EvaluatedPlan evaluated, boolean partner) {
        var frozen = evaluated.frozen();
        return frozen == null || !evaluated.campaign().hasItsFigures()
                ? now(evaluated, partner)
                : read(
                        text -> json.readerFor(EvaluationResults.class)
                                // Written by an earlier release, perhaps.
                                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .<EvaluationResults>readValue(text),
                        frozen.text(partner));
    }

    public EvaluationResults now(EvaluatedPlan evaluated, boolean partner) {
        return evaluated.now(partner, secrecy.threshold());
    }

    public List<CorrectedFigure> correctedSince(EvaluatedPlan evaluated, boolean partner) {
        return evaluated.campaign().hasItsFigures()
                ? CorrectedFigure.between(told(evaluated, partner), now(evaluated, partner))
                : List.of();
    }

    /** Each as this reader may see it, the earlier first. */
    public Comparison compare(UUID one, UUID other, Optional<String> organisation) {
        var both = require(List.of(one, other), organisation).stream()
                .sorted(Comparator.comparing(
                                (EvaluatedPlan each) -> each.campaign().lastDay())
                        .thenComparing(each -> each.campaign().id()))
                .toList();
        var earlier = both.getFirst();
        var later = both.getLast();
        if (!earlier.plan().id().equals(later.plan().id())) {
            throw CampaignRefused.anotherPlan(earlier.plan().id(), later.plan().id());
        }
        var partner = earlier.isForPartner(organisation, calendar.today());
        return Comparison.of(earlier.campaign(), told(earlier, partner), later.campaign(), told(later, partner));
    }

    /** Of a campaign on its way to the committee. */
    public void freeze(EvaluatedPlan evaluated) {
        var partners = written(now(evaluated, true));
        var everybody = written(now(evaluated, false));
        var id = evaluated.campaign().id();
        if (evaluated.frozen() == null) {
            database.persist(new FrozenResults(id, partners, everybody, calendar.now()));
        } else {
            database.find(FrozenResults.class, id).take(partners, everybody, calendar.now());
        }
    }

    public String publicSha256Of(UUID campaignId) {
        return database.find(FrozenResults.class, campaignId).publicSha256();
    }

    private String written(EvaluationResults results) {
        try {
            return json.writeValueAsString(results);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private interface Reader<T> {
        T read(String text) throws JsonProcessingException;
    }

    private static <T> T read(Reader<T> reader, String text) {
        try {
            return reader.read(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
