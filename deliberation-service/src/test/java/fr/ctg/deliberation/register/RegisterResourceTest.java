package fr.ctg.deliberation.register;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The documents of the register, read over HTTP by the commune and by everybody. */
@HttpTest
class RegisterResourceTest {
    private static final String PRIVATE = "Jeanne Fictive";

    @Test
    void printsTheExtractAsAPageAndAsAPdfThatSayTheSame() throws Exception {
        var commune = Commune.ofNineteen("000000406");
        String id = commune.table(commune.openOn29July(), "2022/07/29/07").path("id");
        given().get("/v1/deliberations/" + id + "/extract").then().statusCode(404);
        commune.clerk()
                .get("/v1/deliberations/" + id + "/extract")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("act-not-voted-here"));
        commune.vote(id).then().statusCode(200);
        commune.publish(id).then().statusCode(200);
        commune.transmit(id).then().statusCode(200);

        var page = given().accept("text/html")
                .get("/v1/deliberations/" + id + "/extract")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        var pdf = given().accept("application/pdf")
                .get("/v1/deliberations/" + id + "/extract")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "inline; filename=\"extrait-2022-07-29-07.pdf\"")
                .extract()
                .asByteArray();
        for (var said : List.of(
                "Commune de Maussane-les-Alpilles",
                "N° 2022/07/29/07",
                "Le vingt-neuf juillet deux mille vingt-deux à dix-neuf heures",
                "convoqué le 13 juillet 2022 article L 2121-17 du CGCT, s’est réuni",
                "au nombre prescrit par la loi",
                "sous la présidence de Membre N01, maire",
                "Membre N11 et Membre N12 à Membre N01",
                "à l’unanimité des suffrages exprimés",
                "AUTORISE le maire à signer",
                "Délibération exécutoire depuis le 1er août 2022.",
                "jusqu’au 3 octobre 2022 inclus",
                "DONNÉES DE DÉMONSTRATION")) {
            assertTrue(plain(page).contains(said), said);
            assertTrue(text(pdf).contains(said), said + " in " + text(pdf));
        }
    }

    @Test
    void masksPrivatePersonsForThePublicEvenInACorrection() {
        var commune = Commune.ofNineteen("000000414");
        var sitting = open(commune, "2022-07-29");
        var id = tabled(commune, sitting, 1, "Secours à " + PRIVATE, List.of(PRIVATE));
        commune.vote(id).then().statusCode(200);
        commune.clerk()
                .body(Map.of(
                        "correctedOn",
                        "2022-08-01",
                        "was",
                        PRIVATE + " né",
                        "reads",
                        PRIVATE + " née",
                        "reason",
                        "accord"))
                .post("/v1/deliberations/" + id + "/corrections")
                .then()
                .statusCode(200);
        var path = "/v1/deliberations/" + id + "/extract";
        given().get("/v1/deliberations/" + id).then().body(not(containsString(PRIVATE)));
        given().get(path)
                .then()
                .statusCode(200)
                .body(not(containsString(PRIVATE)), containsString("Secours à [J. F.]"));
        commune.clerk().get(path).then().body(containsString(PRIVATE));
        commune.clerk().queryParam("publicVersion", true).get(path).then().body(not(containsString(PRIVATE)));
    }

    @Test
    void tellsTheWholeSittingOnceItIsOver() {
        var commune = Commune.ofNineteen("000000422");
        var sitting = open(commune, "2022-07-29");
        var adopted = tabled(commune, sitting, 1, "Tarif", List.of(PRIVATE));
        var putOff = tabled(commune, sitting, 2, "Achat", List.of("Paul Fictif"));
        commune.clerk()
                .body(Map.of("memberId", commune.members.get(10), "direction", "ARRIVAL", "at", "2022-07-29T17:20:00Z"))
                .post("/v1/sittings/" + sitting + "/movements")
                .then()
                .statusCode(200);
        commune.vote(adopted).then().statusCode(200);
        commune.clerk()
                .body(Map.of("reason", "dossier incomplet"))
                .put("/v1/deliberations/" + putOff + "/adjournment")
                .then()
                .statusCode(200);
        for (var document : List.of("examined-deliberations", "minutes", "closing-sheet")) {
            commune.clerk()
                    .get("/v1/sittings/" + sitting + "/" + document)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("sitting-not-over"));
        }
        discuss(commune.clerk(), sitting, 1, "Le cas de " + PRIVATE + " est évoqué.")
                .then()
                .statusCode(200);
        discuss(commune.clerk(), sitting, 1, "Le cas de " + PRIVATE + " est longuement évoqué.")
                .then()
                .statusCode(200);
        discuss(Commune.as("clerk", "000000471"), sitting, 1, "intrus").then().statusCode(403);
        discuss(commune.clerk(), sitting, 2, "Paul Fictif demande un délai.")
                .then()
                .statusCode(200);
        discuss(commune.clerk(), sitting, 9, "inconnu").then().statusCode(409);
        commune.clerk().put("/v1/sittings/" + sitting + "/closing").then().statusCode(200);

        given().get("/v1/sittings/" + sitting + "/examined-deliberations")
                .then()
                .statusCode(200)
                .body(containsString("Adoptée à l’unanimité des suffrages exprimés"), containsString("Ajournée"));
        given().queryParam("sheet", 42)
                .get("/v1/sittings/" + sitting + "/closing-sheet")
                .then()
                .statusCode(200)
                .body(containsString("42"), containsString("Tarif"));

        // The minutes are a draft until the next sitting settles them: the commune's own affair.
        var minutes = "/v1/sittings/" + sitting + "/minutes";
        given().get(minutes).then().statusCode(404);
        commune.clerk()
                .get(minutes)
                .then()
                .statusCode(200)
                .body(
                        containsString("Projet de procès-verbal"),
                        containsString("Le cas de " + PRIVATE + " est longuement évoqué."),
                        containsString("Membre N11 arrive à 19\u00A0h\u00A020"));
        var next = open(commune, "2022-09-01");
        commune.clerk()
                .body(Map.of("sittingId", next, "rank", 2))
                .put("/v1/deliberations/" + putOff + "/tabling")
                .then()
                .statusCode(200);
        commune.clerk()
                .body(Map.of(
                        "settledAtSittingId",
                        next,
                        "signerIds",
                        List.of(commune.members.get(0), commune.members.get(5))))
                .put(minutes)
                .then()
                .statusCode(200);
        given().get(minutes)
                .then()
                .statusCode(200)
                .body(
                        not(containsString(PRIVATE)),
                        not(containsString("Paul Fictif")),
                        containsString("[P. F.] demande un délai."),
                        containsString("Le cas de [J. F.] est longuement évoqué."),
                        containsString("Ajournée"),
                        containsString("arrêté le 1er\u00A0septembre\u00A02022"));
        discuss(commune.clerk(), sitting, 1, "trop tard")
                .then()
                .statusCode(409)
                .body("code", equalTo("minutes-already-settled"));
    }

    @Test
    void showsWhoWasThereWhenTheItemWasVotedAndOnTheSheetEverybodyWhoCame() {
        var commune = Commune.ofNineteen("000000430");
        var sitting = open(commune, "2022-07-29");
        var id = tabled(commune, sitting, 1, "Tarif", List.of());
        var neverCalled = tabled(commune, sitting, 2, "Achat", List.of());
        commune.clerk()
                .body(Map.of())
                .put("/v1/deliberations/" + id + "/debate")
                .then()
                .statusCode(200);
        move(commune, sitting, 10, "ARRIVAL").then().statusCode(200);
        commune.vote(id).then().statusCode(200);
        move(commune, sitting, 9, "DEPARTURE").then().statusCode(200);
        move(commune, sitting, 11, "ARRIVAL").then().statusCode(200);
        // The secretary leaves only once another one is named; both sign.
        move(commune, sitting, 5, "DEPARTURE").then().statusCode(409).body("code", equalTo("secretary-leaves"));
        commune.clerk()
                .body(Map.of("secretaryId", commune.members.get(4)))
                .put("/v1/sittings/" + sitting + "/secretary")
                .then()
                .statusCode(200);
        move(commune, sitting, 5, "DEPARTURE").then().statusCode(200);
        commune.clerk().put("/v1/sittings/" + sitting + "/closing").then().statusCode(200);

        var extract = plain(given().get("/v1/deliberations/" + id + "/extract").asString());
        assertTrue(extract.contains("Présents Membre N01, "), extract);
        assertTrue(extract.contains("Membre N10, Membre N11 "), extract);
        assertTrue(extract.contains("19 11 0 11"), extract);
        var sheet =
                plain(given().get("/v1/sittings/" + sitting + "/closing-sheet").asString());
        assertTrue(sheet.contains("Membre N10, Membre N11, Membre N12 "), sheet);
        assertTrue(sheet.contains("Secrétaire de séance Membre N05"), sheet);
        // Nothing is put off any more once the council has gone.
        for (var aside : List.of("adjournment", "agenda-withdrawal")) {
            commune.clerk()
                    .body(Map.of("reason", "trop tard"))
                    .put("/v1/deliberations/" + neverCalled + "/" + aside)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("sitting-not-ready"));
        }
        commune.clerk().get("/v1/deliberations/" + neverCalled).then().body("status", equalTo("TABLED"));
    }

    @Test
    void saysOfAnAnnulledActThatItHasNoEffectAndKeepsTheReasonsOfThoseWhoAppealed() {
        var commune = Commune.ofNineteen("000000463");
        var sitting = open(commune, "2022-07-29");
        var id = tabled(commune, sitting, 1, "Tarif", List.of());
        commune.vote(id).then().statusCode(200);
        commune.publish(id).then().statusCode(200);
        commune.transmit(id).then().statusCode(200);
        for (var step : List.of("THIRD_PARTY_APPEAL", "ANNULLED")) {
            commune.clerk()
                    .body(Map.of(
                            "kind",
                            step,
                            "on",
                            "2022-09-10",
                            "reference",
                            "2206123",
                            "reason",
                            "recours de " + PRIVATE))
                    .post("/v1/deliberations/" + id + "/control-steps")
                    .then()
                    .statusCode(200)
                    .body(containsString(PRIVATE));
        }
        given().get("/v1/deliberations/" + id).then().body(not(containsString(PRIVATE)));
        given().get("/v1/deliberations/" + id + "/extract")
                .then()
                .statusCode(200)
                .body(containsString("annulée par le juge"), not(containsString("exécutoire depuis")));
    }

    private static Response move(Commune commune, String sitting, int member, String direction) {
        return commune.clerk()
                .body(Map.of("memberId", commune.members.get(member), "direction", direction))
                .post("/v1/sittings/" + sitting + "/movements");
    }

    @Test
    void exportsTheEnvelopeForAnOperatorToTheCommuneAlone() {
        var commune = Commune.ofNineteen("000000448");
        var sitting = open(commune, "2022-07-29");
        var id = tabled(commune, sitting, 1, "Tarif", List.of());
        commune.vote(id).then().statusCode(200);
        var path = "/v1/deliberations/" + id + "/actes-envelope";
        envelope(Commune.as("clerk", "000000471")).get(path).then().statusCode(403);
        envelope(commune.clerk())
                .queryParam("returnAddress", "é@exemple.fr")
                .get(path)
                .then()
                .statusCode(400);
        var answer = envelope(commune.clerk()).get(path).then().statusCode(200).extract();
        assertEquals("application/gzip", answer.contentType());
        assertTrue(answer.header("Content-Disposition").contains("abc-EACT--000000448--"));
        assertTrue(answer.asByteArray().length > 10_000);
    }

    private static RequestSpecification envelope(RequestSpecification client) {
        return client.queryParam("operator", "abc")
                .queryParam("arrondissement", 2)
                .queryParam("returnAddress", "secretariat.fictif@exemple.fr")
                .queryParam("classifiedOn", "2018-11-28");
    }

    private static Response discuss(RequestSpecification client, String sitting, int rank, String substance) {
        return client.body(Map.of("substance", substance))
                .put("/v1/sittings/" + sitting + "/agenda/" + rank + "/discussion");
    }

    private static String open(Commune commune, String heldOn) {
        String id = commune.clerk()
                .body("""
                        {"councilId": "%s", "heldOn": "%s", "startsAt": "19:00", "place": "Hôtel de Ville",
                         "convokedOn": "2022-07-13", "agenda": [{"rank": 1, "title": "Tarif"}, {"rank": 2, "title": "Achat"}]}""".formatted(commune.councilId, heldOn))
                .post("/v1/sittings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        commune.open(id, 10).then().statusCode(200);
        return id;
    }

    private static String tabled(
            Commune commune, String sitting, int rank, String subject, List<String> privatePersons) {
        var act = new HashMap<String, Object>();
        act.put("sittingId", sitting);
        act.put("rank", rank);
        act.put("subject", subject);
        act.put("matterCode", "8.2");
        act.put("rapporteurId", commune.members.get(0));
        act.put("visas", List.of());
        act.put("decisions", List.of(Map.of("verb", "DECIDES", "text", "de faire ainsi")));
        act.put("commitments", List.of());
        act.put("privatePersons", privatePersons);
        return commune.clerk()
                .body(act)
                .post("/v1/deliberations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("&#160;", " ").replaceAll("[\\s\u00A0\u202F]+", " ");
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0\u202F]+", " ");
        }
    }
}
