package fr.ctg.actionplan.measure;

import static fr.ctg.actionplan.ActivePlans.AUREILLE;
import static fr.ctg.actionplan.ActivePlans.CAF;
import static fr.ctg.actionplan.ActivePlans.MAUSSANE;
import static fr.ctg.actionplan.ActivePlans.PARADOU;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@HttpTest
class MeasuresResourceTest {
    private static final String TWELVE = "\"value\": {\"number\": \"12\"}";

    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ActivePlans plans;

    @Inject
    DataSource database;

    @Inject
    EntityManagerFactory entities;

    @Test
    void goesFromACommuneToItsApprovalByTheCaf() throws Throwable {
        var indicator = plans.defined(plans.active("MEAS-1"), 1, "");
        String id = plans.record(indicator, "2023", AUREILLE, TWELVE + ", \"comment\": \"Deux crèches\"")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("value.number", equalTo("12"))
                .body("unit", equalTo("places"))
                .body("allowedActions", equalTo(List.of("rewrite", "submit")))
                .extract()
                .path("id");
        given().get("/v1/measures/" + id).then().statusCode(404);
        Keeper.as("clerk", PARADOU).get("/v1/measures/" + id).then().statusCode(200);
        put(Keeper.as("clerk", AUREILLE).put(path(id, "submission")), 200).body("status", equalTo("SUBMITTED"));
        put(Keeper.as("caf-adviser", CAF).body("{\"reason\": \"À vérifier\"}").put(path(id, "sending-back")), 200)
                .body("decision.reason", equalTo("À vérifier"));
        put(Keeper.as("clerk", AUREILLE).put(path(id, "submission")), 200);
        put(Keeper.as("caf-adviser", CAF).put(path(id, "approval")), 200)
                .body("decision.organisationSiren", equalTo(CAF));
        given().get("/v1/measures/" + id)
                .then()
                .statusCode(200)
                .body("value.number", equalTo("12"))
                .body("comment", nullValue())
                .body("allowedActions", equalTo(List.of()));
    }

    @Test
    void tellsNotAvailableFromZero() throws Throwable {
        var indicator = plans.defined(plans.active("MEAS-2"), 1, "");
        plans.record(indicator, "2023", AUREILLE, "\"notAvailable\": \"Service fermé\"")
                .then()
                .statusCode(201)
                .body("value", nullValue())
                .body("notAvailable", equalTo("Service fermé"));
        plans.record(indicator, "2023", PARADOU, "\"value\": {\"number\": \"0\"}")
                .then()
                .statusCode(201)
                .body("value.number", equalTo("0"));
        plans.record(indicator, "2023", MAUSSANE, "\"comment\": \"rien\"")
                .then()
                .statusCode(400)
                .body("code", equalTo("value-or-reason"));
    }

    @Test
    void refusesBadInputWithACode() throws Throwable {
        var plan = plans.active("MEAS-3");
        var number = plans.defined(plan, 1, "minimum=\"0\"; maximum=\"100\"");
        var rate = plans.defined(
                plan, 2, "type=\"PERCENTAGE\"; baseline={\"on\": \"2021-12-31\", \"notAvailable\": \"Nouveau\"}");
        refused(plans.record(number, "2023", AUREILLE, "\"value\": {\"number\": \"101\"}"), "out-of-bounds");
        refused(plans.record(number, "2023", AUREILLE, "\"value\": {\"yes\": true}"), "wrong-value-type");
        refused(plans.record(number, "2023-Q1", AUREILLE, TWELVE), "period-malformed");
        refused(plans.record(number, "2999", AUREILLE, TWELVE), "period-to-come");
        plans.record(number, "2023", "211300520", TWELVE).then().statusCode(403).body("code", equalTo("not-an-author"));
        refused(keeper.steering().body("""
                                {"indicatorId": "%s", "period": "2023", "communeSiren": "211300520", "content": {"unit": "places", %s}}""".formatted(number, TWELVE)).post("/v1/measures"), "unknown-commune");
        refused(plans.record(number, "2023", "", TWELVE), "commune-missing");
        refused(
                plans.record(rate, "2023", AUREILLE, "\"value\": {\"numerator\": \"1\", \"denominator\": \"0\"}"),
                "denominator-zero");
        refused(
                Keeper.as("clerk", AUREILLE)
                        .body("""
                                {"indicatorId": "%s", "period": "2023", "communeSiren": "%s", "content": {"unit": "euros", %s}}""".formatted(number, AUREILLE, TWELVE))
                        .post("/v1/measures"),
                "wrong-unit");
        plans.record(number, "2023", AUREILLE, TWELVE).then().statusCode(201);
        plans.record(number, "2023", AUREILLE, TWELVE)
                .then()
                .statusCode(409)
                .body("code", equalTo("measure-exists-already"));
    }

