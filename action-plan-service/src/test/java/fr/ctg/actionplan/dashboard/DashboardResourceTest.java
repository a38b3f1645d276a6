package fr.ctg.actionplan.dashboard;

import static fr.ctg.actionplan.ActivePlans.AUREILLE;
import static fr.ctg.actionplan.ActivePlans.MAUSSANE;
import static fr.ctg.actionplan.ActivePlans.PARADOU;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@HttpTest
class DashboardResourceTest {
    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ActivePlans plans;

    @Inject
    EntityManagerFactory entities;

    @Test
    void showsThePlanAtAGlance() throws Throwable {
        var plan = plans.active("DASH-1");
        var first = plans.sheetOf(plan, 1);
        revise(first);
        put(first, "budget", """
                {"budgetRevision": 0, "lines": [{"year": 2023, "funder": "Caf", "funding": "CAF", "planned": "1000.00", "spent": "250.50"},
                           {"year": 2024, "funder": "Commune", "funding": "OWN", "planned": "500.00"}]}""");
        change(first, """
                {"status": "BLOCKED", "on": "2023-02-01", "reason": "Local indisponible", "condition": "Trouver un local",
                 "responsible": "Commune", "reviewOn": "2023-03-01"}""");
        var indicator = plans.defined(plan, 1, "targets=[{\"year\": 2023, \"number\": \"10\"}]");
        plans.approved(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"10\"}");
        plans.defined(plan, 2, "");
        given().get("/v1/plans/" + plan + "/dashboard")
                .then()
                .body("indicators.undecided", equalTo(1))
                .body("indicators.onTarget", equalTo(0));
        plans.approved(indicator, "2023", MAUSSANE, "\"value\": {\"number\": \"0\"}");

        given().get("/v1/plans/" + plan + "/dashboard")
                .then()
                .statusCode(200)
                .body("planStatus", equalTo("ACTIVE"))
                .body("weakened", equalTo(false))
                .body("sheets", equalTo(java.util.Map.of("sheets", 2, "done", 0, "late", 1, "blocked", 1)))
                .body("byStatus.find { it.key == 'BLOCKED' }.counts.sheets", equalTo(1))
                .body("byAxis.key", equalTo(List.of("1.1", "2.1")))
                .body("byAxis[0].counts.blocked", equalTo(1))
                .body("byAxis[1].counts.blocked", equalTo(0))
                .body("byCommune.find { it.key == '%s' }.counts.sheets".formatted(AUREILLE), equalTo(2))
                .body("byCommune.find { it.key == '%s' }.counts.sheets".formatted(PARADOU), equalTo(1))
                .body("byPilot.key", equalTo(List.of(MAUSSANE)))
                .body("late[0].since", equalTo("2023-06-30"))
                .body("blocked[0].condition", equalTo("Trouver un local"))
                .body("blocked[0].reviewOverdue", equalTo(true))
                .body("money.total.planned", equalTo("1500.00"))
                .body("money.total.spent", equalTo("250.50"))
                .body("money.total.committed", nullValue())
                .body("money.byFunding.find { it.funding == 'OWN' }.amounts.planned", equalTo("500.00"))
                .body("money.byYear.year", equalTo(List.of(2023, 2024)))
                .body("indicators.named", equalTo(2))
                .body("indicators.onTarget", equalTo(1))
                .body("indicators.withoutTarget", equalTo(1));
        given().get("/v1/plans/" + plan + "/gantt")
                .then()
                .statusCode(200)
                .body("bars.number", equalTo(List.of(1, 2)))
                .body("bars[0].endsOn", equalTo("2023-06-30"))
                .body("bars[0].lateSince", equalTo("2023-06-30"));
        assertEquals(1, statementsOf(() -> given().get("/v1/plans/" + plan + "/dashboard")
                .then()
                .statusCode(200)));
    }

    @Test
    void showsAPlanWithoutSheetsAndADraftToItsKeeperOnly() {
        var plan = keeper.created("DASH-2");
        keeper.steering()
                .get("/v1/plans/" + plan + "/dashboard")
                .then()
                .statusCode(200)
                .body("sheets.sheets", equalTo(0))
                .body("money.total.planned", nullValue());
        given().get("/v1/plans/" + plan + "/dashboard").then().statusCode(404);
        given().get("/v1/plans/" + plan + "/gantt").then().statusCode(404);
    }

    @Test
    void doesNotShowThePublicASheetThatIsNotPublished() throws Throwable {
        var plan = plans.active("DASH-3");
        keeper.addBareSheet(plan, 22).then().statusCode(201);
        given().get("/v1/plans/" + plan + "/gantt").then().body("bars", hasSize(2));
        keeper.steering().get("/v1/plans/" + plan + "/gantt").then().body("bars", hasSize(3));
    }

    private void revise(String sheet) {
        put(sheet, "content", """
                {"revision": 1, "reason": "Précision", "title": "Fiche", "objectiveCodes": ["1.1.a"], "how": "x", "deadlines": "x",
                 "contributors": ["Caf"], "means": "x", "startsOn": "2023-01-01", "endsOn": "2023-06-30",
                 "territory": ["%s", "%s"], "pilot": {"siren": "%s"},
                 "indicators": [{"code": "I1", "title": "Places ouvertes", "unit": "places", "kind": "RESULT"}]}""".formatted(AUREILLE, MAUSSANE, MAUSSANE));
    }

    private void put(String sheet, String what, String body) {
        keeper.steering()
                .body(body)
                .put("/v1/action-sheets/" + sheet + "/" + what)
                .then()
                .statusCode(200);
    }

    private void change(String sheet, String body) {
        keeper.steering()
                .body(body)
                .post("/v1/action-sheets/" + sheet + "/status-changes")
                .then()
                .statusCode(200);
    }

    private long statementsOf(Runnable request) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        request.run();
        return statistics.getPrepareStatementCount();
    }
}
