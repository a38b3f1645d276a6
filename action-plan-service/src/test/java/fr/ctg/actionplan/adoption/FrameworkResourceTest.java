package fr.ctg.actionplan.adoption;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import fr.ctg.actionplan.plan.PlanTopic;
import fr.ctg.platform.houserules.EventContract;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@HttpTest
class FrameworkResourceTest {
    private static final String DECISION = """
            {"decidedOn": "2023-06-15", "body": "Comité de pilotage", "reason": "Un objectif de plus"}""";
    private static final String WIDER = Keeper.STAKES.replace("""
            {"code": "2.1.a",""", """
            {"code": "2.1.b", "title": "Valoriser les actions de soutien à la parentalité"}, {"code": "2.1.a",""");
    private static final String NARROWER = Keeper.STAKES.replaceAll("(?s),\\s*\\{\"code\": \"1.1.b\"[^}]*}", "");

    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ActivePlans plans;

    @Inject
    PlanTopic told;

    @Test
    void isRewrittenFreelyUntilThePlanIsAdopted() {
        var plan = keeper.created("FRAME-1");
        change(plan, WIDER, DECISION).then().statusCode(400).body("code", equalTo("framework-decision-too-early"));
        change(plan, WIDER, null)
                .then()
                .statusCode(200)
                .body("frameworkVersion", equalTo(1))
                .body("counts.objectives", equalTo(4));
        change(plan, WIDER, null).then().statusCode(409).body("code", equalTo("framework-unchanged"));
        change(plan, Keeper.STAKES.replace("1.1.b", "1.2.b"), null)
                .then()
                .statusCode(400)
                .body("code", equalTo("code-misplaced"));
    }

    @Test
    void changesByVersionsThatADecisionAdoptsAndTellsTheOthers() throws Throwable {
        var plan = plans.active("FRAME-2");
        change(plan, WIDER, null).then().statusCode(400).body("code", equalTo("framework-decision-missing"));
        change(plan, WIDER, DECISION)
                .then()
                .statusCode(200)
                .body("frameworkVersion", equalTo(2))
                .body("frameworkDecision.body", equalTo("Comité de pilotage"));
        given().get("/v1/plans/" + plan + "/framework-versions")
                .then()
                .statusCode(200)
                .body("version", equalTo(List.of(2, 1)))
                .body("[0].replacedAt", nullValue())
                .body("[1].replacedAt", notNullValue())
                .body("[1].decision", nullValue())
                .body("[1].stakes[1].axes[0].objectives.code", equalTo(List.of("2.1.a")));
        var event = told.heard(plan, "fr.ctg.plan.version-adopted.v1").value();
        new EventContract("action-plan-service", "fr.ctg.plan.version-adopted.v1").requireValid(event);
        assertEquals(List.of("2.1.b"), JsonPath.from(event).getList("addedCodes"));
        change(plan, Keeper.STAKES, DECISION.replace("2023-06-15", "2023-06-14"))
                .then()
                .statusCode(409)
                .body("code", equalTo("framework-decided-before"));
    }

    @Test
    void leavesNoSheetWithoutAnObjectiveItServes() throws Throwable {
        var plan = plans.active("FRAME-3");
        var served = keeper.addWholeSheet(plan, 7, "1.1.b").then().statusCode(201);
        served.body("number", equalTo(7));
        change(plan, NARROWER, DECISION)
                .then()
                .statusCode(409)
                .body("code", equalTo("objectives-served"))
                .body("blockedBy[0].facts.objective", equalTo("1.1.b"));
    }

    @Test
    void isCarriedByAnAmendmentOnlyOnceItIsSigned() throws Throwable {
        var plan = plans.active("FRAME-4");
        change(plan, WIDER, DECISION.replace("}", ", \"amendmentReference\": \"AVENANT-9\"}"))
                .then()
                .statusCode(409)
                .body("code", equalTo("amendment-unknown"));
    }

    @Test
    void isTheKeepersAloneAndNobodyWritesOverAFrameworkTheyHaveNotRead() {
        var plan = keeper.created("FRAME-5");
        var body = "{\"stakes\": %s}".formatted(WIDER);
        Keeper.as("steering", "211300066")
                .header("If-Match", "\"x\"")
                .body(body)
                .put("/v1/plans/" + plan + "/framework")
                .then()
                .statusCode(404);
        var read = keeper.steering().get("/v1/plans/" + plan).header("ETag");
        change(plan, WIDER, null).then().statusCode(200);
        keeper.steering()
                .header("If-Match", read)
                .body("{\"stakes\": %s}".formatted(Keeper.STAKES))
                .put("/v1/plans/" + plan + "/framework")
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        keeper.steering()
                .header("If-None-Match", read)
                .get("/v1/plans/" + plan)
                .then()
                .statusCode(200);
        keeper.steering()
                .header(
                        "If-None-Match",
                        keeper.steering().get("/v1/plans/" + plan).header("ETag"))
                .get("/v1/plans/" + plan)
                .then()
                .statusCode(304);
    }

    private Response change(String plan, String stakes, @Nullable String decision) {
        return keeper.steering()
                .body("{\"stakes\": %s%s}".formatted(stakes, decision == null ? "" : ", \"decision\": " + decision))
                .put("/v1/plans/" + plan + "/framework");
    }
}
