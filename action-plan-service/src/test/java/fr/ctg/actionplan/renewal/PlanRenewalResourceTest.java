package fr.ctg.actionplan.renewal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@HttpTest
class PlanRenewalResourceTest {
    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ActivePlans plans;

    @Test
    void takesOverWhatContinuesAndLeavesTheOldPlanAsItIs() throws Throwable {
        var plan = plans.active("RENEW-1");
        var year = LocalDate.now().getYear();
        var indicator = plans.defined(plan, 1, """
                targets=[{"year": %d, "number": "12"}, {"year": %d, "number": "20"}]""".formatted(year, year + 2));
        abandon(plans.sheetOf(plan, 2));
        var old = keeper.steering().get("/v1/plans/" + plan).asString();
        String next = renew(plan, "RENEW-1-NEXT", "")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("renews", equalTo(plan))
                .body("counts.sheets", equalTo(1))
                .extract()
                .path("id");
        keeper.steering()
                .queryParam("planId", next)
                .get("/v1/action-sheets")
                .then()
                .body("items", hasSize(1))
                .body("items[0].number", equalTo(1))
                .body("items[0].continues", equalTo(plans.sheetOf(plan, 1)))
                .body("items[0].stage", equalTo("DRAFT"))
                .body("items[0].status", equalTo("UPCOMING"))
                .body("items[0].indicators[0].id", not(equalTo(indicator)));
        keeper.steering()
                .get("/v1/indicators/" + plans.indicatorOf(next, 1))
                .then()
                .statusCode(200)
                .body("definition.targets.year", contains(year + 2))
                .body("definition.baseline.value.number", equalTo("10"));
        keeper.steering().get("/v1/plans/" + plan).then().body(equalTo(old));
        keeper.steering().queryParam("renews", plan).get("/v1/plans").then().body("items.id", equalTo(List.of(next)));
        given().queryParam("renews", plan).get("/v1/plans").then().body("items", hasSize(0));
    }

    @Test
    void takesOverTheSheetsItIsToldAndNoOthers() throws Throwable {
        var plan = plans.active("RENEW-2");
        var done = plans.sheetOf(plan, 2);
        abandon(done);
        renew(plan, "RENEW-2-NEXT", ", \"sheetIds\": [\"%s\"]".formatted(done))
                .then()
                .statusCode(201)
                .body("counts.sheets", equalTo(1));
        renew(plan, "RENEW-2-OTHER", ", \"sheetIds\": [\"0198a5c1-7b2a-7c3e-9f10-3d2b5a6c7ec1\"]")
                .then()
                .statusCode(409)
                .body("code", equalTo("sheets-not-to-continue"));
        keeper.steering()
                .queryParam("conventionReference", "RENEW-2-OTHER")
                .get("/v1/plans")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void isTheKeepersAloneOfAPlanThatIsAdoptedUnderAConventionWithoutAPlan() {
        var draft = keeper.created("RENEW-3");
        renew(draft, "RENEW-3-NEXT", "").then().statusCode(409).body("code", equalTo("plan-not-ready"));
        var plan = keeper.adopted("RENEW-4", "2022-02-28");
        renew(plan, "RENEW-3", "").then().statusCode(409).body("code", equalTo("plan-exists-already"));
        Keeper.as("steering", "211300066")
                .body("{\"conventionReference\": \"RENEW-4-NEXT\", \"title\": \"Autre\"}")
                .post("/v1/plans/" + plan + "/renewals")
                .then()
                .statusCode(403);
    }

    private Response renew(String plan, String reference, String more) {
        return keeper.steering()
                .body("{\"conventionReference\": \"%s\", \"title\": \"Plan suivant (démonstration)\"%s}"
                        .formatted(reference, more))
                .post("/v1/plans/" + plan + "/renewals");
    }

    private void abandon(String sheet) {
        keeper.steering()
                .body("{\"status\": \"ABANDONED\", \"on\": \"2023-01-31\", \"reason\": \"Sans porteur\"}")
                .post("/v1/action-sheets/" + sheet + "/status-changes")
                .then()
                .statusCode(200);
    }
}
