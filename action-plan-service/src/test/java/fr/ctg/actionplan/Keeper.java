package fr.ctg.actionplan;

import static io.restassured.RestAssured.given;

import fr.ctg.platform.teststack.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A client of the organisation that keeps a plan, as another system would be. Every test has its own convention. */
public record Keeper(String siren) {
    public static final String TITLE = "Plan d'actions (démonstration)";

    /** Two stakes, two axes, three objectives. */
    public static final String STAKES = """
            [{"code": "1", "title": "L'attractivité du territoire par une valorisation des services", "axes": [
               {"code": "1.1", "title": "Renforcer les politiques enfance, jeunesse et parentalité", "objectives": [
                 {"code": "1.1.a", "title": "Adapter l'offre d'accueil aux évolutions des familles du territoire"},
                 {"code": "1.1.b", "title": "Favoriser l'équité de l'offre de services à l'ensemble des communes"}]}]},
             {"code": "2", "title": "L'identité et l'animation du territoire", "axes": [
               {"code": "2.1", "title": "Développer la coordination des acteurs", "objectives": [
                 {"code": "2.1.a", "title": "Favoriser les coopérations entre acteurs"}]}]}]""";

    public static Keeper ofMaussane() {
        return new Keeper("211300587");
    }

    public static RequestSpecification as(String role, String siren) {
        return given().auth().oauth2(Tokens.of(role, siren)).contentType(ContentType.JSON);
    }

    public RequestSpecification steering() {
        return as("steering", siren);
    }

    public Response create(String conventionReference) {
        return create(conventionReference, STAKES);
    }

    public Response create(String conventionReference, String stakes) {
        return steering()
                .body("""
                        {"conventionReference": "%s", "title": "%s", "stakes": %s, "demonstration": true}""".formatted(conventionReference, TITLE, stakes))
                .post("/v1/plans");
    }

    public String created(String conventionReference) {
        return create(conventionReference).then().statusCode(201).extract().path("id");
    }

    public Response addWholeSheet(String planId, int number, String objectiveCode) {
        return steering()
                .body("""
                        {"planId": "%s", "number": %d, "title": "Fiche de démonstration n° %d", "objectiveCodes": ["%s"],
                         "how": "Réunions de réseau", "deadlines": "Fin 2023", "contributors": ["Communes", "Caf"],
                         "means": "Un chargé de coopération",
                         "indicators": [{"code": "I1", "title": "Places ouvertes", "unit": "places", "kind": "RESULT"}],
                         "demonstration": true}""".formatted(planId, number, number, objectiveCode))
                .post("/v1/action-sheets");
    }

    /** A sheet with its title and objective, and none of its blocks. */
    public Response addBareSheet(String planId, int number) {
        return steering().body("""
                        {"planId": "%s", "number": %d, "title": "Fiche de démonstration n° %d",
                         "objectiveCodes": ["1.1.a"], "demonstration": true}""".formatted(planId, number, number)).post("/v1/action-sheets");
    }

    public Response adopt(String planId, String adoptedOn) {
        return steering()
                .body(Map.of("adoptedOn", adoptedOn, "body", "Comité de pilotage"))
                .put("/v1/plans/" + planId + "/adoption");
    }

    /** A draft with two whole sheets. */
    public String ready(String conventionReference) {
        var plan = created(conventionReference);
        addWholeSheet(plan, 1, "1.1.a").then().statusCode(201);
        addWholeSheet(plan, 2, "2.1.a").then().statusCode(201);
        return plan;
    }

    public String adopted(String conventionReference, String adoptedOn) {
        var plan = ready(conventionReference);
        adopt(plan, adoptedOn).then().statusCode(200);
        return plan;
    }
}
