package fr.ctg.actionplan.evaluation;

import static fr.ctg.actionplan.ActivePlans.AUREILLE;
import static fr.ctg.actionplan.ActivePlans.COMMUNES;
import static fr.ctg.actionplan.ActivePlans.MAUSSANE;
import static fr.ctg.actionplan.ActivePlans.PARADOU;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@HttpTest
class EvaluationCampaignsResourceTest {
    private static final String PATH = "/v1/evaluation-campaigns";

    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ActivePlans plans;

    @Inject
    GivenEvaluation evaluations;

    @Inject
    EntityManagerFactory entities;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource source;

    @Test
    void opensOneOfAKindAtATimeUnderAnActivePlan() throws Throwable {
        evaluations
                .open(keeper.adopted("EVAL-1-ADOPTED", "2022-02-28"), "MID_TERM", "2022-01-01", "2023-12-31")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-not-active"));
        var plan = plans.active("EVAL-1");
        String first = evaluations
                .open(plan, "MID_TERM", "2022-01-01", "2023-12-31")
                .then()
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("allowedActions", equalTo(List.of("write-findings", "submit", "give-up")))
                .extract()
                .path("id");
        evaluations
                .open(plan, "MID_TERM", "2022-01-01", "2023-12-31")
                .then()
                .statusCode(409)
                .body("code", equalTo("campaign-open-already"))
                .body("facts.campaign", equalTo(first));
        evaluations.open(plan, "FINAL", "2022-01-01", "2023-12-31").then().statusCode(201);
        evaluations.put(first, "giving-up", "{\"reason\": \"Essai\"}").then().statusCode(200);
        evaluations.open(plan, "MID_TERM", "2022-01-01", "2023-12-31").then().statusCode(201);
    }

