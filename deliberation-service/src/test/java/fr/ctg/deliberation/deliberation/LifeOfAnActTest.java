package fr.ctg.deliberation.deliberation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An act over HTTP from the draft to its end, and several people at once. */
@HttpTest
class LifeOfAnActTest {

    @Test
    void numbersActsWithoutGapHoweverManyAreVotedAtOnce() throws Exception {
        var commune = Commune.ofNineteen("000000018");
        var sitting = open(commune, 8);
        var ids = IntStream.rangeClosed(1, 8)
                .mapToObj(rank -> table(commune, sitting, rank, "Point " + rank))
                .toList();
        var answers = atOnce(ids.stream()
                .map(id -> (Callable<Response>) () -> commune.vote(id))
                .toList());
        var retried =
                answers.stream().filter(answer -> answer.statusCode() != 200).count();
        assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 200 || answer.statusCode() == 409));
        for (var id : ids) {
            if (commune.clerk().get("/v1/deliberations/" + id).path("status").equals("TABLED")) {
                commune.vote(id).then().statusCode(200);
            }
        }
        var numbers = ids.stream()
                .map(id ->
                        (Integer) commune.clerk().get("/v1/deliberations/" + id).path("orderNumber"))
                .sorted()
                .toList();
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), numbers, "refused at first: " + retried);
    }

    @Test
    void takesOneOfTwoVotesOnOneItem() throws Exception {
        var commune = Commune.ofNineteen("000000026");
        var id = table(commune, open(commune, 1), 1, "Point disputé");
        var statuses = atOnce(List.of(() -> vote(commune, id, 18, 0), () -> vote(commune, id, 0, 18))).stream()
                .map(Response::statusCode)
                .sorted()
                .toList();
        assertEquals(200, statuses.getFirst());
        assertTrue(List.of(409, 412).contains(statuses.getLast()), "who comes second read something else: " + statuses);
    }

    @Test
    void recordsEachMovementOfTwoClerksOrSaysThatItDidNot() throws Exception {
        var commune = Commune.ofNineteen("000000034");
        var sitting = open(commune, 1);
        var arrivals = IntStream.range(10, 18)
                .mapToObj(member -> (Callable<Response>) () -> commune.clerk()
                        .body(Map.of("memberId", commune.members.get(member), "direction", "ARRIVAL"))
                        .post("/v1/sittings/" + sitting + "/movements"))
                .toList();
        var answers = atOnce(arrivals);
        var accepted =
                answers.stream().filter(answer -> answer.statusCode() == 200).count();
        assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 200 || answer.statusCode() == 409));
        List<Object> presences = given().get("/v1/sittings/" + sitting).path("presences");
        assertEquals(10 + accepted, presences.size());
    }

    @Test
    void tellsAnnulmentAndWithdrawalOnTheActAndInItsDiagnosis() {
        var commune = Commune.ofNineteen("000000042");
        var id = executory(commune, "A-1");
        step(commune, id, "PREFECT_REFERRAL", "2022-09-01")
                .then()
                .statusCode(200)
                .body("status", equalTo("EXECUTORY"));
        step(commune, id, "SUSPENDED", "2022-09-10").then().statusCode(200).body("status", equalTo("SUSPENDED"));
        given().get("/v1/deliberations/" + id + "/diagnosis")
                .then()
                .body("executory", equalTo(false))
                .body("blockedBy.code", contains("suspended"));
        step(commune, id, "REINSTATED", "2022-09-20").then().body("status", equalTo("EXECUTORY"));
        step(commune, id, "ANNULLED", "2022-10-01").then().body("status", equalTo("ANNULLED"));
        step(commune, id, "SUSPENDED", "2022-10-02")
                .then()
                .statusCode(409)
                .body("code", equalTo("control-step-without-cause"));
    }

    @Test
    void repealsAnEarlierActWhenTheLaterOneBecomesExecutory() {
        var commune = Commune.ofNineteen("000000059");
        var earlier = executory(commune, "A-1");
        var sitting = open(commune, 1);
        var body = new java.util.HashMap<String, Object>(draft(commune, "Abrogation"));
        body.putAll(Map.of(
                "sittingId", sitting, "rank", 1, "relation", Map.of("kind", "REPEALS", "deliberationId", earlier)));
        String later = commune.clerk()
                .body(body)
                .post("/v1/deliberations")
                .then()
                .statusCode(201)
                .body("relation.officialNumber", equalTo("A-1"))
                .extract()
                .path("id");
        commune.vote(later).then().statusCode(200);
        commune.publish(later).then().statusCode(200);
        given().get("/v1/deliberations/" + earlier).then().body("status", equalTo("EXECUTORY"));
        commune.transmit(later).then().statusCode(200).body("status", equalTo("EXECUTORY"));
        given().get("/v1/deliberations/" + earlier)
                .then()
                .body("status", equalTo("REPEALED"))
                .body("changedBy.deliberationId", contains(later));
    }

    @Test
    void keepsATraceOfADraftGivenUpForItsOwnCommuneOnly() {
        var commune = Commune.ofNineteen("000000067");
        var before = Instant.now().minusSeconds(60).toString();
        var body = new java.util.HashMap<String, Object>(draft(commune, "Projet abandonné"));
        body.put("councilId", commune.councilId);
        String id = commune.clerk()
                .body(body)
                .post("/v1/deliberations")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("sittingId", nullValue())
                .extract()
                .path("id");
        commune.clerk().delete("/v1/deliberations/" + id).then().statusCode(204);
        commune.clerk()
                .queryParam("siren", commune.siren)
                .get("/v1/deliberations")
                .then()
                .body("items", empty());
        commune.clerk()
                .queryParam("siren", commune.siren)
                .queryParam("modifiedSince", before)
                .get("/v1/deliberations")
                .then()
                .statusCode(200)
                .body("items.status", contains("DELETED"))
                .body("deleted.id", contains(id));
        given().queryParam("modifiedSince", before)
                .get("/v1/deliberations")
                .then()
                .body("items.id", not(hasItem(id)))
                .body("deleted.id", not(hasItem(id)));
    }

    @Test
    void givesTheNumberOfADraftGivenUpToTheActThatTakesItsPlace() {
        var commune = Commune.ofNineteen("000000208");
        var body = new java.util.HashMap<String, Object>(draft(commune, "Projet saisi deux fois"));
        body.putAll(Map.of("councilId", commune.councilId, "officialNumber", "2022-01"));
        String id = commune.clerk().body(body).post("/v1/deliberations").path("id");
        commune.clerk()
                .body(body)
                .post("/v1/deliberations")
                .then()
                .statusCode(409)
                .body("code", equalTo("number-already-used"));
        commune.clerk().delete("/v1/deliberations/" + id).then().statusCode(204);
        commune.clerk().body(body).post("/v1/deliberations").then().statusCode(201);
    }

    @Test
    void refusesANominationForAnItemThatIsNone() {
        var commune = Commune.ofNineteen("000000216");
        var id = table(commune, open(commune, 1), 1, "Point ordinaire");
        commune.clerk()
                .body(Map.of(
                        "candidates", List.of(Map.of("name", "Personne fictive")),
                        "rounds", List.of(),
                        "secrecyWaived", false))
                .put("/v1/deliberations/" + id + "/appointment")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-an-appointment"));
        commune.clerk().get("/v1/deliberations/" + id).then().body("status", equalTo("TABLED"));
    }

    @Test
    void tablesAnAdjournedItemAgainAtALaterSitting() {
        var commune = Commune.ofNineteen("000000075");
        var id = table(commune, open(commune, 1), 1, "Point ajourné");
        commune.clerk()
                .body(Map.of("reason", "pièces manquantes (exemple)"))
                .put("/v1/deliberations/" + id + "/adjournment")
                .then()
                .statusCode(200)
                .body("status", equalTo("ADJOURNED"));
        commune.clerk()
                .body(Map.of("sittingId", open(commune, 1), "rank", 1))
                .put("/v1/deliberations/" + id + "/tabling")
                .then()
                .statusCode(200)
                .body("status", equalTo("TABLED"));
        commune.vote(id).then().statusCode(200).body("orderNumber", equalTo(1));
    }

    @Test
    void letsTheMayorTakeAnItemFromTheAgendaAndTheCouncilTakeItUpLater() {
        var commune = Commune.ofNineteen("000002287");
        var id = table(commune, open(commune, 1), 1, "Point retiré");
        Commune.as("mayor", commune.siren)
                .body(Map.of("reason", "étude à compléter (exemple)"))
                .put("/v1/deliberations/" + id + "/agenda-withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN_FROM_AGENDA"))
                .body("officialNumber", nullValue());
        commune.vote(id).then().statusCode(409);
        commune.clerk()
                .body(Map.of("sittingId", open(commune, 1), "rank", 1))
                .put("/v1/deliberations/" + id + "/tabling")
                .then()
                .statusCode(200);
        commune.vote(id).then().statusCode(200).body("status", equalTo("ADOPTED"));
    }

    @Test
    void letsTwoCommunesUseTheSameNumber() {
        for (var siren : List.of("000002295", "000002303")) {
            var commune = Commune.ofNineteen(siren);
            var id = table(commune, open(commune, 1), 1, "Point numéroté");
            commune.vote(id).then().statusCode(200).body("officialNumber", equalTo("2022/07/29/01"));
        }
    }

    @Test
    void saysAtTheDebateWhoCountsAndWhoDoesNot() {
        var commune = Commune.ofNineteen("000000083");
        var id = table(commune, open(commune, 1), 1, "Subvention (exemple)");
        commune.clerk()
                .body(Map.of("interests", List.of(Map.of("memberId", commune.members.get(3), "kind", "PERSONAL"))))
                .put("/v1/deliberations/" + id + "/debate")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_DEBATE"))
                .body("debate.quorum.counted.size()", equalTo(9))
                .body("debate.quorum.notCounted.reason", hasItem("INTERESTED"))
                .body("debate.interestRule.id", equalTo("interest-until-2025-12"));
        vote(commune, id, 10, 0).then().statusCode(400).body("code", equalTo("votes-exceed-voters"));
        vote(commune, id, 9, 0).then().statusCode(200).body("vote.present", equalTo(9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accueil enfants",
                "l'accueil de l'enfant",
                "L’ACCUEIL",
                "été",
                "ete",
                "aide communale",
                "aides communales",
                "\"aides communales\"",
                "oeuvre",
                "œuvres"
            })
    void findsAnActWithoutRegardToAccentsPluralsOrElision(String text) {
        var commune = commune("000000091");
        given().queryParam("siren", commune)
                .queryParam("text", text)
                .get("/v1/deliberations")
                .then()
                .statusCode(200)
                .body("items.subject", contains("Œuvres d'été : l'accueil des enfants et les aides communales"));
    }

    @Test
    void findsNothingForOtherWordsAndRefusesAMalformedFilter() {
        var commune = commune("000000091");
        given().queryParam("siren", commune)
                .queryParam("text", "voirie")
                .get("/v1/deliberations")
                .then()
                .body("items", empty());
        given().queryParam("text", "x").get("/v1/deliberations").then().statusCode(400);
        given().queryParam("heldFrom", "2022-02-30")
                .get("/v1/deliberations")
                .then()
                .statusCode(400);
        given().queryParam("status", "NONE").get("/v1/deliberations").then().statusCode(400);
        given().queryParam("matterCode", "aide").get("/v1/deliberations").then().statusCode(400);
    }

    @Test
    void keepsACursorToItsOrder() {
        var commune = Commune.ofNineteen("000000109");
        var sitting = open(commune, 3);
        IntStream.rangeClosed(1, 3).forEach(rank -> table(commune, sitting, rank, "Point " + rank));
        String next = commune.clerk()
                .queryParam("siren", commune.siren)
                .queryParam("limit", 2)
                .get("/v1/deliberations")
                .path("next");
        commune.clerk()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        commune.clerk()
                .urlEncodingEnabled(false)
                .get(next + "&sort=OLDEST")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void refusesAnUnknownMatter() {
        var commune = Commune.ofNineteen("000000117");
        var body = new java.util.HashMap<String, Object>(draft(commune, "X"));
        body.putAll(Map.of("councilId", commune.councilId, "matterCode", "9.9"));
        commune.clerk()
                .body(body)
                .post("/v1/deliberations")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-matter"));
    }

    /** One searchable act per commune, made once. */
    private static String commune(String siren) {
        if (given().queryParam("siren", siren)
                .get("/v1/councils")
                .path("items.size()")
                .equals(0)) {
            var commune = Commune.ofNineteen(siren);
            var id =
                    table(commune, open(commune, 1), 1, "Œuvres d'été : l'accueil des enfants et les aides communales");
            commune.vote(id).then().statusCode(200);
        }
        return siren;
    }

    private static String open(Commune commune, int items) {
        var agenda = IntStream.rangeClosed(1, items)
                .mapToObj(rank -> Map.of("rank", rank, "title", "Point " + rank))
                .toList();
        String id = commune.clerk()
                .body(Map.of(
                        "councilId", commune.councilId,
                        "heldOn", "2022-07-29",
                        "startsAt", "19:00",
                        "place", "Mairie",
                        "convokedOn", "2022-07-13",
                        "agenda", agenda))
                .post("/v1/sittings")
                .path("id");
        commune.open(id, 10).then().statusCode(200);
        return id;
    }

    private static Map<String, Object> draft(Commune commune, String subject) {
        return Map.of(
                "subject", subject,
                "visas", List.of(),
                "rapporteurId", commune.members.get(0),
                "decisions", List.of(Map.of("verb", "DECIDES", "text", "d'approuver")),
                "commitments", List.of());
    }

    private static String table(Commune commune, String sitting, int rank, String subject) {
        var body = new java.util.HashMap<String, Object>(draft(commune, subject));
        body.putAll(Map.of("sittingId", sitting, "rank", rank));
        return commune.clerk()
                .body(body)
                .post("/v1/deliberations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String executory(Commune commune, String number) {
        String id = commune.table(commune.openOn29July(), number).path("id");
        commune.vote(id).then().statusCode(200);
        commune.publish(id).then().statusCode(200);
        commune.transmit(id).then().statusCode(200);
        return id;
    }

    private static Response vote(Commune commune, String id, int votesFor, int against) {
        return commune.clerk()
                .body(Map.of(
                        "method",
                        "ORDINARY",
                        "tally",
                        "STATED",
                        "votesFor",
                        Math.min(votesFor, 10),
                        "votesAgainst",
                        Math.min(against, 10),
                        "abstentions",
                        0,
                        "declaredUnanimous",
                        false))
                .put("/v1/deliberations/" + id + "/vote");
    }

    private static Response step(Commune commune, String id, String kind, String on) {
        return commune.clerk().body(Map.of("kind", kind, "on", on)).post("/v1/deliberations/" + id + "/control-steps");
    }

    private static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new java.util.ArrayList<Response>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
