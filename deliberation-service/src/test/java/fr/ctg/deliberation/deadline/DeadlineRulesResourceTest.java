package fr.ctg.deliberation.deadline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.ctg.deliberation.HttpTest;
import org.junit.jupiter.api.Test;

@HttpTest
class DeadlineRulesResourceTest {
    @Test
    void listsEveryRuleWithItsPeriodAndItsArticles() {
        given().get("/v1/deadline-rules")
                .then()
                .statusCode(200)
                .body(
                        "deadlineRules.kind",
                        contains(
                                "THIRD_PARTY_APPEAL",
                                "PREFECT_REFERRAL",
                                "WITHDRAWAL",
                                "DELIBERATION_LIST",
                                "MINUTES_PUBLICATION"))
                .body("deadlineRules.period", everyItem(hasKey("from")))
                .body("deadlineRules.find { it.kind == 'PREFECT_REFERRAL' }.legalBasis", contains("CGCT art. L2131-6"))
                .body("deadlineRules.find { it.kind == 'PREFECT_REFERRAL' }.unit", equalTo("CLEAR_MONTHS"))
                .body("deadlineRules.find { it.kind == 'PREFECT_REFERRAL' }.restartedBy", hasItem("DOCUMENTS_REQUEST"));
    }

    @Test
    void listsOnlyTheRulesOfADeadlineThatStartsOnADay() {
        given().queryParam("on", "2022-06-30")
                .get("/v1/deadline-rules")
                .then()
                .statusCode(200)
                .body("deadlineRules", hasSize(3))
                .body("deadlineRules.kind", not(hasItem("DELIBERATION_LIST")));
        given().queryParam("on", "2022-13-01").get("/v1/deadline-rules").then().statusCode(400);
        given().queryParam("day", "2022-06-30")
                .get("/v1/deadline-rules")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
        given().get("/v1/councils?limit=1&limit=2").then().statusCode(400).body("code", equalTo("repeated-parameter"));
    }
}