    @Test
    void isOneForAPeriodAndACommuneWhenTwentyWantToRecordIt() throws Throwable {
        var indicator = plans.defined(plans.active("MEAS-4"), 1, "");
        var wishes = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(_ ->
                        () -> plans.record(indicator, "2023", AUREILLE, TWELVE).statusCode())
                .toList();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    crowd.invokeAll(wishes).stream().map(Future::resultNow).toList();
            assertEquals(1, answers.stream().filter(status -> status == 201).count());
            assertEquals(19, answers.stream().filter(status -> status == 409).count());
        }
        var twice = assertThrows(SQLException.class, () -> execute("""
                insert into measure (id, plan_id, indicator_id, definition_version, period, commune_siren, author_siren, status, value, corrections,
                    recorded_at, version)
                select gen_random_uuid(), plan_id, indicator_id, 1, period, commune_siren, author_siren, 'DRAFT', value, '[]', now(), 0
                from measure where indicator_id = '%s'""".formatted(indicator)));
        assertEquals("23505", twice.getSQLState());
    }

    @Test
    void letsEachCommuneMeasureForItselfAndTheKeeperForAll() throws Throwable {
        var indicator = plans.defined(plans.active("MEAS-5"), 1, "");
        var forAnother = """
                {"indicatorId": "%s", "period": "2023", "communeSiren": "%s", "content": {"unit": "places", %s}}""".formatted(indicator, AUREILLE, TWELVE);
        for (var stranger :
                List.of(Keeper.as("clerk", PARADOU), Keeper.as("clerk", MAUSSANE), Keeper.as("steering", PARADOU))) {
            stranger.body(forAnother)
                    .post("/v1/measures")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("not-an-author"));
        }
        String id = keeper.steering()
                .body(forAnother)
                .post("/v1/measures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        put(Keeper.as("clerk", AUREILLE).put(path(id, "submission")), 200);
        put(Keeper.as("clerk", AUREILLE).put(path(id, "approval")), 403);
        for (var stranger : List.of(Keeper.as("steering", AUREILLE), Keeper.as("caf-adviser", "000000018"))) {
            var answer = stranger.put(path(id, "approval")).statusCode();
            assertEquals(true, answer == 403 || answer == 404, () -> "answered " + answer);
        }
        put(keeper.steering().put(path(id, "approval")), 200);
    }

    @Test
    void isCorrectedAfterALockWithAReasonAndKeepsWhatItSaid() throws Throwable {
        var plan = plans.active("MEAS-6");
        var indicator = plans.defined(plan, 1, "");
        var id = plans.approved(indicator, "2023", AUREILLE, TWELVE);
        keeper.steering()
                .body("{\"through\": \"2023-12-31\", \"reason\": \"Bilan annuel\"}")
                .put("/v1/plans/" + plan + "/period-lock")
                .then()
                .statusCode(200)
                .body("through", equalTo("2023-12-31"));
        var fourteen = "\"content\": {\"unit\": \"places\", \"value\": {\"number\": \"14\"}}";
        put(Keeper.as("clerk", AUREILLE).body("{" + fourteen + "}").put(path(id, "content")), 409)
                .body("code", equalTo("period-locked"));
        put(
                        Keeper.as("clerk", AUREILLE)
                                .body("{" + fourteen + ", \"reason\": \"Une place oubliée\"}")
                                .put(path(id, "content")),
                        200)
                .body("status", equalTo("SUBMITTED"))
                .body("corrections[0].before.number", equalTo("12"))
                .body("corrections[0].reason", equalTo("Une place oubliée"));
        plans.record(indicator, "2023", PARADOU, TWELVE).then().statusCode(409).body("code", equalTo("period-locked"));
        plans.record(indicator, "2024", PARADOU, TWELVE).then().statusCode(201);
        keeper.steering()
                .body("{\"through\": \"2022-12-31\", \"reason\": \"Erreur\"}")
                .put("/v1/plans/" + plan + "/period-lock")
                .then()
                .statusCode(409)
                .body("code", equalTo("lock-moved-back"));
    }

    @Test
    void tellsThePublicOfNoFewPeople() throws Throwable {
        var plan = plans.active("MEAS-7");
        var indicator = plans.defined(plan, 1, "countsPeople=true");
        var few = plans.approved(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"4\"}");
        var many = plans.approved(indicator, "2023", PARADOU, "\"value\": {\"number\": \"5\"}");
        var nobody = plans.approved(indicator, "2023", MAUSSANE, "\"value\": {\"number\": \"0\"}");
        given().get("/v1/measures/" + few).then().body("value", nullValue()).body("suppressed", equalTo(true));
        given().get("/v1/measures/" + many).then().body("value.number", equalTo("5"));
        given().get("/v1/measures/" + nobody).then().body("value.number", equalTo("0"));
        Keeper.as("clerk", "211300520").get("/v1/measures/" + few).then().body("suppressed", equalTo(true));
        Keeper.as("clerk", PARADOU).get("/v1/measures/" + few).then().body("value.number", equalTo("4"));
        given().queryParam("indicatorId", indicator)
                .get("/v1/measures")
                .then()
                .body("items", hasSize(3))
                .body("items.findAll { it.suppressed }.id", equalTo(List.of(few)));
    }

    @Test
    void isNotMadeBeforeThePlanIsActiveNorWithoutABaseline() throws Throwable {
        var adopted = keeper.adopted("MEAS-8", "2022-02-28");
        plans.record(plans.defined(adopted, 1, ""), "2023", AUREILLE, TWELVE)
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-not-active"));
        plans.record(plans.defined(plans.active("MEAS-8-BIS"), 1, "baseline=-"), "2023", AUREILLE, TWELVE)
                .then()
                .statusCode(409)
                .body("code", equalTo("baseline-missing"));
    }

    @Test
    void isStillMadeOnceTheConventionIsOver() throws Throwable {
        var plan = plans.active("MEAS-9");
        var indicator = plans.defined(plan, 1, "");
        execute("update signed_convention set period_end = current_date - 1 where reference = 'MEAS-9'");
        given().get("/v1/plans/" + plan).then().body("status", equalTo("ENDED"));
        plans.approved(indicator, "2023", AUREILLE, TWELVE);
        plans.define(plan, 1, 1, "").then().statusCode(409).body("code", equalTo("plan-frozen"));
    }

    @Test
    void isRecordedInFourStatementsAndReadInOne() throws Throwable {
        var plan = plans.active("MEAS-10");
        var indicator = plans.defined(plan, 1, "");
        var id = plans.approved(indicator, "2023", AUREILLE, TWELVE);
        plans.approved(indicator, "2024", AUREILLE, TWELVE);
        assertEquals(4, statementsOf(() -> plans.record(indicator, "2023", PARADOU, TWELVE)
                .then()
                .statusCode(201)));
        assertEquals(
                1, statementsOf(() -> given().get("/v1/measures/" + id).then().statusCode(200)));
        assertEquals(1, statementsOf(() -> given().queryParam("planId", plan)
                .queryParam("period", "2023")
                .get("/v1/measures")
                .then()
                .statusCode(200)));
    }

    @Test
    void isApprovedByAllWhoAreAsked() throws Throwable {
        var plan = plans.active("MEAS-12");
        var indicator = plans.defined(plan, 1, "approvers=[\"CAF\", \"COMMUNE\"]");
        String id = keeper.steering()
                .body("""
                        {"indicatorId": "%s", "period": "2023", "communeSiren": "%s", "content": {"unit": "places", %s}}""".formatted(indicator, AUREILLE, TWELVE))
                .post("/v1/measures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        put(keeper.steering().put(path(id, "submission")), 200)
                .body("awaitedApprovals", equalTo(List.of("CAF", "COMMUNE")));
        put(Keeper.as("clerk", PARADOU).put(path(id, "approval")), 403);
        put(keeper.steering().put(path(id, "approval")), 409).body("code", equalTo("not-asked-to-approve"));
        put(Keeper.as("clerk", AUREILLE).put(path(id, "approval")), 200)
                .body("status", equalTo("SUBMITTED"))
                .body("approvals.approver", equalTo(List.of("COMMUNE")))
                .body("awaitedApprovals", equalTo(List.of("CAF")));
        put(Keeper.as("caf-adviser", CAF).put(path(id, "approval")), 200).body("status", equalTo("APPROVED"));
        given().get("/v1/measures/" + id).then().body("approvals", hasSize(0));
        plans.define(plan, 2, 0, "byCommune=false;approvers=[\"COMMUNE\"]")
                .then()
                .statusCode(400)
                .body("code", equalTo("approved-by-no-commune"));
    }

    @Test
    void isNoLongerTheBusinessOfACommuneThatLeft() throws Throwable {
        var plan = plans.active("MEAS-13");
        var indicator = plans.defined(plan, 1, "");
        var id = plans.approved(indicator, "2023", AUREILLE, TWELVE);
        plans.record(indicator, "2024", PARADOU, TWELVE).then().statusCode(201);
        Keeper.as("clerk", AUREILLE)
                .queryParam("planId", plan)
                .get("/v1/measures")
                .then()
                .body("items", hasSize(2));
        execute("""
                update signed_convention set parties = (
                    select jsonb_agg(case when p ->> 'siren' = '%s' then p || '{"leftOn": "2024-01-01"}' else p end)
                    from jsonb_array_elements(parties) p) where reference = 'MEAS-13'""".formatted(AUREILLE));
        Keeper.as("clerk", AUREILLE)
                .queryParam("planId", plan)
                .get("/v1/measures")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id));
        put(
                        Keeper.as("clerk", AUREILLE)
                                .body("{\"reason\": \"x\", \"content\": {\"unit\": \"places\", " + TWELVE + "}}")
                                .put(path(id, "content")),
                        403)
                .body("code", equalTo("not-an-author"));
        plans.record(indicator, "2024", AUREILLE, TWELVE).then().statusCode(403);
    }

    @Test
    void isNotMadeOfASheetNobodySeesNorOutsideTheConvention() throws Throwable {
        var plan = plans.active("MEAS-14");
        keeper.addWholeSheet(plan, 7, "1.1.a").then().statusCode(201);
        var unseen = plans.defined(plan, 7, "");
        plans.record(unseen, "2023", "", TWELVE).then().statusCode(409);
        keeper.steering()
                .body("""
                        {"indicatorId": "%s", "period": "2023", "communeSiren": "%s", "content": {"unit": "places", %s}}""".formatted(unseen, AUREILLE, TWELVE))
                .post("/v1/measures")
                .then()
                .statusCode(409)
                .body("code", equalTo("sheet-not-published"));
        refused(plans.record(plans.defined(plan, 1, ""), "2012", AUREILLE, TWELVE), "period-outside-the-convention");
    }

    @Test
    void listsTheMeasuresOfAPlanOrOfAnIndicatorAndWalksThemPageByPage() throws Throwable {
        var plan = plans.active("MEAS-11");
        var indicator = plans.defined(plan, 1, "");
        for (var commune : ActivePlans.COMMUNES) {
            plans.approved(indicator, "2023", commune, TWELVE);
        }
        given().get("/v1/measures").then().statusCode(400).body("code", equalTo("measures-of-nothing"));
        var first = given().queryParam("planId", plan).queryParam("limit", 2).get("/v1/measures");
        first.then().body("items", hasSize(2));
        given().urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        given().queryParam("indicatorId", indicator)
                .queryParam("communeSiren", AUREILLE)
                .queryParam("status", "APPROVED", "DRAFT")
                .get("/v1/measures")
                .then()
                .body("items.communeSiren", equalTo(List.of(AUREILLE)));
    }

    private long statementsOf(Runnable request) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        request.run();
        return statistics.getPrepareStatementCount();
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(400).body("code", equalTo(code));
    }

    private static io.restassured.response.ValidatableResponse put(Response answer, int status) {
        return answer.then().statusCode(status);
    }

    private static String path(String id, String what) {
        return "/v1/measures/" + id + "/" + what;
    }

    private void execute(String change) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }
    }
}
