package fr.ctg.deliberation.deliberation;

import static org.hamcrest.Matchers.equalTo;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where an act may stand, and what it lacks while it has no number. SIREN numbers are fictitious. */
@HttpTest
class PlaceOfAnActTest {
    @Test
    void standsOnOneItemOrInACouncil() {
        var commune = Commune.ofNineteen("000000521");
        var sitting = commune.openOn("2022-07-29", 1);
        refused(table(commune, Map.of()), 400, "sitting-or-council");
        refused(
                table(commune, Map.of("sittingId", sitting, "councilId", commune.councilId)),
                400,
                "sitting-or-council");
        var first = commune.table(sitting, 1, Map.of());
        refused(table(commune, Map.of("sittingId", sitting, "rank", 1)), 409, "item-already-tabled");
        commune.vote(first).then().statusCode(200);
        refused(
                commune.clerk()
                        .get(
                                "/v1/deliberations/" + first
                                        + "/actes-envelope?operator=abc&arrondissement=2&returnAddress=x%40exemple.fr&classifiedOn=2018-11-28"),
                409,
                "act-without-matter");
        String draft = table(commune, Map.of("councilId", commune.councilId))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(commune.clerk().get("/v1/deliberations/" + draft + "/actes-identifier"), 409, "act-without-number");
    }

    @Test
    void isVotedByTheCouncilOfThatDay() {
        var commune = Commune.ofNineteen("000000539");
        refused(commune.call("2020-03-14", 1, Map.of()), 409, "not-this-term");
    }

    @Test
    void hasNoDocumentsOfASittingThatWasNotHeld() {
        var commune = Commune.ofNineteen("000000547");
        var sitting = "/v1/sittings/" + commune.convene("2022-07-29");
        commune.clerk()
                .body(Map.of("reason", "Alerte météorologique fictive"))
                .put(sitting + "/cancellation")
                .then()
                .statusCode(200);
        refused(commune.clerk().get(sitting + "/examined-deliberations"), 409, "sitting-not-held");
    }

    private static Response table(Commune commune, Map<String, Object> place) {
        var act = new LinkedHashMap<String, Object>(Map.of(
                "subject", "Objet fictif",
                "visas", List.of(),
                "rapporteurId", commune.members.getFirst(),
                "decisions", List.of(Map.of("verb", "DECIDES", "text", "d'approuver")),
                "commitments", List.of()));
        act.putAll(place);
        return commune.clerk().body(act).post("/v1/deliberations");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
