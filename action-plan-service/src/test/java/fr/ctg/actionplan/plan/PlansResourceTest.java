package fr.ctg.actionplan.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import fr.ctg.platform.teststack.Tokens;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@HttpTest
class PlansResourceTest {
    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ObjectMapper json;

    @Inject
    EntityManagerFactory database;

    @Test
    void tellsAPlanWithItsFrameworkAndWhatItHolds() throws IOException {
        var id = keeper.adopted("PLAN-1", "2022-02-28");
        var told = given().get("/v1/plans/" + id)
                .then()
                .statusCode(200)
                .header("Trace-Id", matchesPattern("[0-9a-f]{32}"))
                .extract()
                .asString();
        assertEquals(json.readTree("""
                {"id": "%s",
                 "keeperSiren": "211300587",
                 "conventionReference": "PLAN-1",
                 "title": "Plan d'actions (démonstration)",
                 "status": "ADOPTED",
                 "stakes": %s,
                 "counts": {"stakes": 2, "axes": 2, "objectives": 3, "sheets": 2, "indicators": 2},
                 "adoption": {"adoptedOn": "2022-02-28", "body": "Comité de pilotage"},
                 "demonstration": true,
                 "frameworkVersion": 1,
                 "allowedActions": ["add-sheet", "change-framework"]}""".formatted(id, Keeper.STAKES)), json.readTree(told));
    }

    @Test
    void answersACreationAsItWouldARead() {
        var created = keeper.create("PLAN-2");
        created.then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/plans/[0-9a-f-]{36}"))
                .body("status", equalTo("DRAFT"))
                .body("counts.sheets", equalTo(0))
                .body("allowedActions", equalTo(List.of("add-sheet", "change-framework", "adopt")));
        var read = keeper.steering().get("/v1/plans/" + created.path("id"));
        assertEquals(created.asString(), read.asString());
    }

    @Test
    void readsAPlanInOneStatementAndAPageInOneToo() {
        var id = keeper.ready("PLAN-3");
        for (int more = 0; more < 5; more++) {
            keeper.ready("PLAN-3-" + more);
        }
        assertEquals(
                1,
                statementsOf(
                        () -> keeper.steering().get("/v1/plans/" + id).then().statusCode(200)));
        assertEquals(
                1, statementsOf(() -> keeper.steering().get("/v1/plans").then().body("items.size()", not(equalTo(0)))));
        assertEquals(
                1,
                statementsOf(
                        () -> keeper.steering().get("/v1/action-sheets").then().body("items.size()", not(equalTo(0)))));
    }

    private long statementsOf(Runnable request) {
        var statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        request.run();
        return statistics.getPrepareStatementCount();
    }

    @Test
    void keepsADraftFromEveryOtherOrganisation() {
        var id = keeper.ready("PLAN-4");
        given().get("/v1/plans/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        given().get("/v1/plans/" + id + "/diagnosis").then().statusCode(404);
        given().queryParam("conventionReference", "PLAN-4")
                .get("/v1/plans")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Keeper.as("steering", "211300066").get("/v1/plans/" + id).then().statusCode(404);
        keeper.steering().get("/v1/plans/" + id).then().statusCode(200);
        keeper.steering().get("/v1/plans/" + id + "/diagnosis").then().body("blockedBy.code", hasItem("not-adopted"));
    }

    @Test
    void allowsEachOrganisationOnePlanForAConvention() {
        keeper.created("PLAN-5");
        new Keeper("211300066").create("PLAN-5").then().statusCode(201);
        keeper.create("PLAN-5")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("plan-exists-already"))
                .body("detail", equalTo("Votre organisation tient déjà un plan d'actions pour la convention PLAN-5."));
    }

    @Test
    void refusesAFrameworkWhoseCodesDoNotNest() {
        keeper.create("PLAN-6", Keeper.STAKES.replace("\"2.1.a\"", "\"1.1.c\""))
                .then()
                .statusCode(400)
                .body("code", equalTo("code-misplaced"))
                .body("facts.parent", equalTo("2.1"))
                .body("remedy", equalTo("Emboîtez les codes comme 1, 1.1, 1.1.a."));
        keeper.steering()
                .queryParam("conventionReference", "PLAN-6")
                .get("/v1/plans")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void refusesAStakeWithoutAxisAndACodeOfAnotherForm() {
        keeper.create("PLAN-7", """
                        [{"code": "A", "title": "Enjeu", "axes": []}]""")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("violations.pointer", equalTo(List.of("/stakes/0/axes", "/stakes/0/code")))
                .body("violations.code", equalTo(List.of("not-empty", "pattern")));
    }

    @Test
    void refusesAFieldItDoesNotKnow() {
        keeper.steering()
                .body("""
                        {"conventionReference": "PLAN-8", "title": "Plan", "stakes": %s, "demonstration": true, "status": "ACTIVE"}""".formatted(Keeper.STAKES))
                .post("/v1/plans")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-field"))
                .body("violations[0].pointer", equalTo("/status"));
    }

    @Test
    void refusesAParameterItDoesNotKnow() {
        given().queryParam("conventionreference", "PLAN-1")
                .get("/v1/plans")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    @Test
    void asksForATokenAndForTheRole() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/plans")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo("unauthenticated"));
        Keeper.as("clerk", keeper.siren())
                .body("{}")
                .post("/v1/plans")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().auth()
                .oauth2(Tokens.withoutRole("nobody", keeper.siren()))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/plans")
                .then()
                .statusCode(403);
    }

    @Test
    void walksAListPageByPage() {
        var walker = new Keeper("211300116");
        for (int n = 1; n <= 3; n++) {
            walker.created("WALK-" + n);
        }
        var first = walker.steering().queryParam("limit", 2).get("/v1/plans");
        first.then().statusCode(200).body("items.size()", equalTo(2));
        var seen = new java.util.ArrayList<String>(first.path("items.conventionReference"));
        String next = first.path("next");
        while (next != null) {
            var page = walker.steering().urlEncodingEnabled(false).get(next);
            seen.addAll(page.path("items.conventionReference"));
            next = page.path("next");
        }
        assertEquals(
                List.of("WALK-1", "WALK-2", "WALK-3"),
                seen.stream().filter(reference -> reference.startsWith("WALK-")).toList());
        walker.steering()
                .queryParam("conventionReference", "WALK-2")
                .get("/v1/plans")
                .then()
                .body("items.conventionReference", equalTo(List.of("WALK-2")))
                .body("next", nullValue());
    }
}
