package fr.ctg.deliberation.deliberation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import fr.ctg.platform.teststack.Tokens;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Acts taken over from a file, and what later acts do to them. SIREN and SIRET numbers are fictitious. */
@HttpTest
class RecordedActsResourceTest {
    private static final String HEADER =
            "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,"
                    + "PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL\r\n";

    @Test
    void repealsAnActTakenOverFromAFileAndStillSaysWhatNothingProvesOfIt() {
        var commune = Commune.ofNineteen("000002238");
        var file = HEADER + row(commune, "2021/02", "2021-03-01", "15,15,14,1,0");
        var recorded = taken(commune, file, "2021/02");
        read(recorded)
                .body("status", equalTo("RECORDED"))
                .body("unproved.what", contains("ATTENDANCE", "VOTE", "PUBLICATION", "RECEIPT", "EFFECT", "CHALLENGES"))
                .body("unproved.told", contains(true, true, false, false, false, false))
                .body("executoryOn", nullValue());
        var later = executory(commune, "2022-09-05", "REPEALS", recorded);
        read(recorded)
                .body("status", equalTo("REPEALED"))
                .body("changedBy.deliberationId", contains(later))
                .body("unproved.what", hasItem("EFFECT"))
                .body("executoryOn", nullValue())
                .body("vote", nullValue());
        given().get("/v1/deliberations/" + recorded + "/diagnosis")
                .then()
                .statusCode(200)
                .body("executory", equalTo(false))
                .body("blockedBy.code", contains("repealed"));
        take(commune, file).body("imported", equalTo(0)).body("alreadyKnown", equalTo(1));
        read(later).body("unproved", nullValue());
    }

    @Test
    void correctsAndCompletesAnActTakenOverFromAFileWithoutEndingIt() {
        var commune = Commune.ofNineteen("000002246");
        var recorded = taken(commune, HEADER + row(commune, "2021/02", "2021-03-01", ",,,,"), "2021/02");
        executory(commune, "2022-09-05", "CORRECTS", recorded);
        executory(commune, "2022-10-03", "COMPLETES", recorded);
        read(recorded)
                .body("status", equalTo("RECORDED"))
                .body("changedBy.kind", contains("CORRECTS", "COMPLETES"))
                .body("unproved.find { it.what == 'VOTE' }.told", equalTo(false));
    }

    @Test
    void takesBackAnActTakenOverFromAFileWithinFourMonthsOfTheDayTheFileTellsOnly() {
        var commune = Commune.ofNineteen("000002253");
        var file = HEADER + row(commune, "A", "2022-05-04", ",,,,") + row(commune, "B", "2022-05-05", ",,,,");
        var old = taken(commune, file, "A");
        var recent = number(commune, "B");
        var sitting = commune.openOn("2022-09-05", 1);
        var tooLate = commune.table(sitting, 1, relation("WITHDRAWS", old));
        commune.vote(tooLate)
                .then()
                .statusCode(409)
                .body("code", equalTo("withdrawal-too-late"))
                .body("facts.latest", equalTo("2022-09-04"));
        executory(commune, "2022-09-05", "WITHDRAWS", recent);
        read(recent).body("status", equalTo("WITHDRAWN"));
        read(old).body("status", equalTo("RECORDED"));
    }

    @Test
    void changesNothingMoreOfAnActTakenOverOnceItIsRepealed() {
        var commune = Commune.ofNineteen("000002261");
        var recorded = taken(commune, HEADER + row(commune, "2021/02", "2021-03-01", ",,,,"), "2021/02");
        executory(commune, "2022-09-05", "REPEALS", recorded);
        var again = commune.table(commune.openOn("2022-10-03", 1), 1, relation("REPEALS", recorded));
        commune.vote(again).then().statusCode(409).body("code", equalTo("related-act-does-not-stand"));
    }

    private static String executory(Commune commune, String heldOn, String kind, String earlier) {
        var id = commune.table(commune.openOn(heldOn, 1), 1, relation(kind, earlier));
        commune.vote(id).then().statusCode(200);
        commune.makeExecutory(id, heldOn).then().statusCode(200).body("status", equalTo("EXECUTORY"));
        return id;
    }

    private static Map<String, Object> relation(String kind, String deliberationId) {
        return Map.of("relation", Map.of("kind", kind, "deliberationId", deliberationId));
    }

    private static ValidatableResponse read(String id) {
        return given().get("/v1/deliberations/" + id).then().statusCode(200);
    }

    private static String taken(Commune commune, String file, String officialNumber) {
        take(commune, file);
        return number(commune, officialNumber);
    }

    private static String number(Commune commune, String officialNumber) {
        return given().queryParam("siren", commune.siren)
                .queryParam("officialNumber", officialNumber)
                .get("/v1/deliberations")
                .path("items[0].id");
    }

    private static ValidatableResponse take(Commune commune, String file) {
        return given().auth()
                .oauth2(Tokens.of("clerk", commune.siren))
                .contentType("text/csv; charset=UTF-8")
                .queryParam("siren", commune.siren)
                .queryParam("dryRun", false)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/scdl-deliberations")
                .then()
                .statusCode(200);
    }

    private static String row(Commune commune, String number, String day, String votes) {
        return "Commune de Maussane-les-Alpilles," + siret(commune.siren) + "," + number + "," + day
                + ",8.2,domaines de compétences par thèmes/aide sociale,Objet fictif,,,,," + votes + ",\r\n";
    }

    /** The establishment of that number whose key is right. */
    private static String siret(String siren) {
        for (int key = 0; ; key++) {
            var siret = siren + "0000" + key;
            if (fr.ctg.deliberation.council.SiretNumber.hasRightKey(siret)) {
                return siret;
            }
        }
    }
}
