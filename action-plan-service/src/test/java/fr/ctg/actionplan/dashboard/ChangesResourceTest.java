package fr.ctg.actionplan.dashboard;

import static fr.ctg.actionplan.ActivePlans.AUREILLE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import fr.ctg.platform.web.Calendar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@HttpTest
class ChangesResourceTest {
    private final Keeper keeper = Keeper.ofMaussane();
    private final LocalDate today = LocalDate.now(Calendar.PARIS);

    @Inject
    ActivePlans plans;

    @Test
    void tellsThePartnersWhatHappenedInTheOrderOfTime() throws Throwable {
        var plan = plans.active("CHG-1");
        var indicator = plans.defined(plan, 1, "");
        plans.approved(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"12\"}");
        var all = new ArrayList<String>();
        var next = "/v1/plans/" + plan + "/changes?since=" + today + "&limit=3";
        while (next != null) {
            var page = Keeper.as("clerk", AUREILLE).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            all.addAll(page.path("items.action"));
            next = page.path("next");
        }
        assertEquals(
                List.of(
                        "PlanCreated",
                        "ActionSheetAdded",
                        "ActionSheetAdded",
                        "PlanAdopted",
                        "PlanActivated",
                        "IndicatorDefined",
                        "MeasureRecorded",
                        "MeasureSubmitted",
                        "MeasureApproved"),
                all);
        keeper.steering()
                .get("/v1/plans/" + plan + "/changes?since=" + today)
                .then()
                .body("items.find { it.action == 'PlanActivated' }.organisationSiren", nullValue())
                .body("items.find { it.action == 'MeasureRecorded' }.organisationSiren", equalTo(AUREILLE))
                .body("items.find { it.action == 'MeasureRecorded' }.label", equalTo("2023"));
        keeper.steering()
                .get("/v1/plans/" + plan + "/changes?since=" + today.plusDays(1))
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void isThePartnersBusiness() throws Throwable {
        var plan = plans.active("CHG-2");
        var changes = "/v1/plans/" + plan + "/changes?since=" + today;
        given().get(changes).then().statusCode(401);
        Keeper.as("clerk", "211300520")
                .get(changes)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-organisation"));
        keeper.steering().get("/v1/plans/" + plan + "/changes").then().statusCode(400);
        Keeper.as("clerk", AUREILLE)
                .get("/v1/plans/" + keeper.created("CHG-3") + "/changes?since=" + today)
                .then()
                .statusCode(404);
    }
}
