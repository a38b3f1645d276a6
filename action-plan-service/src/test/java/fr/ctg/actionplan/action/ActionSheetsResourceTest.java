package fr.ctg.actionplan.action;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import fr.ctg.actionplan.RowLocks;
import fr.ctg.actionplan.plan.Adoption;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.web.Calendar;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@HttpTest
class ActionSheetsResourceTest {
    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ObjectMapper json;

    @Inject
    Plans plans;

    @Inject
    RowLocks locks;

    @Test
    void tellsASheetWithItsFiveBlocks() throws IOException {
        var plan = keeper.created("SHEET-1");
        String id = keeper.addWholeSheet(plan, 22, "1.1.a")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/action-sheets/[0-9a-f-]{36}"))
                .extract()
                .path("id");
        var told = keeper.steering()
                .get("/v1/action-sheets/" + id)
                .then()
                .statusCode(200)
                .extract();
        assertEquals(
                json.readTree("""
                {"id": "%s",
                 "planId": "%s",
                 "number": 22,
                 "title": "Fiche de démonstration n° 22",
                 "objectiveCodes": ["1.1.a"],
                 "how": "Réunions de réseau",
                 "deadlines": "Fin 2023",
                 "contributors": ["Communes", "Caf"],
                 "means": "Un chargé de coopération",
                 "indicators": [{"id": "%s", "code": "I1", "title": "Places ouvertes", "unit": "places", "kind": "RESULT"}],
                 "missingBlocks": [],
                 "demonstration": true}""".formatted(id, plan, told.path("indicators[0].id"))), json.readTree(told.asString()));
    }

    @Test
    void keepsASheetWhoseBlocksAreStillMissing() {
        var plan = keeper.created("SHEET-2");
        keeper.addBareSheet(plan, 1)
                .then()
                .statusCode(201)
                .body("how", nullValue())
                .body("contributors", equalTo(List.of()))
                .body("missingBlocks", hasSize(5));
        keeper.steering().get("/v1/plans/" + plan).then().body("counts.sheets", equalTo(1));
    }

    @Test
    void refusesANumberThatIsTaken() {
        var plan = keeper.created("SHEET-3");
        keeper.addBareSheet(plan, 7).then().statusCode(201);
        keeper.addBareSheet(plan, 7)
                .then()
                .statusCode(409)
                .body("code", equalTo("sheet-number-taken"))
                .body("facts.number", equalTo(7));
        keeper.addBareSheet(keeper.created("SHEET-3-BIS"), 7).then().statusCode(201);
    }

    @Test
    void givesOneNumberToOneSheetWhenTwentyWantIt() throws Exception {
        var plan = keeper.created("SHEET-4");
        var wishes = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(
                        _ -> () -> keeper.addBareSheet(plan, 1).statusCode())
                .toList();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    crowd.invokeAll(wishes).stream().map(Future::resultNow).toList();
            assertEquals(1, answers.stream().filter(status -> status == 201).count());
            assertEquals(19, answers.stream().filter(status -> status == 409).count());
        }
    }

    @Test
    void refusesAnObjectiveThePlanDoesNotHave() {
        var plan = keeper.created("SHEET-5");
        keeper.addWholeSheet(plan, 1, "3.1.a")
                .then()
                .statusCode(400)
                .body("code", equalTo("not-an-objective"))
                .body("detail", equalTo("Le cadre du plan n'a pas d'objectif 3.1.a."));
    }

    @Test
    void refusesASheetOnceThePlanIsAdopted() {
        var plan = keeper.adopted("SHEET-6", "2022-02-28");
        keeper.addWholeSheet(plan, 3, "1.1.a")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-no-longer-draft"))
                .body("facts.status", equalTo("ADOPTED"));
    }

    @Test
    void refusesASheetThatArrivesWhileThePlanIsBeingAdopted() throws Exception {
        var plan = keeper.ready("SHEET-11");
        var adoption = new Adoption(LocalDate.of(2022, 2, 28), "Comité de pilotage");
        var late = new CompletableFuture<Response>();
        QuarkusTransaction.requiringNew().call(() -> {
            var adopting = plans.requireLocked(UUID.fromString(plan), Optional.of(keeper.siren()));
            adopting.adopt(adoption, List.of(), LocalDate.now(Calendar.PARIS));
            Thread.ofVirtual().start(() -> late.complete(keeper.addBareSheet(plan, 3)));
            locks.awaitSomebodyWaiting();
            return true;
        });
        late.get(15, TimeUnit.SECONDS).then().statusCode(409).body("code", equalTo("plan-no-longer-draft"));
    }

    @Test
    void listsTheSheetsThatServeAnObjective() {
        var plan = keeper.adopted("SHEET-7", "2022-02-28");
        given().queryParam("planId", plan)
                .get("/v1/action-sheets")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(1, 2)));
        given().queryParam("planId", plan)
                .queryParam("objectiveCode", "2.1.a")
                .get("/v1/action-sheets")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(2)));
        given().queryParam("objectiveCode", "2.1.a")
                .get("/v1/action-sheets")
                .then()
                .statusCode(400)
                .body("code", equalTo("objective-without-plan"));
    }

    @Test
    void keepsTheSheetsOfADraftFromEveryOtherOrganisation() {
        var plan = keeper.created("SHEET-8");
        String id = keeper.addBareSheet(plan, 1).path("id");
        given().get("/v1/action-sheets/" + id).then().statusCode(404);
        given().queryParam("planId", plan).get("/v1/action-sheets").then().body("items", hasSize(0));
        var other = new Keeper("211300066");
        other.steering().get("/v1/action-sheets/" + id).then().statusCode(404);
        other.addBareSheet(plan, 2).then().statusCode(404);
        keeper.steering().get("/v1/action-sheets/" + id).then().statusCode(200);
    }

    @Test
    void walksAListPageByPage() {
        var plan = keeper.created("SHEET-9");
        for (int number = 1; number <= 3; number++) {
            keeper.addBareSheet(plan, number).then().statusCode(201);
        }
        var first = keeper.steering()
                .queryParam("planId", plan)
                .queryParam("limit", 2)
                .get("/v1/action-sheets");
        first.then().statusCode(200).body("items.number", equalTo(List.of(1, 2)));
        keeper.steering()
                .urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(3)))
                .body("next", nullValue());
    }

    @Test
    void refusesAFieldItDoesNotKnowAndANumberThatIsMissing() {
        keeper.steering()
                .body("{\"planID\": \"x\", \"number\": 1, \"demonstration\": true}")
                .post("/v1/action-sheets")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("violations[0].pointer", equalTo("/planID"));
        keeper.steering()
                .body("""
                        {"planId": "%s", "title": "Fiche", "objectiveCodes": ["1.1.a"], "demonstration": true}""".formatted(keeper.created("SHEET-10")))
                .post("/v1/action-sheets")
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/number")));
    }
}
