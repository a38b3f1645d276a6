package fr.ctg.ctg.chain;

import static fr.ctg.ctg.Partners.TEXT;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.ctg.Events;
import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import fr.ctg.ctg.chain.ClosedEvaluation.EvaluationClosed;
import fr.ctg.platform.houserules.EventContract;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@HttpTest
class LegalChainResourceTest {
    @Inject
    EntityManager database;

    @Inject
    ObjectMapper json;

    @Test
    void tellsEveryLinkWithItsRuleFactsSourceAndAddress() {
        var partners = Partners.registered().approved().executory();
        partners.communeSigns("2022-09-15", TEXT).then().statusCode(200);
        given().get(partners.path() + "/legal-chain")
                .then()
                .statusCode(200)
                .body("parties[0].standing", equalTo("SIGNED"))
                .body(
                        "parties[0].links.code",
                        equalTo(List.of(
                                "convocation", "quorum", "proxies", "vote", "executory", "mandate", "signature")))
                .body("parties[0].links.verdict.unique()", equalTo(List.of("PROVED")))
                .body("parties[0].links[1].rule.id", equalTo("quorum-third-2021-11"))
                .body("parties[0].links[1].rule.to", equalTo("2022-07-31"))
                .body("parties[0].links[1].facts.required", equalTo(7))
                .body("parties[0].links[1].facts.counted", hasItem("Jean-Christophe CARRÉ"))
                .body("parties[0].links[1].legalBasis", hasItem("Loi n° 2021-1465 art. 10"))
                .body("parties[0].links[3].facts.tally", equalTo("UNSTATED"))
                .body("parties[0].links[4].statement", startsWith("Publiée le 1er août 2022, reçue le 1er août 2022"))
                .body("parties[0].links[4].href", equalTo("/v1/deliberations/" + partners.deliberation))
                .body("parties[1].links.verdict.unique()", equalTo(List.of("MISSING")))
                .body("convention.verdict", equalTo(List.of("MISSING", "MISSING", "MISSING")))
                .body("complete", equalTo(false))
                .body("commitments[0].dueOn", equalTo("2022-12-31"));
    }

    @Test
    void speaksEnglishToThoseWhoPreferIt() {
        var partners = Partners.registered();
        given().header("Accept-Language", "en")
                .get(partners.path() + "/legal-chain")
                .then()
                .body("parties[0].links[0].statement", equalTo("Maussane-les-Alpilles has not decided yet."));
    }

    @Test
    void endsWithTheActivePlan() {
        var partners = Partners.registered();
        Events.planActivated(partners.reference);
        Partners.eventually(() ->
                "PROVED".equals(given().get(partners.path() + "/legal-chain").path("convention[2].verdict")));
    }

    @Test
    void endsWithTheCommitteesWordOnThePlanHoweverOftenAndEarlyItIsTold() {
        var partners = Partners.registered();
        var plan = UUID.randomUUID();
        var event = UUID.randomUUID();
        var campaign = UUID.randomUUID();
        Events.evaluationClosed(partners.reference, plan, event, campaign, 2);
        Events.planActivated(partners.reference, plan);
        Events.evaluationClosed(partners.reference, plan, event, campaign, 2);
        Events.evaluationClosed(partners.reference, plan, UUID.randomUUID(), campaign, 3);
        Partners.eventually(() ->
                "PROVED".equals(given().get(partners.path() + "/legal-chain").path("convention[3].verdict")));
        given().get(partners.path() + "/legal-chain")
                .then()
                .body(
                        "convention.code",
                        equalTo(List.of("convention-signed", "in-force", "plan-active", "plan-evaluated")))
                .body("convention[3].on", equalTo("2026-03-12"))
                .body("convention[3].facts.kind", equalTo("FINAL"))
                .body("convention[3].facts.verdict", equalTo("APPROVED_WITH_RESERVATIONS"))
                .body("convention[3].href", equalTo("/v1/evaluation-campaigns/" + campaign))
                .body("convention[3].demonstration", equalTo(true))
                .body(
                        "convention[3].statement",
                        equalTo(
                                "Évaluation finale du plan approuvée avec réserves le 12 mars 2026 : Comité de pilotage (démonstration)."));
        given().queryParam("asOf", "2026-03-11")
                .get(partners.path() + "/legal-chain")
                .then()
                .body("convention.code", equalTo(List.of("convention-signed", "in-force", "plan-active")));
        Partners.eventually(() -> 3L == number("select last_seq from inbox_position where aggregate_id = :plan", plan));
        assertEquals(
                0L,
                number("select count(*) from inbox_parked where aggregate_id = :plan and resolved_at is null", plan));
    }

    @Test
    void hearsTheSampleOfThePlansServiceAndPrefersTheFinalEvaluation() throws Exception {
        var sample = new EventContract("action-plan-service", "fr.ctg.evaluation.closed.v1").sample();
        var heard = heard(sample);
        assertEquals(LocalDate.of(2026, 3, 12), heard.signedOffOn());
        var last = new ClosedEvaluation(heard);
        var midTerm =
                new ClosedEvaluation(heard(sample.replace("FINAL", "MID_TERM").replace("2026-03-12", "2026-05-01")));
        assertTrue(ClosedEvaluation.BY_LAST_WORD.compare(last, midTerm) > 0);
    }

    private long number(String query, UUID plan) {
        return (Long) database.createNativeQuery(query, Long.class)
                .setParameter("plan", plan.toString())
                .getSingleResult();
    }

    private EvaluationClosed heard(String event) throws IOException {
        return json.readerFor(EvaluationClosed.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(event);
    }
}
