package fr.ctg.actionplan.result;

import static fr.ctg.actionplan.ActivePlans.AUREILLE;
import static fr.ctg.actionplan.ActivePlans.MAUSSANE;
import static fr.ctg.actionplan.ActivePlans.PARADOU;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
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
class IndicatorResultsResourceTest {
    @Inject
    ActivePlans plans;

    @Inject
    EntityManagerFactory entities;

    @Test
    void rollsApprovedMeasuresUpWithWhoHasAnswered() throws Throwable {
        var plan = plans.active("RES-1");
        var indicator = plans.defined(plan, 1, "targets=[{\"year\": 2023, \"number\": \"20\"}]");
        plans.approved(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"12\"}");
        plans.approved(indicator, "2023", PARADOU, "\"notAvailable\": \"Service fermé\"");
        plans.record(indicator, "2023", MAUSSANE, "\"value\": {\"number\": \"100\"}")
                .then()
                .statusCode(201);
        given().get("/v1/indicators/" + indicator + "/results")
                .then()
                .statusCode(200)
                .body("periods.period", equalTo(List.of("2023")))
                .body("periods[0].result.number", equalTo("12"))
                .body("periods[0].result.completeness.reported", equalTo(1))
                .body("periods[0].result.completeness.notAvailable", equalTo(1))
                .body("periods[0].result.completeness.expected", equalTo(3))
                .body("periods[0].result.completeness.missing", equalTo(List.of(MAUSSANE)))
                .body("periods[0].parts.communeSiren", equalTo(List.of(AUREILLE, PARADOU)))
                .body("years[0].target.number", equalTo("20"))
                .body("years[0].standing", equalTo("UNDECIDED"))
                .body("all.number", equalTo("12"));
    }

    @Test
    void withholdsFromThePublicWhatWouldTellOfFewPeople() throws Throwable {
        var plan = plans.active("RES-2");
        var indicator = plans.defined(plan, 1, "countsPeople=true");
        plans.approved(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"3\"}");
        plans.approved(indicator, "2023", PARADOU, "\"value\": {\"number\": \"40\"}");
        given().get("/v1/indicators/" + indicator + "/results")
                .then()
                .body("periods[0].parts.suppressed", equalTo(List.of(true, false)))
                .body("periods[0].parts[0].value", nullValue())
                .body("periods[0].result.suppressed", equalTo(true))
                .body("periods[0].result.number", nullValue())
                .body("years[0].result.number", nullValue())
                .body("all.number", nullValue());
        Keeper.as("clerk", MAUSSANE)
                .get("/v1/indicators/" + indicator + "/results")
                .then()
                .body("periods[0].result.number", equalTo("43"))
                .body("all.number", equalTo("43"));
    }

    @Test
    void weighsAShareOfTheWholeTerritoryAndReadsOnce() throws Throwable {
        var plan = plans.active("RES-3");
        var indicator = plans.defined(
                plan,
                1,
                "byCommune=false; type=\"PERCENTAGE\"; baseline={\"on\": \"2021-12-31\", \"notAvailable\": \"Nouveau\"}");
        plans.approved(indicator, "2023", "", "\"value\": {\"numerator\": \"30\", \"denominator\": \"60\"}");
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        given().get("/v1/indicators/" + indicator + "/results")
                .then()
                .body("periods[0].result.number", equalTo("50.0000"))
                .body("periods[0].result.completeness.expected", equalTo(1))
                .body("all.denominator", equalTo("60"));
        assertEquals(1, statistics.getPrepareStatementCount());
    }
}
