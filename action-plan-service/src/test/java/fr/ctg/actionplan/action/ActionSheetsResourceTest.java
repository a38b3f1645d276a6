package fr.ctg.actionplan.action;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                .header("Location", matchesPattern("/v1/action-sheets/[0-9a-f-]{36}"))
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
                 "revision": 1,
                 "stage": "DRAFT",
                 "title": "Fiche de démonstration n° 22",
                 "objectiveCodes": ["1.1.a"],
                 "territory": [],
                 "how": "Réunions de réseau",
                 "deadlines": "Fin 2023",
                 "steps": [],
                 "contributors": ["Communes", "Caf"],
                 "means": "Un chargé de coopération",
                 "indicators": [{"id": "%s", "code": "I1", "title": "Places ouvertes", "unit": "places", "kind": "RESULT"}],
                 "budget": [],
                 "budgetRevision": 0,
                 "missingBlocks": [],
                 "status": "UPCOMING",
                 "late": false,
                 "statusChanges": [],
                 "validations": [],
                 "approved": false,
                 "predecessors": [],
                 "earlierNumbers": [], "documents": [],
                 "demonstration": true,
                 "allowedActions": ["revise", "validate", "renumber", "replace"]}""".formatted(id, plan, told.path("indicators[0].id"))), json.readTree(told.asString()));
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
    void takesATwentySecondSheetOnceThePlanIsAdoptedAndShowsItWhenABodyHasApprovedIt() {
        var plan = keeper.adopted("SHEET-6", "2022-02-28");
        String id = keeper.addWholeSheet(plan, 22, "1.1.a")
                .then()
                .statusCode(201)
                .body("stage", equalTo("DRAFT"))
                .extract()
                .path("id");
        given().get("/v1/action-sheets/" + id).then().statusCode(404);
        given().get("/v1/plans/" + plan).then().body("counts.sheets", equalTo(2));
        publish(id).then().statusCode(409).body("code", equalTo("sheet-not-approved"));
        keeper.steering()
                .body("""
                        {"revision": 1, "body": "Comité de pilotage", "on": "2023-05-12", "verdict": "APPROVED", "reason": "Besoin constaté"}""")
                .post("/v1/action-sheets/" + id + "/validations")
                .then()
                .statusCode(200)
                .body("approved", equalTo(true));
        publish(id).then().statusCode(200).body("stage", equalTo("PUBLISHED"));
        given().get("/v1/action-sheets/" + id).then().body("validations.reason", equalTo(List.of("Besoin constaté")));
        given().get("/v1/plans/" + plan).then().body("counts.sheets", equalTo(3));
    }

    @Test
    void doesNotPublishABareSheetThatArrivesWhileThePlanIsBeingAdopted() throws Exception {
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
        String id = late.get(15, TimeUnit.SECONDS)
                .then()
                .statusCode(201)
                .body("stage", equalTo("DRAFT"))
                .extract()
                .path("id");
        given().get("/v1/action-sheets/" + id).then().statusCode(404);
    }

    @Test
    void keepsEverythingASheetMaySay() {
        var plan = keeper.created("SHEET-12");
        String id = keeper.steering()
                .body("""
                        {"planId": "%s", "number": 1, "title": "Fiche de démonstration", "objectiveCodes": ["1.1.a", "2.1.a"],
                         "territory": ["211300587"], "audience": "Familles", "startsOn": "2023-01-01", "endsOn": "2024-12-31",
                         "steps": [{"title": "Ouverture", "dueOn": "2023-09-01"}],
                         "pilot": {"siren": "211300587", "elected": {"function": "Adjointe", "name": "Élue de démonstration"},
                                   "technical": {"function": "Coordinatrice", "name": "Agente de démonstration"}},
                         "budget": [{"year": 2023, "funder": "Caf (démonstration)", "funding": "CAF", "planned": "12000.00", "spent": "0.00"}],
                         "demonstration": true}""".formatted(plan))
                .post("/v1/action-sheets")
                .then()
                .statusCode(201)
                .body("budget[0].planned", equalTo("12000.00"))
                .body("budget[0].spent", equalTo("0.00"))
                .body("budget[0].committed", nullValue())
                .body("pilot.technical.name", equalTo("Agente de démonstration"))
                .extract()
                .path("id");
        keeper.steering()
                .get("/v1/action-sheets/" + id)
                .then()
                .body("steps[0].dueOn", equalTo("2023-09-01"))
                .body("late", equalTo(false))
                .body("territory", equalTo(List.of("211300587")));
    }

    @Test
    void namesNoAgentToThePublic() {
        var plan = keeper.created("SHEET-13");
        var sheet = """
                {"planId": "%s", "number": 1, "title": "Fiche", "objectiveCodes": ["1.1.a"], "how": "x", "deadlines": "x",
                 "contributors": ["x"], "means": "x", "indicators": [{"code": "I1", "title": "x", "unit": "x", "kind": "MEANS"}],
                 "pilot": {"siren": "211300587", "technical": {"function": "Coordinatrice", "name": "Agente"}}, "demonstration": true}""".formatted(plan);
        String id = keeper.steering().body(sheet).post("/v1/action-sheets").path("id");
        keeper.adopt(plan, "2022-02-28").then().statusCode(200);
        given().get("/v1/action-sheets/" + id)
                .then()
                .body("pilot.technical.function", equalTo("Coordinatrice"))
                .body("pilot.technical.name", nullValue());
        given().queryParam("planId", plan)
                .queryParam("pilotSiren", "211300587")
                .queryParam("status", "UPCOMING", "DONE")
                .queryParam("communeSiren", "211300066")
                .get("/v1/action-sheets")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
        given().queryParam("planId", plan)
                .queryParam("status", "DONE")
                .get("/v1/action-sheets")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void followsAnActionThroughItsStatuses() {
        var plan = keeper.adopted("SHEET-14", "2022-02-28");
        var id = sheetOf(plan, 1);
        change(id, "{\"status\": \"IN_PROGRESS\", \"on\": \"2022-09-01\"}")
                .then()
                .statusCode(200);
        change(id, "{\"status\": \"BLOCKED\", \"on\": \"2022-10-01\", \"reason\": \"Local indisponible\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("status-needs"))
                .body("detail", equalTo("L'état « bloquée » demande le champ condition."));
        change(id, """
                {"status": "BLOCKED", "on": "2022-10-01", "reason": "Local indisponible", "condition": "Trouver un local",
                 "responsible": "Commune de Maussane", "reviewOn": "2022-12-01"}""")
                .then()
                .statusCode(200)
                .body("status", equalTo("BLOCKED"))
                .body("statusChanges.status", equalTo(List.of("IN_PROGRESS", "BLOCKED")))
                .body("statusChanges[1].reviewOn", equalTo("2022-12-01"));
        change(id, "{\"status\": \"DONE\", \"on\": \"2022-11-01\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("status-does-not-lead-there"));
    }

    @Test
    void keepsWhatASheetSaidBeforeItWasRevised() {
        var plan = keeper.adopted("SHEET-15", "2022-02-28");
        var id = sheetOf(plan, 1);
        revise(id, 1, "Autrement")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("how", equalTo("Autrement"));
        revise(id, 1, "Encore").then().statusCode(409).body("code", equalTo("sheet-revised-meanwhile"));
        given().get("/v1/action-sheets/" + id + "/revisions")
                .then()
                .statusCode(200)
                .body("revision", equalTo(List.of(1)))
                .body("[0].how", equalTo("Réunions de réseau"))
                .body("[0].reason", equalTo("Retour des familles"));
    }

    @Test
    void listsItsDocumentsAndKeepsThoseItWithdraws() {
        var id = sheetOf(keeper.adopted("SHEET-DOCS", "2022-02-28"), 1);
        var report = "{\"title\": \"Compte rendu\", \"url\": \"https://exemple.test/cr.pdf\"}";
        keeper.steering()
                .body(report)
                .post("/v1/action-sheets/" + id + "/documents")
                .then()
                .statusCode(200)
                .body("documents.title", equalTo(List.of("Compte rendu")))
                .body("revision", equalTo(1));
        keeper.steering()
                .body(report)
                .post("/v1/action-sheets/" + id + "/documents")
                .then()
                .statusCode(409)
                .body("code", equalTo("document-listed-already"));
        for (var address : List.of("http://exemple.test/a", "javascript:alert(1)", "https://exemple.test/a b")) {
            keeper.steering()
                    .body("{\"title\": \"Autre\", \"url\": \"%s\"}".formatted(address))
                    .post("/v1/action-sheets/" + id + "/documents")
                    .then()
                    .statusCode(400);
        }
        keeper.steering()
                .body("{\"url\": \"https://exemple.test/cr.pdf\", \"reason\": \"Remplacé\"}")
                .post("/v1/action-sheets/" + id + "/document-withdrawals")
                .then()
                .statusCode(200)
                .body("documents[0].withdrawalReason", equalTo("Remplacé"));
        keeper.steering()
                .body("{\"url\": \"https://exemple.test/cr.pdf\", \"reason\": \"Remplacé\"}")
                .post("/v1/action-sheets/" + id + "/document-withdrawals")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-document"));
    }

    @Test
    void tellsReadersNothingOfWhatWasWrittenBeforeItWasPublished() {
        var plan = keeper.adopted("SHEET-BEFORE", "2022-02-28");
        String id = keeper.addWholeSheet(plan, 22, "1.1.a")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        revise(id, 1, "Brouillon").then().statusCode(200);
        keeper.steering()
                .body("""
                        {"revision": 2, "body": "Comité technique", "on": "2023-05-01", "verdict": "SENT_BACK", "reason": "Trop vague"}""")
                .post("/v1/action-sheets/" + id + "/validations")
                .then()
                .statusCode(200);
        keeper.steering()
                .body("""
                        {"revision": 2, "body": "Comité de pilotage", "on": "2023-05-12", "verdict": "APPROVED", "reason": "Besoin constaté"}""")
                .post("/v1/action-sheets/" + id + "/validations")
                .then()
                .statusCode(200);
        publish(id).then().statusCode(200);
        revise(id, 2, "Publiée").then().statusCode(200);
        given().get("/v1/action-sheets/" + id + "/revisions").then().body("revision", equalTo(List.of(2)));
        given().get("/v1/action-sheets/" + id)
                .then()
                .body("validations.verdict", equalTo(List.of("APPROVED")))
                .body("allowedActions", equalTo(List.of()));
        keeper.steering().get("/v1/action-sheets/" + id + "/revisions").then().body("revision", equalTo(List.of(2, 1)));
    }

    @Test
    void refusesWhatNoColumnCanHold() {
        var plan = keeper.created("SHEET-NUL");
        keeper.steering()
                .body("""
                        {"planId": "%s", "number": 1, "title": "Nul \\u0000 part", "objectiveCodes": ["1.1.a"], "demonstration": true}""".formatted(plan))
                .post("/v1/action-sheets")
                .then()
                .statusCode(400)
                .body("code", equalTo("unstorable-value"));
        given().queryParam("pilotSiren", "\u0000")
                .get("/v1/action-sheets")
                .then()
                .statusCode(400);
        given().queryParam("communeSiren", "211300587")
                .get("/v1/action-sheets")
                .then()
                .statusCode(400)
                .body("code", equalTo("commune-without-plan"));
    }

    @Test
    void losesNobodysWorkWhenTenReviseOneSheetAtOnce() throws Exception {
        var id = sheetOf(keeper.adopted("SHEET-20", "2022-02-28"), 1);
        var hands = IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(
                        hand -> () -> revise(id, 1, "De la main " + hand).statusCode())
                .toList();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(hands).stream().map(Future::resultNow).toList();
            assertEquals(1, answers.stream().filter(status -> status == 200).count());
            assertEquals(
                    9,
                    answers.stream()
                            .filter(status -> status == 412 || status == 409)
                            .count());
        }
        given().get("/v1/action-sheets/" + id).then().body("revision", equalTo(2));
    }

    @Test
    void splitsASheetAndKeepsIt() {
        var plan = keeper.created("SHEET-16");
        var old = keeper.addWholeSheet(plan, 1, "1.1.a").<String>path("id");
        var first = keeper.addWholeSheet(plan, 22, "1.1.a").<String>path("id");
        var second = keeper.addWholeSheet(plan, 23, "1.1.b").<String>path("id");
        keeper.steering()
                .body("""
                        {"kind": "SPLIT", "successors": ["%s", "%s"], "on": "2023-01-01", "reason": "Deux publics"}""".formatted(first, second))
                .put("/v1/action-sheets/" + old + "/replacement")
                .then()
                .statusCode(200)
                .body("stage", equalTo("REPLACED"))
                .body("replacement.successors", equalTo(List.of(first, second)));
        keeper.steering().get("/v1/action-sheets/" + second).then().body("predecessors", equalTo(List.of(old)));
        keeper.steering().get("/v1/plans/" + plan).then().body("counts.sheets", equalTo(2));
        keeper.steering()
                .body("{\"number\": 1, \"on\": \"2023-01-01\", \"reason\": \"Ordre\"}")
                .put("/v1/action-sheets/" + first + "/number")
                .then()
                .statusCode(409)
                .body("code", equalTo("sheet-number-taken"));
        keeper.steering()
                .body("{\"number\": 2, \"on\": \"2023-01-01\", \"reason\": \"Ordre\"}")
                .put("/v1/action-sheets/" + first + "/number")
                .then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("earlierNumbers.number", equalTo(List.of(22)));
    }

    @Test
    void followsStepsAndMoney() {
        var plan = keeper.created("SHEET-17");
        String id = keeper.steering()
                .body("""
                        {"planId": "%s", "number": 1, "title": "Fiche", "objectiveCodes": ["1.1.a"],
                         "steps": [{"title": "Ouverture", "dueOn": "2023-09-01"}], "demonstration": true}""".formatted(plan))
                .post("/v1/action-sheets")
                .path("id");
        keeper.steering()
                .body("{\"step\": \"Ouverture\", \"on\": \"2023-09-15\"}")
                .post("/v1/action-sheets/" + id + "/completed-steps")
                .then()
                .statusCode(200)
                .body("steps[0].doneOn", equalTo("2023-09-15"));
        keeper.steering()
                .body("""
                        {"budgetRevision": 0, "lines": [{"year": 2023, "funder": "Commune", "funding": "OWN", "planned": "500.00", "committed": "400.00", "spent": "399.99"}]}""")
                .put("/v1/action-sheets/" + id + "/budget")
                .then()
                .statusCode(200)
                .body("budget[0].spent", equalTo("399.99"))
                .body("budgetRevision", equalTo(1))
                .body("revision", equalTo(1));
        keeper.steering()
                .body("{\"budgetRevision\": 0, \"lines\": []}")
                .put("/v1/action-sheets/" + id + "/budget")
                .then()
                .statusCode(409)
                .body("code", equalTo("sheet-revised-meanwhile"));
        keeper.steering()
                .body("""
                        {"revision": 1, "title": "Fiche", "objectiveCodes": ["1.1.a"], "steps": [{"title": "Ouverture", "dueOn": "2023-10-01"}]}""")
                .put("/v1/action-sheets/" + id + "/content")
                .then()
                .statusCode(200)
                .body("budget[0].spent", equalTo("399.99"))
                .body("steps[0].doneOn", equalTo("2023-09-15"));
    }

    @Test
    void isWrittenByItsKeeperAlone() {
        var plan = keeper.adopted("SHEET-18", "2022-02-28");
        Keeper.as("steering", "211300066")
                .body("{\"status\": \"IN_PROGRESS\", \"on\": \"2022-09-01\"}")
                .post("/v1/action-sheets/" + sheetOf(plan, 1) + "/status-changes")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-organisation"));
    }

    @Test
    void isNeverDeletedFromTheDatabase() {
        var plan = keeper.adopted("SHEET-19", "2022-02-28");
        var id = sheetOf(plan, 1);
        var refused = assertThrows(
                Exception.class, () -> QuarkusTransaction.requiringNew().run(() -> plans.getEntityManager()
                        .createNativeQuery("delete from action_sheet where id = cast(:id as uuid)")
                        .setParameter("id", id)
                        .executeUpdate()));
        assertTrue(refused.toString().contains("kept for ever"), refused::toString);
    }

    private String sheetOf(String plan, int number) {
        return keeper.steering()
                .queryParam("planId", plan)
                .get("/v1/action-sheets")
                .path("items.find { it.number == %d }.id".formatted(number));
    }

    private Response change(String id, String change) {
        return keeper.steering().body(change).post("/v1/action-sheets/" + id + "/status-changes");
    }

    private Response publish(String id) {
        return keeper.steering().body("{\"on\": \"2023-05-12\"}").put("/v1/action-sheets/" + id + "/publication");
    }

    private Response revise(String id, int revision, String how) {
        return keeper.steering().body("""
                        {"revision": %d, "reason": "Retour des familles", "title": "Fiche", "objectiveCodes": ["1.1.a"], "how": "%s",
                         "deadlines": "Fin 2023", "contributors": ["Caf"], "means": "Un chargé de coopération",
                         "indicators": [{"code": "I1", "title": "Places ouvertes", "unit": "places", "kind": "RESULT"}]}""".formatted(revision, how)).put("/v1/action-sheets/" + id + "/content");
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
