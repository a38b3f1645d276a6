package fr.ctg.ctg;

import static fr.ctg.ctg.Partners.CAF;
import static fr.ctg.ctg.Partners.COMMUNE;
import static fr.ctg.ctg.Partners.TEXT;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** A change of what a thing is made of, or of what it follows from, is a change of the thing. */
@HttpTest
class FollowedListsTest {
    @Test
    void findsTheConventionThatAPartySigned() {
        var partners = Partners.registered().approved().executory().until("AUTHORISED");
        var start = now();
        changed("conventions", "reference", partners.reference, start)
                .body("items", empty())
                .body("syncedTo", notNullValue());
        partners.communeSigns("2022-09-15", TEXT).then().statusCode(200);
        changed("conventions", "reference", partners.reference, start)
                .body("items.id", contains(partners.path().replaceFirst(".*/", "")))
                .body("items[0].modifiedAt", notNullValue());
        given().get(partners.path()).then().body("modifiedAt", nullValue());
    }

    @Test
    void findsTheFundingWhosePostOrSchemeChanged() {
        var reference = Partners.registered().reference;
        var officer = created("caf-adviser", CAF, "cooperation-officers", """
                {"conventionReference": "%s", "post": "Chargé de coopération enfance", "demonstration": true, "vacancies": [],
                 "employments": [{"employerSiren": "211300587", "employerName": "Maussane-les-Alpilles", "share": "0.2", "from": "2023-01"}]}""".formatted(reference));
        var funding = created("caf-director", CAF, "funding-conventions", """
                {"conventionReference": "%s", "grantorName": "Caf (démonstration)", "grantorSiret": "99999999800012",
                 "employerSiren": "211300587", "employerName": "Maussane-les-Alpilles", "year": 2023, "signedOn": "2023-02-01",
                 "amountPerFullTime": "1000.00", "ceiling": "900.00", "paymentTerms": "échelonné", "paidFrom": "2023-06-01", "demonstration": true}""".formatted(reference));
        var posted = now();
        changed("funding-conventions", "conventionReference", reference, posted).body("items", empty());
        Partners.as("caf-adviser", CAF)
                .body("{\"from\": \"2023-03\", \"to\": \"2023-05\", \"cause\": \"Mutation\"}")
                .post("/v1/cooperation-officers/" + officer + "/vacancies")
                .then()
                .statusCode(200);
        changed("cooperation-officers", "conventionReference", reference, posted)
                .body("items.id", contains(officer));
        changed("funding-conventions", "conventionReference", reference, posted).body("items.id", contains(funding));
        var vacant = now();
        var scheme = created("steering", CAF, "steering-schemes", """
                {"conventionReference": "%s", "title": "Schéma d'organisation du pilotage", "dueFrom": "2022-10-01", "dueOn": "2022-12-31",
                 "communes": [{"siren": "%s", "name": "Maussane-les-Alpilles"}]}""".formatted(reference, COMMUNE));
        changed("steering-schemes", "conventionReference", reference, vacant).body("items.id", contains(scheme));
        changed("funding-conventions", "conventionReference", reference, vacant).body("items.id", contains(funding));
    }

    private static String created(String role, String siren, String list, String body) {
        return Partners.as(role, siren)
                .body(body)
                .post("/v1/" + list)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse changed(String list, String filter, String value, String since) {
        return given().queryParam(filter, value)
                .queryParam("modifiedSince", since)
                .get("/v1/" + list)
                .then()
                .statusCode(200);
    }

    /** As precise as what is stored. */
    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    }
}
