package fr.ctg.ctg.coordination;

import static fr.ctg.ctg.Partners.CAF;
import static fr.ctg.ctg.Partners.COMMUNE;
import static fr.ctg.ctg.Partners.TEXT;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.ctg.ctg.Events;
import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HttpTest
class CoordinationTest {
    private String reference = "";

    @BeforeEach
    void register() {
        reference = Partners.registered().reference;
    }

    @Test
    void paysTheEmployersOfASharedPostOnceTheSchemeIsApproved() {
        var officer = post("caf-adviser", CAF, "/v1/cooperation-officers", """
                {"conventionReference": "%s", "post": "Chargé de coopération enfance", "demonstration": true, "vacancies": [],
                 "employments": [{"employerSiren": "211300587", "employerName": "Maussane-les-Alpilles", "share": "0.2", "from": "2023-01"},
                                 {"employerSiren": "211301007", "employerName": "Saint-Rémy-de-Provence", "share": "0.5", "from": "2023-01"}]}""".formatted(reference))
                .statusCode(201)
                .body("employments.share", equalTo(List.of("0.2", "0.5")))
                .extract()
                .<String>path("id");
        post("caf-adviser", CAF, "/v1/cooperation-officers/" + officer + "/vacancies", """
                {"from": "2023-03", "to": "2023-05", "cause": "Mutation"}""")
                .statusCode(200)
                .body("vacancies[0].to", equalTo("2023-05"));
        var funding = post("caf-director", CAF, "/v1/funding-conventions", funding())
                .statusCode(201)
                .body("remarks.code", equalTo(List.of("scheme-not-approved")))
                .extract()
                .<String>path("id");
        given().get("/v1/funding-conventions/" + funding)
                .then()
                .statusCode(200)
                .body("amount", equalTo("150.00"))
                .body("fullTimeEquivalent", equalTo("0.1500"))
                .body(
                        "steps[0].text",
                        equalTo(
                                "Chargé de coopération enfance : 1000.00 € × 0.2 × 9/12 = 150.00 € (12 mois d'emploi, 3 de vacance)."))
                .body("steps", hasSize(3));
        post("caf-director", CAF, "/v1/funding-conventions", funding())
                .statusCode(409)
                .body("code", equalTo("funding-exists"));
        approve();
        given().queryParam("conventionReference", reference)
                .get("/v1/funding-conventions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].remarks", hasSize(0));
        given().get("/v1/scdl-subventions?siren=999999998&year=2023")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("DÉMONSTRATION - Pilotage du projet de territoire"))
                .body(containsString("150.00"));
    }

    @Test
    void letsOnlyTheCafSignItsFundingAndOnlyAnAskedCommuneApproveTheScheme() {
        post("mayor", COMMUNE, "/v1/funding-conventions", funding()).statusCode(403);
        post("caf-director", COMMUNE, "/v1/funding-conventions", funding()).statusCode(403);
        post("caf-director", "211301007", "/v1/funding-conventions", funding())
                .statusCode(409)
                .body("code", equalTo("not-a-party"));
        post("steering", COMMUNE, "/v1/steering-schemes", expected()).statusCode(403);
        var scheme = scheme();
        post("steering", CAF, "/v1/steering-schemes", expected())
                .statusCode(409)
                .body("code", equalTo("scheme-exists"));
        post("mayor", "211301007", scheme + "/approvals", approval()).statusCode(403);
        post("mayor", COMMUNE, scheme + "/approvals", approval())
                .statusCode(409)
                .body("code", equalTo("scheme-without-document"))
                .body("remedy", equalTo("Remettez d'abord le document, avec son empreinte."));
    }

    @Test
    void losesTheApprovalWhoseDeliberationIsAnnulled() {
        var scheme = scheme();
        Partners.as("steering", CAF)
                .body("{\"sha256\": \"%s\", \"deliveredOn\": \"2022-11-15\", \"demonstration\": true}".formatted(TEXT))
                .put(scheme + "/document")
                .then()
                .statusCode(200);
        var act = UUID.randomUUID();
        Events.approvedLater(act, COMMUNE, "2022/12/15/01", "2022-12-15", "Schéma d'organisation (démonstration)");
        post(
                        "mayor",
                        COMMUNE,
                        scheme + "/approvals",
                        approval()
                                .replace(
                                        "\"officialNumber\"",
                                        "\"deliberationId\": \"" + act + "\", \"officialNumber\""))
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        Events.annulled(act, COMMUNE);
        Partners.eventually(() -> "OVERDUE".equals(given().get(scheme).path("status")));
        Events.changed(act, COMMUNE, "reinstated", 3);
        Partners.eventually(() -> "APPROVED".equals(given().get(scheme).path("status")));
    }

    private void approve() {
        var scheme = scheme();
        Partners.as("steering", CAF)
                .body("{\"sha256\": \"%s\", \"deliveredOn\": \"2022-11-15\", \"demonstration\": true}".formatted(TEXT))
                .put(scheme + "/document")
                .then()
                .statusCode(200)
                .body("status", equalTo("OVERDUE"));
        post("mayor", COMMUNE, scheme + "/approvals", approval())
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("communes[0].approval.officialNumber", equalTo("2022/12/15/01"));
        given().queryParam("conventionReference", reference)
                .get("/v1/steering-schemes")
                .then()
                .body("items[0].status", equalTo("APPROVED"));
    }

    private String scheme() {
        var id = post("steering", CAF, "/v1/steering-schemes", expected())
                .statusCode(201)
                .extract()
                .<String>path("id");
        return "/v1/steering-schemes/" + id;
    }

    private String expected() {
        return """
                {"conventionReference": "%s", "title": "Schéma d'organisation du pilotage", "dueFrom": "2022-10-01", "dueOn": "2022-12-31",
                 "communes": [{"siren": "211300587", "name": "Maussane-les-Alpilles"}]}""".formatted(reference);
    }

    private static String approval() {
        return """
                {"siren": "211300587", "officialNumber": "2022/12/15/01", "adoptedOn": "2022-12-15", "sha256": "%s"}""".formatted(TEXT);
    }

    private String funding() {
        return """
                {"conventionReference": "%s", "grantorName": "Caf (démonstration)", "grantorSiret": "99999999800012",
                 "employerSiren": "211300587", "employerName": "Maussane-les-Alpilles", "year": 2023, "signedOn": "2023-02-01",
                 "amountPerFullTime": "1000.00", "ceiling": "900.00", "paymentTerms": "échelonné", "paidFrom": "2023-06-01", "demonstration": true}""".formatted(reference);
    }

    private static ValidatableResponse post(String role, String siren, String path, String body) {
        return Partners.as(role, siren).body(body).post(path).then();
    }
}
