package fr.ctg.deliberation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a council, a sitting and an act go through is a change of them. SIREN numbers are fictitious. */
@HttpTest
class FollowedListsTest {
    @Test
    void findsTheCouncilThatAMemberLeft() {
        var commune = Commune.ofNineteen("000000554");
        var start = now();
        changed("councils", "siren", commune.siren, start)
                .body("items", empty())
                .body("syncedTo", notNullValue());
        commune.clerk()
                .body(Map.of("memberId", commune.members.getLast(), "leftOn", "2022-05-02", "cause", "RESIGNATION"))
                .post("/v1/councils/" + commune.councilId + "/departures")
                .then()
                .statusCode(200);
        changed("councils", "siren", commune.siren, start).body("items.id", contains(commune.councilId));
    }

    @Test
    void findsTheSittingThatWasOpenedAndTheActThatWasVoted() {
        var commune = Commune.ofNineteen("000000562");
        var sitting = commune.convene("2022-07-29");
        String act = commune.table(sitting, "2022/07/29/07")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var start = now();
        changed("sittings", "councilId", commune.councilId, start).body("items", empty());
        changed("deliberations", "siren", commune.siren, start).body("items", empty());
        commune.open(sitting, 10).then().statusCode(200);
        changed("sittings", "councilId", commune.councilId, start).body("items.id", contains(sitting));
        changed("deliberations", "siren", commune.siren, start).body("items", empty());
        commune.vote(act).then().statusCode(200);
        changed("deliberations", "siren", commune.siren, start).body("items.id", contains(act));
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
