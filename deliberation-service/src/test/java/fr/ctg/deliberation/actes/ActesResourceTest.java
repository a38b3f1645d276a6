package fr.ctg.deliberation.actes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import fr.ctg.platform.teststack.Tokens;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** What comes back from @CTES takes its place in the life of the act. */
@HttpTest
class ActesResourceTest {
    private static final String NAMESPACE = "http://www.interieur.gouv.fr/ACTES#v1.1-20040216";

    @Test
    void recordsTheReceiptOfAnActAndComputesItsDeadlines() {
        var commune = Commune.ofNineteen("000000174");
        var id = published(commune);
        given().get("/v1/deliberations/" + id + "/actes-identifier")
                .then()
                .statusCode(200)
                .body("identifier", equalTo("013-000000174-20220729-2022_07_29_07-DE"));
        file(commune, id, receipt("013-000000174-20220729-2022_07_29_07-DE", "2022-08-01"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("RECEIVED"))
                .body("status", equalTo("EXECUTORY"));
        given().get("/v1/deliberations/" + id)
                .then()
                .body("executoryOn", equalTo("2022-08-01"))
                .body("transmission.receiptId", equalTo("013-000000174-20220729-2022_07_29_07-DE"));
        // 2 October 2022 is a Sunday.
        given().get("/v1/deliberations/" + id + "/diagnosis")
                .then()
                .body("deadlines.find { it.kind == 'THIRD_PARTY_APPEAL' }.endsOn", equalTo("2022-10-03"))
                .body("deadlines.find { it.kind == 'THIRD_PARTY_APPEAL' }.movedBecause", equalTo("SUNDAY"))
                .body("deadlines.find { it.kind == 'PREFECT_REFERRAL' }.endsOn", equalTo("2022-10-03"))
                .body("definitive", equalTo(true));
    }

    @Test
    void leavesAnActThatWasTurnedAwayToBeTransmitted() {
        var commune = Commune.ofNineteen("000000182");
        var id = published(commune);
        var anomaly = """
                <?xml version="1.0" encoding="UTF-8"?>
                <actes:AnomalieActe xmlns:actes="%s"><actes:Date>2022-08-01</actes:Date><actes:Nature>010</actes:Nature>
                <actes:Detail>pièce illisible (exemple)</actes:Detail></actes:AnomalieActe>""".formatted(NAMESPACE);
        file(commune, id, anomaly)
                .then()
                .statusCode(200)
                .body("kind", equalTo("ACT_TURNED_AWAY"))
                .body("nature", equalTo("010"))
                .body("status", equalTo("ADOPTED"));
    }

    @Test
    void refusesTheReceiptOfAnotherActAndWhatIsNotXml() {
        var commune = Commune.ofNineteen("000000190");
        var id = published(commune);
        file(commune, id, receipt("013-211300587-20220729-2022_07_29_07-DE", "2022-08-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("reply-for-another-act"));
        file(commune, id, "<actes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("unreadable-receipt"));
        given().get("/v1/deliberations/" + id).then().body("status", equalTo("ADOPTED"));
    }

    private static String published(Commune commune) {
        String id = commune.table(commune.openOn29July(), "2022/07/29/07").path("id");
        commune.vote(id).then().statusCode(200);
        commune.publish(id).then().statusCode(200);
        return id;
    }

    private static String receipt(String identifier, String receivedOn) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <actes:ARActe xmlns:actes="%s" actes:IDActe="%s" actes:DateReception="%s"/>""".formatted(NAMESPACE, identifier, receivedOn);
    }

    private static Response file(Commune commune, String id, String message) {
        return given().auth()
                .oauth2(Tokens.of("clerk", commune.siren))
                .contentType("application/xml")
                .queryParam("authority", "Sous-préfecture d'Arles")
                .body(message.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/deliberations/" + id + "/actes-replies");
    }
}
