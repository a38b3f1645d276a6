package fr.ctg.ctg.initiative;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HttpTest
class InitiativesResourceTest {
    private static final String STORY = """
            {"conventionReference": "%s", "launchedOn": "2019-12-11",
             "bodies": [{"kind": "STEERING_COMMITTEE", "name": "Comité de pilotage"},
                        {"kind": "TECHNICAL_COMMITTEE", "name": "Comité technique"}],
             "phases": [{"number": 1, "title": "Diagnostic territorial", "aims": ["Identifier les besoins prioritaires"],
                         "steps": [{"title": "Élaboration du diagnostic", "from": "2020-02-06", "to": "2021-03"}]}],
             "suspensions": [{"from": "2020-03", "to": "2020-09", "cause": "Crise sanitaire et élections municipales"}],
             "validations": [{"on": "2021-04-22", "body": "TECHNICAL_COMMITTEE", "subject": "Enjeux et orientations stratégiques"}]}""";

    private String path = "";

    @BeforeEach
    void record() {
        var id = Partners.as("steering", Partners.CAF)
                .body(STORY.formatted("CTG-" + UUID.randomUUID()))
                .post("/v1/initiatives")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        path = "/v1/initiatives/" + id;
    }

    @Test
    void growsByWhatHappensLater() {
        post("/phases", """
                {"number": 2, "title": "Plan d'actions", "aims": [], "steps": [],
                 "milestones": [{"title": "21 fiches actions", "plannedOn": "2021-09", "reachedOn": "2021-09"}]}""").statusCode(200).body("phases.number", hasItem(2));
        post("/suspensions", """
                {"from": "2021-09", "cause": "Réélection du maire de Saint-Rémy-de-Provence"}""").statusCode(200).body("suspendedToday", equalTo(true));
        put("/resumption", "{\"on\": \"2022-02\"}").statusCode(200).body("suspendedToday", equalTo(false));
        post("/meetings", """
                {"on": "2021-04-22", "body": "TECHNICAL_COMMITTEE", "agenda": ["Orientations"], "attended": []}""").statusCode(200);
        post("/validations", """
                {"on": "2022-03-01", "body": "STEERING_COMMITTEE", "subject": "Plan d'actions", "matter": "ACTION_PLAN"}""")
                .statusCode(200)
                .body("remarks", hasSize(1))
                .body("remarks[0].code", equalTo("validated-by-another-body"));
        post("/consultations", """
                {"on": "2021-07-01", "title": "Journée des acteurs"}""").statusCode(200);
        put("/diagnostic", """
                {"needs": ["Accueil du jeune enfant"], "offerGaps": [{"field": "petite enfance", "gap": "Places en nombre insuffisant"}],
                 "inputs": [{"title": "Analyse des besoins sociaux"}]}""").statusCode(200);
        given().get(path)
                .then()
                .statusCode(200)
                .body("suspensions", hasSize(2))
                .body("suspensions[1].to", equalTo("2022-02"))
                .body("meetings", hasSize(1))
                .body("consultations[0].on", equalTo("2021-07-01"))
                .body("diagnostic.inputs[0].title", equalTo("Analyse des besoins sociaux"));
    }

    @Test
    void showsTheNamesOfMembersToTokensOnly() {
        post("/members", """
                {"body": "STEERING_COMMITTEE", "member": {"siren": "999999998", "function": "Conseillère", "name": "Personne fictive A"}}""").statusCode(200).body("bodies[0].members[0].name", equalTo("Personne fictive A"));
        given().get(path)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("bodies[0].members[0].function", equalTo("Conseillère"))
                .body("bodies[0].members[0].name", nullValue());
    }

    @Test
    void refusesAnUnknownBodyWithItsRemedyAndAnotherOrganisation() {
        post("/meetings", """
                {"on": "2021-04-22", "body": "PROJECT_GROUP", "agenda": [], "attended": []}""")
                .statusCode(400)
                .body("code", equalTo("no-such-body"))
                .body("detail", equalTo("L'instance groupe projet ne figure pas parmi les instances de la démarche."))
                .body("remedy", equalTo("Nommez une instance de la démarche, ou enregistrez-la d'abord."));
        Partners.as("steering", Partners.COMMUNE)
                .body("{\"on\": \"2022-02\"}")
                .put(path + "/resumption")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse post(String resource, String body) {
        return Partners.as("caf-adviser", Partners.CAF)
                .body(body)
                .post(path + resource)
                .then();
    }

    private ValidatableResponse put(String resource, String body) {
        return Partners.as("steering", Partners.CAF)
                .body(body)
                .put(path + resource)
                .then();
    }
}
