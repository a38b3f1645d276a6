package fr.ctg.deliberation.scdl;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import fr.ctg.platform.teststack.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A commune's history taken over from a file, and its acts given back as one. SIREN and SIRET numbers are fictitious. */
@HttpTest
class ScdlResourceTest {
    private static final String HEADER =
            "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,"
                    + "PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL\r\n";

    @Test
    void takesOverAHistoryOnceAndGivesItBackByteForByte() {
        council("000000125", "00000012500005");
        var file = HEADER
                + row("00000012500005", "2019/01", "2019-02-04", "15,15,14,1,0")
                + row("00000012500005", "2021/02", "2021-03-01", ",,,,");
        take("000000125", file, true)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("imported", equalTo(0))
                .body("report.valid", equalTo(2));
        given().queryParam("siren", "000000125").get("/v1/deliberations").then().body("items", empty());
        take("000000125", file, false).then().statusCode(200).body("imported", equalTo(2));
        take("000000125", file, false)
                .then()
                .statusCode(200)
                .body("imported", equalTo(0))
                .body("alreadyKnown", equalTo(2));
        given().queryParam("siren", "000000125")
                .get("/v1/deliberations")
                .then()
                .body("items.status", contains("RECORDED", "RECORDED"))
                .body("items.officialNumber", contains("2021/02", "2019/01"));
        var exported = given().queryParam("siren", "000000125").get("/v1/scdl-deliberations");
        exported.then().statusCode(200).header("X-Content-Type-Options", equalTo("nosniff"));
        assertTrue(exported.contentType().startsWith("text/csv"));
        assertEquals(file, exported.asString());
    }

    @Test
    void takesNothingOfAFileWithAnErrorAndNamesItsLineAndColumn() {
        council("000000133", "00000013300009");
        var file = HEADER
                + row("00000013300009", "1", "2021-03-01", ",,,,")
                + row("00000013300009", "2", "2021-02-29", "15,15,14,,0");
        take("000000133", file, true)
                .then()
                .statusCode(200)
                .body("report.invalid", equalTo(1))
                .body("report.errors.line", hasItem(3))
                .body("report.errors.column", hasItem("DELIB_DATE"));
        take("000000133", file, false)
                .then()
                .statusCode(400)
                .body("code", equalTo("scdl-import-with-errors"))
                .body("facts.errors.line", hasItem(3));
        given().queryParam("siren", "000000133").get("/v1/deliberations").then().body("items", empty());
    }

    @Test
    void takesOverNoActOfAnotherCommuneNorOneFollowedHere() {
        var commune = council("000000141", "00000014100002");
        take("000000141", HEADER + row("00000012500005", "1", "2021-03-01", ",,,,"), false)
                .then()
                .statusCode(400)
                .body("code", equalTo("scdl-import-of-another-commune"));
        commune.table(commune.openOn29July(), "2022/07/29/07").then().statusCode(201);
        take("000000141", HEADER + row("00000014100002", "2022/07/29/07", "2022-07-29", ",,,,"), false)
                .then()
                .statusCode(409)
                .body("code", equalTo("scdl-import-of-followed-acts"));
        given().auth()
                .oauth2(Tokens.of("clerk", "000000125"))
                .contentType("text/csv")
                .queryParam("siren", "000000141")
                .body(HEADER)
                .post("/v1/scdl-deliberations")
                .then()
                .statusCode(403);
    }

    @Test
    void takesOverNoActOfTheFutureNorOfACommuneWithoutCouncil() {
        council("000000505", "00000050500008");
        take("000000505", HEADER + row("00000050500008", "1", "2099-03-01", ",,,,"), true)
                .then()
                .statusCode(400)
                .body("code", equalTo("scdl-import-in-the-future"));
        take("000000513", HEADER, true).then().statusCode(409).body("code", equalTo("scdl-import-without-council"));
    }

    @Test
    void answersAFileOfBadLinesWithABoundedReport() {
        council("000000158", null);
        var lines = IntStream.range(0, 20_000).mapToObj(n -> ",,,\r\n").collect(Collectors.joining());
        take("000000158", HEADER + lines, true)
                .then()
                .statusCode(200)
                .body("report.invalid", equalTo(20_000))
                .body("report.errors", hasSize(1000))
                .body("report.truncated", equalTo(true));
        given().queryParam("siren", "000000158")
                .get("/v1/scdl-deliberations")
                .then()
                .statusCode(409)
                .body("code", equalTo("scdl-export-without-siret"));
    }

    @Test
    void leavesTheVotesEmptyWhenTheActGivesNoFigures() {
        var commune = council("000000166", "00000016600009");
        String id = commune.table(commune.openOn29July(), "2022/07/29/07").path("id");
        commune.clerk()
                .body(java.util.Map.of(
                        "subject", "Convention, « exemple »",
                        "matterCode", "8.2",
                        "visas", List.of(),
                        "rapporteurId", commune.members.get(0),
                        "decisions", List.of(java.util.Map.of("verb", "APPROVES", "text", "la démarche")),
                        "commitments", List.of()))
                .put("/v1/deliberations/" + id + "/text")
                .then()
                .statusCode(200);
        commune.vote(id).then().statusCode(200);
        var line = given().queryParam("siren", "000000166")
                .get("/v1/scdl-deliberations")
                .asString()
                .split("\r\n")[1];
        assertTrue(line.contains(",2022/07/29/07,2022-07-29,8.2,"), line);
        assertTrue(line.contains("\"Convention, « exemple »\""), line);
        assertTrue(line.endsWith(",,,,,,"), line);
    }

    private static Commune council(String siren, @org.jspecify.annotations.Nullable String siret) {
        return Commune.ofNineteen(siren, siret);
    }

    private static String row(String siret, String number, String day, String votes) {
        return "Commune de Maussane-les-Alpilles," + siret + "," + number + "," + day
                + ",8.2,domaines de compétences par thèmes/aide sociale,Objet fictif,,,,," + votes + ",\r\n";
    }

    private static Response take(String siren, String file, boolean dryRun) {
        return given().auth()
                .oauth2(Tokens.of("clerk", siren))
                .contentType("text/csv; charset=UTF-8")
                .queryParam("siren", siren)
                .queryParam("dryRun", dryRun)
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/scdl-deliberations");
    }
}
