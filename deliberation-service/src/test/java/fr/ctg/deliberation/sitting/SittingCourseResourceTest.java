package fr.ctg.deliberation.sitting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Remote sittings, closed doors and minutes, as another municipal system asks for them. SIREN numbers are fictitious. */
@HttpTest
class SittingCourseResourceTest {

    @Test
    void hasItsMinutesSettledByTheNextSittingAndPublishedWithinTheWeek() {
        var commune = Commune.ofNineteen("000002006");
        var sitting = commune.openOn("2022-09-05", 1);
        put(commune, sitting, "closing", Map.of()).then().statusCode(200);
        String next = commune.call("2022-10-03", 1, Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        settle(commune, sitting, next, 0, 5).then().statusCode(409).body("code", equalTo("minutes-settled-too-early"));
        commune.open(next, 10).then().statusCode(200);
        settle(commune, sitting, next, 0)
                .then()
                .statusCode(409)
                .body("code", equalTo("signer-missing"))
                .body("facts.member", equalTo("Membre N06"));
        publishMinutes(commune, sitting, "2022-10-05")
                .then()
                .statusCode(409)
                .body("code", equalTo("minutes-not-settled"));
        settle(commune, sitting, next, 0, 5)
                .then()
                .statusCode(200)
                .body("minutes.settledOn", equalTo("2022-10-03"))
                .body("minutes.signers.name", contains("Membre N01", "Membre N06"))
                .body("minutes.rule.id", equalTo("signing-2022-07"))
                .body("minutes.publishedOn", nullValue());
        given().get("/v1/sittings/" + sitting + "/deadlines")
                .then()
                .statusCode(200)
                .body("kind", contains("DELIBERATION_LIST", "MINUTES_PUBLICATION"))
                .body("endsOn", contains("2022-09-12", "2022-10-10"));
        publishMinutes(commune, sitting, "2022-10-02")
                .then()
                .statusCode(400)
                .body("code", equalTo("dates-out-of-order"));
        publishMinutes(commune, sitting, "2022-10-05")
                .then()
                .statusCode(200)
                .body("minutes.publishedOn", equalTo("2022-10-05"));
        publishMinutes(commune, sitting, "2022-10-06")
                .then()
                .statusCode(409)
                .body("code", equalTo("minutes-already-published"));
        settle(commune, sitting, next, 0, 5).then().statusCode(409).body("code", equalTo("minutes-already-settled"));
    }

    @Test
    void asksEveryMemberPresentToSignTheMinutesOfASittingBeforeJuly2022() {
        var commune = Commune.ofNineteen("000002014");
        var sitting = commune.openOn("2022-06-30", 1);
        put(commune, sitting, "closing", Map.of()).then().statusCode(200);
        var next = commune.openOn("2022-07-29", 1);
        settle(commune, sitting, next, 0, 5)
                .then()
                .statusCode(409)
                .body("code", equalTo("signer-missing"))
                .body("facts.member", equalTo("Membre N02"));
        settle(commune, sitting, next, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
                .then()
                .statusCode(200)
                .body("minutes.rule.id", equalTo("signing-until-2022-06"));
    }

    @Test
    void meetsFromAfarUnderTheExceptionalRegimeAndNoLongerAfterIt() {
        var commune = Commune.ofNineteen("000002022");
        commune.call("2022-08-01", 1, Map.of("venue", "REMOTE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("remote-sitting-not-allowed"))
                .body("facts.rule", equalTo("venue-in-person-2022-08"))
                .body("facts.period.from", equalTo("2022-08-01"))
                .body("legalBasis", contains("CGCT art. L2121-7"));
        given().queryParam("councilId", commune.councilId)
                .get("/v1/sittings")
                .then()
                .body("items", empty());
        String hybrid = commune.call("2022-07-29", 2, Map.of("venue", "HYBRID"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        openRemotely(commune, hybrid, 7, 10)
                .then()
                .statusCode(200)
                .body("venue", equalTo("HYBRID"))
                .body("attendance.remote", hasSize(3))
                .body("quorum.counted", hasSize(10))
                .body("presences.findAll { it.remote }", hasSize(3));
    }

    @Test
    void refusesAMemberFromAfarWhereEverybodyMeetsInOnePlace() {
        var commune = Commune.ofNineteen("000002030");
        String id = commune.call("2022-07-29", 1, Map.of()).path("id");
        openRemotely(commune, id, 7, 10)
                .then()
                .statusCode(400)
                .body("code", equalTo("member-remote-in-person"))
                .body("facts.member", equalTo("Membre N08"));
    }

    @Test
    void votesBySecretBallotOnlyWhereEverybodyIsInTheRoom() {
        var commune = Commune.ofNineteen("000002048");
        String sitting =
                commune.call("2022-07-29", 2, Map.of("venue", "REMOTE")).path("id");
        openRemotely(commune, sitting, 0, 10).then().statusCode(200);
        var act = commune.table(sitting, 1, Map.of());
        var askedByAThird = List.of(Map.of("ballot", "SECRET", "requesterIds", commune.members.subList(0, 4)));
        commune.vote(
                        act,
                        Map.of(
                                "method", "SECRET",
                                "votesFor", 6,
                                "votesAgainst", 4,
                                "abstentions", 0,
                                "requests", askedByAThird))
                .then()
                .statusCode(409)
                .body("code", equalTo("secret-ballot-remote"));
        commune.clerk().get("/v1/deliberations/" + act).then().body("status", equalTo("TABLED"));
        var appointment = commune.table(sitting, 2, Map.of("kind", "APPOINTMENT"));
        var rounds = List.of(
                Map.of("votes", List.of(Map.of("candidate", "Personne A (fictive)", "votes", 10)), "blankOrNull", 0));
        var candidates = List.of(Map.of("name", "Personne A (fictive)"), Map.of("name", "Personne B (fictive)"));
        commune.clerk()
                .body(Map.of("candidates", candidates, "rounds", rounds, "secrecyWaived", false))
                .put("/v1/deliberations/" + appointment + "/appointment")
                .then()
                .statusCode(409)
                .body("code", equalTo("secret-ballot-remote"));
        commune.clerk()
                .body(Map.of("candidates", candidates, "rounds", rounds, "secrecyWaived", true))
                .put("/v1/deliberations/" + appointment + "/appointment")
                .then()
                .statusCode(200)
                .body("vote.method", equalTo("ORDINARY"))
                .body("vote.appointment.appointed", equalTo("Personne A (fictive)"));
    }

    @Test
    void sitsBehindClosedDoorsWhenTheCouncilDecidesSoAndKeepsItsActsAndMinutesPublic() {
        var commune = Commune.ofNineteen("000002055");
        var sitting = commune.openOn("2022-09-05", 2);
        closeDoors(commune, sitting, 10, 1, 2)
                .then()
                .statusCode(409)
                .body("code", equalTo("closed-doors-not-asked"))
                .body("facts.needed", equalTo(3))
                .body("legalBasis", contains("CGCT art. L2121-18"));
        closeDoors(commune, sitting, 5, 0)
                .then()
                .statusCode(409)
                .body("code", equalTo("closed-doors-not-carried"))
                .body("facts.required", equalTo(6));
        closeDoors(commune, sitting, 11, 0).then().statusCode(400);
        given().get("/v1/sittings/" + sitting)
                .then()
                .body("closedDoors", empty())
                .body("allowedActions", hasItem("close-doors"));
        closeDoors(commune, sitting, 6, 1, 2, 3)
                .then()
                .statusCode(200)
                .body("closedDoors", hasSize(1))
                .body("closedDoors[0].requesters", hasSize(3))
                .body("closedDoors[0].presentOrRepresented", equalTo(10))
                .body("closedDoors[0].rule.id", equalTo("closed-doors-on-request-of-three"))
                .body("closedDoors[0].until", nullValue())
                .body("allowedActions", hasItem("reopen-doors"))
                .body("allowedActions", not(hasItem("close-doors")));
        var behind = commune.table(sitting, 1, Map.of());
        commune.vote(behind).then().statusCode(200).body("status", equalTo("ADOPTED"));
        put(commune, sitting, "doors-reopening", Map.of())
                .then()
                .statusCode(200)
                .body("closedDoors[0].items", contains(1))
                .body("closedDoors[0].until.afterItem", equalTo(1));
        commune.vote(commune.table(sitting, 2, Map.of())).then().statusCode(200);
        given().get("/v1/deliberations/" + behind).then().statusCode(200).body("subject", equalTo("Objet fictif n° 1"));
        put(commune, sitting, "closing", Map.of()).then().statusCode(200);
        settle(commune, sitting, commune.openOn("2022-10-03", 1), 0, 5).then().statusCode(200);
        publishMinutes(commune, sitting, "2022-10-05")
                .then()
                .statusCode(200)
                .body("closedDoors[0].items", contains(1))
                .body("minutes.publishedOn", equalTo("2022-10-05"));
    }

    @Test
    void knowsFromWhichTextTheClosedDoorsComeOnADay() {
        given().queryParam("on", "2026-01-05")
                .get("/v1/attendance-rules")
                .then()
                .statusCode(200)
                .body("closedDoorsRules", hasSize(1))
                .body("closedDoorsRules[0].requesters", equalTo(3))
                .body("closedDoorsRules[0].legalBasis", contains("CGCT art. L2121-18"));
    }

    @Test
    void callsACouncilAgainOnceForOneFailedQuorum() {
        var commune = Commune.ofNineteen("000002063");
        String failed = commune.call("2022-09-05", 1, Map.of()).path("id");
        put(commune, failed, "quorum-failure", Map.of("presentIds", commune.members.subList(0, 9)))
                .then()
                .statusCode(200)
                .body("status", equalTo("QUORUM_FAILED"));
        var again = Map.<String, Object>of(
                "secondConvocationOf",
                failed,
                "convokedOn",
                "2022-09-06",
                "agenda",
                List.of(Map.of("rank", 1, "title", "Point 1", "carriedFrom", 1)));
        String second = commune.call("2022-09-12", 1, again)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        commune.call("2022-09-13", 1, again)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-convened-again"))
                .body("facts.sitting", equalTo(second))
                .body("facts.heldOn", equalTo("2022-09-12"))
                .body("legalBasis", contains("CGCT art. L2121-17"));
        put(commune, second, "cancellation", Map.of("reason", "salle indisponible (exemple)"))
                .then()
                .statusCode(200);
        commune.call("2022-09-13", 1, again).then().statusCode(201);
    }

    @Test
    void refusesTheSamePaperAtAFourthSittingInARowUnlessIllnessIsRecorded() {
        var commune = Commune.ofNineteen("000002279");
        for (var day : List.of("2022-09-05", "2022-10-03", "2022-11-07")) {
            String served = commune.call(day, 1, Map.of()).path("id");
            proxyOf(commune, served, "2022-08-29", false).then().statusCode(200);
            commune.open(served, 10).then().statusCode(200);
        }
        String fourth = commune.call("2022-12-05", 1, Map.of()).path("id");
        proxyOf(commune, fourth, "2022-08-29", false)
                .then()
                .statusCode(409)
                .body("code", equalTo("proxy-used-too-often"))
                .body("facts.consecutiveSittings", equalTo(3));
        proxyOf(commune, fourth, "2022-08-29", true).then().statusCode(200);
        String fifth = commune.call("2022-12-12", 1, Map.of()).path("id");
        proxyOf(commune, fifth, "2022-12-06", false).then().statusCode(200);
    }

    private static Response proxyOf(Commune commune, String sitting, String writtenOn, boolean illness) {
        return commune.clerk()
                .body(Map.of(
                        "giverId",
                        commune.members.get(10),
                        "holderId",
                        commune.members.get(1),
                        "writtenOn",
                        writtenOn,
                        "illness",
                        illness))
                .post("/v1/sittings/" + sitting + "/proxies");
    }

    private static Response openRemotely(Commune commune, String sitting, int inRoom, int present) {
        return put(
                commune,
                sitting,
                "opening",
                Map.of(
                        "presentIds", commune.members.subList(0, present),
                        "remoteIds", commune.members.subList(inRoom, present),
                        "excusedIds", List.of(),
                        "chairId", commune.members.get(0),
                        "secretaryId", commune.members.get(5)));
    }

    private static Response closeDoors(Commune commune, String sitting, int votesFor, int... requesters) {
        return put(
                commune,
                sitting,
                "closed-doors",
                Map.of("requesterIds", ids(commune, requesters), "votesFor", votesFor));
    }

    private static Response settle(Commune commune, String sitting, String next, int... signers) {
        return put(commune, sitting, "minutes", Map.of("settledAtSittingId", next, "signerIds", ids(commune, signers)));
    }

    private static Response publishMinutes(Commune commune, String sitting, String day) {
        return put(commune, sitting, "minutes-publication", Map.of("publishedOn", day));
    }

    private static Response put(Commune commune, String sitting, String change, Map<String, Object> body) {
        return commune.clerk().body(body).put("/v1/sittings/" + sitting + "/" + change);
    }

    private static List<String> ids(Commune commune, int... members) {
        return java.util.Arrays.stream(members).mapToObj(commune.members::get).toList();
    }
}
