package fr.ctg.actionplan.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@HttpTest
class IndicatorsResourceTest {
    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ActivePlans plans;

    @Test
    void tellsHowAnIndicatorIsMeasuredAndHowItWasBefore() {
        var plan = keeper.adopted("IND-1", "2022-02-28");
        var indicator = plans.defined(plan, 1, "title=\"Places créées\"; baseline=-");
        given().get("/v1/indicators/" + indicator)
                .then()
                .statusCode(200)
                .body("standing", equalTo("TO_COMPLETE"))
                .body("definition.title", equalTo("Places créées"));
        plans.define(plan, 1, 1, "minimum=\"0\"; targets=[{\"year\": 2024, \"number\": \"50\"}]")
                .then()
                .statusCode(200)
                .body("definitionVersion", equalTo(2))
                .body("standing", equalTo("FOLLOWED"))
                .body("definition.targets[0].number", equalTo("50"))
                .body("definition.baseline.value.number", equalTo("10"))
                .body("earlierDefinitions.version", equalTo(List.of(1)))
                .body("earlierDefinitions[0].definition.title", equalTo("Places créées"));
        given().get("/v1/action-sheets/" + plans.sheetOf(plan, 1))
                .then()
                .body("indicators[0].title", equalTo("Places ouvertes"));
        given().queryParam("planId", plan).get("/v1/indicators").then().body("items.id", equalTo(List.of(indicator)));
        plans.define(plan, 1, 1, "").then().statusCode(409).body("code", equalTo("definition-changed-meanwhile"));
    }

    @Test
    void refusesADefinitionOutOfSense() {
        var plan = keeper.adopted("IND-2", "2022-02-28");
        plans.define(plan, 1, 0, "minimum=\"10\"; maximum=\"1\"")
                .then()
                .statusCode(400)
                .body("code", equalTo("bounds-reversed"));
        plans.define(plan, 1, 0, "type=\"PERCENTAGE\"")
                .then()
                .statusCode(400)
                .body("code", equalTo("wrong-value-type"))
                .body("facts.expected", equalTo(List.of("numerator", "denominator")));
        plans.define(plan, 1, 0, "direction=\"SIDEWAYS\"").then().statusCode(400);
    }

    @Test
    void isDefinedByTheKeeperAloneAndUnknownBefore() {
        var plan = keeper.ready("IND-3");
        var indicator = plans.defined(plan, 1, "");
        given().get("/v1/indicators/" + indicator).then().statusCode(404);
        given().queryParam("planId", plan).get("/v1/indicators").then().body("items", hasSize(0));
        keeper.steering().get("/v1/indicators/" + UUID.randomUUID()).then().statusCode(404);
        keeper.adopt(plan, "2022-02-28").then().statusCode(200);
        Keeper.as("steering", ActivePlans.AUREILLE)
                .body("""
                        {"sheetId": "%s", "read": 1, "reason": "x", "definition": {"title": "x", "unit": "x", "kind": "MEANS", "type": "YES_NO",
                         "direction": "NONE", "frequency": "ONCE", "source": "x", "targets": [], "cumulative": false, "byCommune": false, "countsPeople": false}}""".formatted(plans.sheetOf(plan, 1)))
                .put("/v1/indicators/" + indicator + "/definition")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-organisation"));
    }

    @Test
    void doesNotTellAnotherKeeperThatAnIndicatorIsThere() {
        var unseen = plans.defined(keeper.ready("IND-5"), 1, "");
        var other = new Keeper("000009316");
        String sheet = other.addWholeSheet(other.created("IND-5-OTHER"), 1, "1.1.a")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (var id : List.of(unseen, UUID.randomUUID().toString())) {
            other.steering()
                    .body("""
                            {"sheetId": "%s", "read": 1, "reason": "x", "definition": {"title": "x", "unit": "x", "kind": "MEANS", "type": "YES_NO",
                             "direction": "NONE", "frequency": "ONCE", "source": "x", "targets": [], "cumulative": false, "byCommune": false, "countsPeople": false}}""".formatted(sheet))
                    .put("/v1/indicators/" + id + "/definition")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("indicator-not-of-the-sheet"))
                    .body("facts.indicator", equalTo(id));
        }
    }

    @Test
    void tellsThePublicOfNoFewPeopleBeforeTheConventionEither() throws Throwable {
        var plan = plans.active("IND-4");
        var indicator = plans.defined(
                plan, 1, "countsPeople=true;baseline={\"on\": \"2021-12-31\", \"value\": {\"number\": \"3\"}}");
        plans.define(plan, 1, 1, "countsPeople=true;baseline={\"on\": \"2021-12-31\", \"value\": {\"number\": \"40\"}}")
                .then()
                .statusCode(200);
        given().get("/v1/indicators/" + indicator)
                .then()
                .body("baselineSuppressed", equalTo(false))
                .body("definition.baseline.value.number", equalTo("40"))
                .body("earlierDefinitions[0].definition.baseline.on", equalTo("2021-12-31"))
                .body("earlierDefinitions[0].definition.baseline.value", nullValue());
        Keeper.as("clerk", ActivePlans.AUREILLE)
                .get("/v1/indicators/" + indicator)
                .then()
                .body("earlierDefinitions[0].definition.baseline.value.number", equalTo("3"));
        plans.define(plan, 1, 2, "countsPeople=true;baseline={\"on\": \"2021-12-31\", \"value\": {\"number\": \"2\"}}")
                .then()
                .statusCode(200);
        given().queryParam("planId", plan)
                .get("/v1/indicators")
                .then()
                .body("items[0].baselineSuppressed", equalTo(true))
                .body("items[0].definition.baseline.value", nullValue());
    }
}