    @Test
    void opensOnceWhenTwoPeopleAskAtOnce() throws Throwable {
        var plan = plans.active("EVAL-2");
        var answers = Stream.of(1, 2)
                .map(_ -> CompletableFuture.supplyAsync(() -> evaluations
                        .open(plan, "FINAL", "2022-01-01", "2024-12-31")
                        .statusCode()))
                .toList();
        assertEquals(
                List.of(201, 409),
                answers.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void isTheAffairOfThePartiesUntilItIsSignedOff() throws Throwable {
        var plan = plans.active("EVAL-3");
        String id = evaluations
                .open(plan, "MID_TERM", "2022-01-01", "2023-12-31")
                .then()
                .extract()
                .path("id");
        given().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        given().queryParam("planId", plan).get(PATH).then().body("items", hasSize(0));
        given().get(PATH + "/" + id + "/report").then().statusCode(404);
        Keeper.as("clerk", AUREILLE).get(PATH + "/" + id).then().statusCode(200);
        Keeper.as("clerk", AUREILLE).queryParam("planId", plan).get(PATH).then().body("items.id", equalTo(List.of(id)));
        for (var foreign : List.of("210000018", AUREILLE)) {
            Keeper.as("steering", foreign)
                    .body("{\"reason\": \"x\"}")
                    .put(PATH + "/" + id + "/giving-up")
                    .then()
                    .statusCode(foreign.equals(AUREILLE) ? 403 : 404);
        }
        Keeper.as("steering", "210000018")
                .body("""
                        {"planId": "%s", "kind": "FINAL", "title": "x", "firstDay": "2022-01-01", "lastDay": "2023-12-31"}""".formatted(plan))
                .post(PATH)
                .then()
                .statusCode(403);
        Keeper.as("clerk", MAUSSANE)
                .body("{\"reason\": \"x\"}")
                .put(PATH + "/" + id + "/giving-up")
                .then()
                .statusCode(403);
    }

    @Test
    void goesFromItsFindingsToTheCommitteeAndIsPublicForEver() throws Throwable {
        var plan = plans.active("EVAL-4");
        var indicator = plans.defined(plan, 1, "targets=[{\"year\": 2023, \"number\": \"20\"}]");
        plans.defined(plan, 2, "byCommune=false");
        plans.approved(plans.indicatorOf(plan, 2), "2022", "", "\"value\": {\"number\": \"5\"}");
        plans.approved(plans.indicatorOf(plan, 2), "2023", "", "\"value\": {\"number\": \"6\"}");
        for (var commune : COMMUNES) {
            plans.approved(indicator, "2022", commune, "\"value\": {\"number\": \"1\"}");
        }
        plans.approved(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"12\"}");
        plans.approved(indicator, "2023", PARADOU, "\"notAvailable\": \"Service fermé\"");
        var id = evaluations.written(plan, "MID_TERM", "2022-01-01", "2023-12-31", "PARTIAL");
        evaluations.submit(id, 0, "").then().statusCode(409).body("code", equalTo("campaign-written-meanwhile"));
        evaluations
                .submit(id, 1, "")
                .then()
                .statusCode(409)
                .body("code", equalTo("results-incomplete"))
                .body("blockedBy", hasSize(1))
                .body("blockedBy[0].subject", equalTo("1 I1"))
                .body("blockedBy[0].facts.reported", equalTo(4))
                .body("blockedBy[0].facts.notAvailable", equalTo(1))
                .body("blockedBy[0].facts.expected", equalTo(6))
                .body("blockedBy[0].facts.communes", equalTo(List.of(MAUSSANE)));
        evaluations
                .submit(id, 1, "La commune n'a pas d'agent")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("submission.incompleteReason", equalTo("La commune n'a pas d'agent"));
        plans.record(indicator, "2023", MAUSSANE, "\"value\": {\"number\": \"9\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("period-locked"));
        var signed = evaluations
                .signOff(
                        id,
                        "2024-02-01",
                        ", \"verdict\": \"APPROVED_WITH_RESERVATIONS\", \"reservations\": \"Une commune manque\"")
                .then()
                .statusCode(200)
                .body("status", equalTo("SIGNED_OFF"))
                .body("allowedActions", hasSize(0))
                .extract()
                .asString();
        assertEquals(
                json.readTree(signed),
                json.readTree(given().get(PATH + "/" + id).asString()));
        given().queryParam("planId", plan)
                .queryParam("kind", "MID_TERM")
                .get(PATH)
                .then()
                .body("items.id", equalTo(List.of(id)));
        keeper.steering()
                .get("/v1/plans/" + plan)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("allowedActions", hasItem("add-sheet"));
    }

    @Test
    void closesAPlanWhoseConventionIsOverOnceItsFinalEvaluationIsSignedOff() throws Throwable {
        var plan = plans.active("EVAL-5");
        var id = evaluations.signedOff(plan, "FINAL", "2022-01-01", "2023-12-31", "FULL");
        keeper.steering().get("/v1/plans/" + plan).then().body("status", equalTo("ACTIVE"));
        evaluations.end(plan);
        keeper.steering()
                .get("/v1/plans/" + plan)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("allowedActions", not(hasItem("add-sheet")));
        keeper.addBareSheet(plan, 22).then().statusCode(409).body("code", equalTo("plan-frozen"));
        evaluations
                .open(plan, "FINAL", "2022-01-01", "2023-12-31")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-not-ready"));
        given().get(PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void endsAPlanWhoseFinalEvaluationIsNotSignedOffYet() throws Throwable {
        var plan = plans.active("EVAL-6");
        evaluations.end(plan);
        keeper.steering().get("/v1/plans/" + plan).then().body("status", equalTo("ENDED"));
        evaluations.signedOff(plan, "FINAL", "2022-01-01", "2023-12-31", "FULL");
        keeper.steering().get("/v1/plans/" + plan).then().body("status", equalTo("CLOSED"));
    }

    @Test
    void readsInOneStatement() throws Throwable {
        var plan = plans.active("EVAL-7");
        var id = evaluations.signedOff(plan, "MID_TERM", "2022-01-01", "2023-12-31", "FULL");
        var later = evaluations.signedOff(plan, "MID_TERM", "2022-01-01", "2024-05-31", "FULL");
        for (var address :
                List.of("/" + id, "?planId=" + plan, "/" + id + "/report", "/" + id + "/comparison?with=" + later)) {
            assertEquals(
                    1, statementsOf(() -> given().get(PATH + address).then().statusCode(200)), address);
        }
    }

    @Test
    void opensInFourStatements() throws Throwable {
        var plan = plans.active("EVAL-8");
        assertEquals(4, statementsOf(() -> evaluations
                .open(plan, "MID_TERM", "2022-01-01", "2023-12-31")
                .then()
                .statusCode(201)));
    }

    @Test
    void followsThePersonWhoCameFirstWhenTwoSignOffAndSendBackAtOnce() throws Throwable {
        var plan = plans.active("EVAL-9");
        var id = evaluations.written(plan, "MID_TERM", "2022-01-01", "2023-12-31", "FULL");
        evaluations.submit(id, 1, "").then().statusCode(200);
        var answers = Stream.<Supplier<Integer>>of(
                        () -> evaluations
                                .signOff(id, "2024-02-01", ", \"verdict\": \"APPROVED\"")
                                .statusCode(),
                        () -> evaluations
                                .put(
                                        id,
                                        "sending-back",
                                        "{\"body\": \"COPIL\", \"on\": \"2024-02-01\", \"reason\": \"Trop court\"}")
                                .statusCode())
                .map(CompletableFuture::supplyAsync)
                .toList();
        var statuses = answers.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(200, statuses.getFirst());
        assertTrue(List.of(409, 412).contains(statuses.getLast()), "who comes second read something else: " + statuses);
    }

    @Test
    void isNoLongerTheAffairOfAPartyThatLeft() throws Throwable {
        var plan = plans.active("EVAL-11");
        String id = evaluations
                .open(plan, "MID_TERM", "2022-01-01", "2023-12-31")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Keeper.as("clerk", AUREILLE).get(PATH + "/" + id + "/report").then().statusCode(200);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    update signed_convention set parties = (
                        select jsonb_agg(case when p ->> 'siren' = '%s' then p || '{"leftOn": "2024-01-01"}' else p end)
                        from jsonb_array_elements(parties) p) where reference = 'EVAL-11'""".formatted(AUREILLE));
        }
        Keeper.as("clerk", AUREILLE).get(PATH + "/" + id).then().statusCode(404);
        Keeper.as("clerk", AUREILLE).get(PATH + "/" + id + "/report").then().statusCode(404);
    }

    @Test
    void isKeptByTheDatabaseTooOnceItIsSignedOff() throws Throwable {
        var plan = plans.active("EVAL-10");
        var id = evaluations.signedOff(plan, "MID_TERM", "2022-01-01", "2023-12-31", "FULL");
        for (var change : List.of(
                "update frozen_results set public_text = '{}' where campaign_id = '%s'",
                "delete from frozen_results where campaign_id = '%s'",
                "update evaluation_campaign set title = 'x' where id = '%s'",
                "delete from evaluation_campaign where id = '%s'")) {
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                var refused = assertThrows(SQLException.class, () -> statement.execute(change.formatted(id)), change);
                assertEquals("23001", refused.getSQLState(), change);
            }
        }
    }

    private long statementsOf(Runnable request) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        request.run();
        return statistics.getPrepareStatementCount();
    }
}
