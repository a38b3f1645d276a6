package fr.ctg.actionplan.evaluation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import fr.ctg.platform.houserules.EventContract;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other services hear of an evaluation. */
@HttpTest
class EventContractTest {
    private static final EventContract CLOSED = new EventContract("action-plan-service", CampaignJournal.CLOSED);

    @Inject
    ActivePlans plans;

    @Inject
    GivenEvaluation evaluations;

    @Inject
    EntityManager database;

    @Inject
    ObjectMapper json;

    @Test
    void keepsASampleThatSatisfiesItsSchema() throws Exception {
        CLOSED.requireValid(CLOSED.sample());
    }

    @Test
    void tellsOfASignOffAfterTheActivationOfThePlan() throws Throwable {
        var plan = plans.active("EVAL-EVENT");
        var id = evaluations.signedOff(plan, "MID_TERM", "2022-01-01", "2023-12-31", "PARTIAL");
        @SuppressWarnings("unchecked")
        List<Object[]> told = database.createNativeQuery(
                        "select type, aggregate_seq, payload from outbox where aggregate_id = cast(:plan as uuid) order by aggregate_seq")
                .setParameter("plan", plan)
                .getResultList();
        assertEquals(
                List.of("fr.ctg.plan.activated.v1 1", "fr.ctg.evaluation.closed.v1 2"),
                told.stream().map(event -> event[0] + " " + event[1]).toList());
        var payload = told.getLast()[2].toString();
        CLOSED.requireValid(payload);
        var event = json.readTree(payload);
        assertEquals(id, event.get("campaignId").asText());
        assertEquals("MID_TERM", event.get("kind").asText());
        assertEquals("2024-06-03", event.get("signedOffOn").asText());
        // Of what the public may read, and nothing else: the partners' hash would let one try counts until it fits.
        Keeper.as("clerk", "210000018")
                .get("/v1/evaluation-campaigns/" + id + "/frozen-results")
                .then()
                .header("ETag", equalTo('"' + event.get("reportSha256").asText() + '"'));
    }
}
