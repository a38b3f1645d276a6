package fr.ctg.deliberation.deliberation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@HttpTest
class DeliberationsResourceTest {
    @Test
    void tellsTheStoryFromTheTableToTheLegalEffect() {
        var commune = Commune.ofNineteen("211300587");
        String id = commune.table(commune.openOn29July(), "2022/07/29/07")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/deliberations/.*"))
                .body("status", equalTo("TABLED"))
                .body("remarks[0].code", equalTo("unusual-citation"))
                .extract()
                .path("id");
        commune.vote(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("ADOPTED"))
                .body("vote.tally", equalTo("UNSTATED"))
                .body("vote.votesFor", nullValue())
                .body("vote.quorum.required", equalTo(7))
                .body("vote.quorum.rule.id", equalTo("quorum-third-2021-11"));
        commune.publish(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("ADOPTED"))
                .body("executoryOn", nullValue());
        given().get("/v1/deliberations/" + id + "/diagnosis")
                .then()
                .statusCode(200)
                .body("executory", equalTo(false))
                .body("blockedBy.code", equalTo(java.util.List.of("not-transmitted")))
                .body("blockedBy[0].legalBasis[0]", equalTo("CGCT art. L2131-2"));
        commune.transmit(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("EXECUTORY"))
                .body("executoryOn", equalTo("2022-08-01"));
        given().get("/v1/deliberations/" + id)
                .then()
                .statusCode(200)
                .header("Trace-Id", matchesPattern("[0-9a-f]{32}"))
                .body("allowedActions", equalTo(java.util.List.of("sign", "correct", "record-control-step")));
    }

    @Test
    void keepsADraftFromEveryOtherOrganisation() {
        var commune = Commune.ofNineteen("211300066");
        String id = commune.table(commune.openOn29July(), "1")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().get("/v1/deliberations/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        given().get("/v1/deliberations").then().statusCode(200).body("items.id", not(hasItem(id)));
        Commune.as("clerk", "211301007").get("/v1/deliberations/" + id).then().statusCode(404);
        commune.clerk().get("/v1/deliberations/" + id).then().statusCode(200);
    }

    @Test
    void refusesASecondActUnderTheSameNumber() {
        var commune = Commune.ofNineteen("211300116");
        var sitting = commune.openOn29July();
        commune.table(sitting, "2022-01").then().statusCode(201);
        commune.table(commune.openOn29July(), "2022-01")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("number-already-used"));
    }

    @Test
    void refusesAPublicationInTheFutureInFrenchAndInEnglish() {
        var commune = Commune.ofNineteen("211300348");
        String id = commune.table(commune.openOn29July(), "1").path("id");
        commune.vote(id).then().statusCode(200);
        commune.clerk()
                .body("{\"publishedOn\": \"2999-01-01\", \"mode\": \"WEBSITE\"}")
                .put("/v1/deliberations/" + id + "/publication")
                .then()
                .statusCode(409)
                .header("Content-Language", "fr")
                .body("type", equalTo("urn:ctg:problem:in-the-future"))
                .body("title", equalTo("Date à venir"))
                .body("instance", matchesPattern("urn:ctg:trace:[0-9a-f]{32}"))
                .body("facts.date", equalTo("2999-01-01"))
                .body("legalBasis[0]", equalTo("CGCT art. L2131-1"));
        commune.clerk()
                .header("Accept-Language", "en-GB, fr;q=0.5")
                .body("{\"publishedOn\": \"2999-01-01\", \"mode\": \"WEBSITE\"}")
                .put("/v1/deliberations/" + id + "/publication")
                .then()
                .statusCode(409)
                .header("Content-Language", "en")
                .body("title", equalTo("Date to come"));
    }

    @Test
    void refusesAnAddressOfThePublishedActThatNobodyCouldFollow() {
        var commune = Commune.ofNineteen("000002204");
        var id = commune.table(commune.openOn("2022-07-29", 1), 1, Map.of());
        commune.vote(id).then().statusCode(200);
        for (var url : List.of(
                "ftp://www.example.org/acte.pdf",
                "javascript:alert(1)",
                "www.example.org/acte.pdf",
                "/actes/1.pdf",
                "https:///acte.pdf",
                "https://www.example.org/délibération.pdf",
                "https://www.example.org/acte 1.pdf",
                " ")) {
            publish(commune, id, url)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-request"))
                    .body("violations[0].pointer", equalTo("/url"))
                    .body("violations[0].code", equalTo("web-address"))
                    .body("violations[0].detail", startsWith("Adresse complète en http ou https attendue"));
        }
        publish(commune, id, "https://www.example.org/actes/2022-07-29-07.pdf?v=1#page=2")
                .then()
                .statusCode(200)
                .body("publication.url", equalTo("https://www.example.org/actes/2022-07-29-07.pdf?v=1#page=2"));
    }

    private static Response publish(Commune commune, String deliberationId, String url) {
        return commune.clerk()
                .body(Map.of("publishedOn", "2022-08-01", "mode", "WEBSITE", "url", url))
                .put("/v1/deliberations/" + deliberationId + "/publication");
    }

    @Test
    void walksAListPageByPage() {
        var commune = Commune.ofNineteen("211300389");
        for (int number = 1; number <= 3; number++) {
            commune.table(commune.openOn29July(), "n" + number).then().statusCode(201);
        }
        var first = commune.clerk()
                .queryParam("councilId", commune.councilId)
                .queryParam("limit", 2)
                .get("/v1/deliberations");
        first.then().statusCode(200).body("items.size()", equalTo(2));
        String next = first.path("next");
        commune.clerk()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].officialNumber", equalTo("n1"))
                .body("next", nullValue());
        commune.clerk()
                .queryParam("cursor", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                .get("/v1/deliberations")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }
}
