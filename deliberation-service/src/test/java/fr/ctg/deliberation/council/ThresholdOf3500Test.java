package fr.ctg.deliberation.council;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Mouriès, 3 400 inhabitants in the census of 2018 and 3 527 in that of 2023: what its general renewal of March 2026 changes. The SIREN number is
 * fictitious; the census of 2017, the lawful one in 2020, is not known here, and those around it give the same stratum.
 */
@HttpTest
class ThresholdOf3500Test {
    private static final String SIREN = "000002220";

    @Test
    void mouriesGainsSeatsAndClearDaysAndLosesTheChoiceOfItsPublicationWhenItCrosses3500InhabitantsIn2026() {
        var before = elected("2020-03-15", 3_400, 2018, 23);
        var after = elected("2026-03-15", 3_527, 2023, 27);
        given().get("/v1/councils/" + before.id()).then().body("seats", equalTo(23));
        given().get("/v1/councils/" + after.id()).then().body("seats", equalTo(27));
        choosePosting(before, "2022-07-01", 200);
        choosePosting(after, "2026-03-16", 409);
        sitting(before, "2025-09-15", "2025-09-11")
                .body("convocation.requiredClearDays", equalTo(3))
                .body("convocation.irregularities", nullValue());
        sitting(after, "2026-09-14", "2026-09-10")
                .body("convocation.requiredClearDays", equalTo(5))
                .body("convocation.irregularities", contains("DELAY_TOO_SHORT", "EXPLANATORY_NOTE_MISSING"));
        publish(before, "2025-09-15", "POSTING", 200);
        publish(after, "2026-09-14", "POSTING", 409);
        publish(after, "2026-09-14", "WEBSITE", 200);
    }

    @Test
    void tellsTheRuleOfPublicationOfADayWithItsArticle() {
        given().queryParam("on", "2022-06-30")
                .get("/v1/publication-rules")
                .then()
                .statusCode(200)
                .body("publicationRules.id", contains("publication-any-until-2022-06"))
                .body("publicationRules[0].websiteOnlyFromPopulation", nullValue());
        given().get("/v1/publication-rules")
                .then()
                .statusCode(200)
                .body("publicationRules.websiteOnlyFromPopulation", hasItem(3_500))
                .body("publicationRules[1].legalBasis", hasItem("CGCT art. L2131-1"));
    }

    private record Elected(String id, List<String> members) {}

    private static Elected elected(String renewedOn, int population, int census, int seats) {
        var members = IntStream.rangeClosed(1, seats)
                .mapToObj(n ->
                        Map.of("givenName", "Membre", "familyName", "N" + n, "office", n == 1 ? "MAYOR" : "COUNCILLOR"))
                .toList();
        var answer = clerk().body(Map.of(
                        "siren", SIREN,
                        "insee", "13065",
                        "name", "Mouriès",
                        "renewedOn", renewedOn,
                        "population", population,
                        "populationYear", census,
                        "members", members,
                        "demonstration", true))
                .post("/v1/councils")
                .then()
                .statusCode(201)
                .extract();
        return new Elected(answer.path("id"), answer.path("members.id"));
    }

    private static void choosePosting(Elected council, String from, int status) {
        clerk().body(Map.of("mode", "POSTING", "from", from))
                .put("/v1/councils/" + council.id() + "/publication-mode")
                .then()
                .statusCode(status)
                .body("code", status == 200 ? nullValue() : equalTo("publication-mode-not-open"));
    }

    private static io.restassured.response.ValidatableResponse sitting(Elected council, String heldOn, String sentOn) {
        return clerk().body(Map.of(
                        "councilId",
                        council.id(),
                        "heldOn",
                        heldOn,
                        "startsAt",
                        "19:00",
                        "place",
                        "Mairie",
                        "convokedOn",
                        sentOn,
                        "agenda",
                        List.of(Map.of("rank", 1, "title", "Point 1"))))
                .post("/v1/sittings")
                .then()
                .statusCode(201);
    }

    private static void publish(Elected council, String heldOn, String mode, int status) {
        String sitting = sitting(council, heldOn, heldOn.replaceAll("-\\d\\d$", "-01"))
                .extract()
                .path("id");
        clerk().body(Map.of(
                        "presentIds", council.members().subList(0, 15),
                        "excusedIds", List.of(),
                        "chairId", council.members().get(0),
                        "secretaryId", council.members().get(5),
                        "irregularityReason", "note de synthèse jointe plus tard (exemple)"))
                .put("/v1/sittings/" + sitting + "/opening")
                .then()
                .statusCode(200);
        String act = clerk().body(Map.of(
                        "sittingId",
                        sitting,
                        "rank",
                        1,
                        "officialNumber",
                        heldOn + "-" + mode,
                        "subject",
                        "Objet fictif",
                        "visas",
                        List.of(),
                        "rapporteurId",
                        council.members().get(0),
                        "decisions",
                        List.of(Map.of("verb", "DECIDES", "text", "d'approuver")),
                        "commitments",
                        List.of()))
                .post("/v1/deliberations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        clerk().body(Map.of("method", "ORDINARY", "tally", "UNSTATED", "declaredUnanimous", true))
                .put("/v1/deliberations/" + act + "/vote")
                .then()
                .statusCode(200);
        clerk().body(Map.of("publishedOn", heldOn, "mode", mode))
                .put("/v1/deliberations/" + act + "/publication")
                .then()
                .statusCode(status)
                .body("code", status == 200 ? nullValue() : equalTo("publication-without-effect"));
    }

    private static RequestSpecification clerk() {
        return Commune.as("clerk", SIREN);
    }
}
