package fr.ctg.deliberation.deliberation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import fr.ctg.deliberation.ballot.VoteChoice;
import fr.ctg.platform.houserules.StoredPlaces;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Roll calls, secret ballots and appointments over HTTP: ten present, eight represented. SIREN numbers are fictitious. */
@HttpTest
class BallotsResourceTest {
    private static final String A = "Personne A (fictive)";
    private static final String B = "Personne B (fictive)";
    private static final String C = "Personne C (fictive)";

    @Inject
    DataSource database;

    @Inject
    EntityManager schema;

    @Test
    void recordsARollCallByNameAndDirectionForEverybodyToRead() {
        var commune = Commune.ofNineteen("000002071");
        var act = commune.table(openWithProxies(commune), 1, Map.of());
        var asked = List.of(asked(commune, "ROLL_CALL", 3));
        commune.vote(act, Map.of("votesFor", 18, "votesAgainst", 0, "abstentions", 0, "requests", asked))
                .then()
                .statusCode(409)
                .body("code", equalTo("roll-call-required"))
                .body("legalBasis", contains("CGCT art. L2121-21"));
        commune.vote(act, Map.of("method", "ROLL_CALL", "named", named(commune, 17), "requests", asked))
                .then()
                .statusCode(400)
                .body("code", equalTo("votes-missing"))
                .body("facts.members", contains("Membre N18"));
        commune.vote(act, Map.of("method", "ROLL_CALL", "named", named(commune, 18), "requests", asked))
                .then()
                .statusCode(200)
                .body("status", equalTo("ADOPTED"))
                .body("vote.requests[0].granted", equalTo(true));
        given().get("/v1/deliberations/" + act)
                .then()
                .statusCode(200)
                .body("vote.method", equalTo("ROLL_CALL"))
                .body("vote.votesFor", equalTo(15))
                .body("vote.votesAgainst", equalTo(2))
                .body("vote.abstentions", equalTo(1))
                .body("vote.named", hasSize(18))
                .body("vote.named[0].member.name", equalTo("Membre N01"))
                .body("vote.named[0].choice", equalTo("AGAINST"))
                .body("vote.named[17].member.name", equalTo("Membre N18"))
                .body("vote.named[17].throughHolder.name", equalTo("Membre N04"));
    }

    @Test
    void takesTwoOfTenForTooFewToAskARollCall() {
        var commune = Commune.ofNineteen("000002089");
        var act = commune.table(openWithProxies(commune), 1, Map.of());
        commune.vote(
                        act,
                        Map.of(
                                "votesFor",
                                18,
                                "votesAgainst",
                                0,
                                "abstentions",
                                0,
                                "requests",
                                List.of(asked(commune, "ROLL_CALL", 2))))
                .then()
                .statusCode(200)
                .body("vote.method", equalTo("ORDINARY"))
                .body("vote.requests[0].needed", equalTo(3))
                .body("vote.requests[0].granted", equalTo(false));
    }

    @Test
    void refusesASecretBallotThatOnlyThreeOfTenPresentAskFor() {
        var commune = Commune.ofNineteen("000002097");
        var act = commune.table(openWithProxies(commune), 1, Map.of());
        commune.vote(act, secret(commune, 3, 10, 8))
                .then()
                .statusCode(409)
                .body("code", equalTo("secret-ballot-not-called-for"))
                .body("facts.needed", equalTo(4));
        commune.vote(act, secret(commune, 4, 10, 8)).then().statusCode(200).body("status", equalTo("ADOPTED"));
    }

    @Test
    void keepsOfASecretBallotItsTotalsAndNobodysVote() {
        var commune = Commune.ofNineteen("000002105");
        var act = commune.table(openWithProxies(commune), 1, Map.of());
        var named = with(secret(commune, 4, 10, 8), "named", named(commune, 18));
        commune.vote(act, named).then().statusCode(400).body("code", equalTo("secret-ballot-named"));
        commune.vote(act, with(secret(commune, 4, 10, 8), "chairVote", "FOR"))
                .then()
                .statusCode(400)
                .body("code", equalTo("secret-ballot-named"));
        commune.vote(act, with(secret(commune, 4, 9, 7), "blankOrNull", 2))
                .then()
                .statusCode(200);
        given().get("/v1/deliberations/" + act)
                .then()
                .body("vote.method", equalTo("SECRET"))
                .body("vote.votesFor", equalTo(9))
                .body("vote.votesAgainst", equalTo(7))
                .body("vote.blankOrNull", equalTo(2))
                .body("vote.votesCast", equalTo(16))
                .body("vote.named", nullValue());
    }

    @Test
    void hasNoPlaceForTheChoiceOfAPersonButThatOfAPublicBallot() throws SQLException {
        try (var connection = database.getConnection()) {
            var entities = schema.getMetamodel().getEntities().stream()
                    .map(EntityType::getJavaType)
                    .collect(Collectors.<Class<?>>toSet());
            var choices = StoredPlaces.of(connection, entities).byPath().entrySet().stream()
                    .filter(place -> place.getValue() == VoteChoice.class)
                    .map(Map.Entry::getKey)
                    .toList();
            assertEquals(List.of("deliberation.vote/named/choice"), choices);
        }
    }

    /** Neither the act, nor the trail, the outbox or a kept answer: every row of every table that names the act is read. */
    @Test
    void writesTheChoicesOfAPublicBallotAndNoneOfASecretOne() throws SQLException {
        var commune = Commune.ofNineteen("000007302");
        var open = commune.table(openWithProxies(commune), 1, Map.of());
        commune.vote(
                        open,
                        Map.of(
                                "method",
                                "ROLL_CALL",
                                "named",
                                named(commune, 18),
                                "requests",
                                List.of(asked(commune, "ROLL_CALL", 3))))
                .then()
                .statusCode(200);
        assertTrue(rowsOf(open).stream().anyMatch(row -> row.contains("choice")), "this test sees no choices");
        var other = Commune.ofNineteen("000007328");
        var hidden = other.table(openWithProxies(other), 1, Map.of());
        other.vote(hidden, with(secret(other, 4, 10, 8), "named", named(other, 18)))
                .then()
                .statusCode(400);
        other.vote(hidden, secret(other, 4, 10, 8)).then().statusCode(200);
        var rows = rowsOf(hidden);
        assertTrue(rows.stream().anyMatch(row -> row.contains("SECRET")), "the ballot is in none of these rows");
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row -> row.contains("choice") || row.contains("chairVote") || row.contains("named"))
                        .toList());
    }

    @Test
    void writesNoBirthDateOfACandidateAnywhere() throws SQLException {
        var commune = Commune.ofNineteen("000007310");
        var act = appointment(commune);
        var tie = List.of(round(0, 6, 6, 6), round(0, 7, 7, 4), round(0, 9, 9, 0));
        appoint(commune, act, List.of(candidate(A, "1985-02-28"), candidate(B, "1961-11-30"), candidate(C)), tie, false)
                .then()
                .statusCode(200);
        var rows = rowsOf(act);
        assertTrue(rows.stream().anyMatch(row -> row.contains("ELDEST")), "the appointment is in none of these rows");
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row -> row.contains("1961") || row.contains("1985"))
                        .toList());
    }

    private List<String> rowsOf(String act) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                var sql = "select t::text from %s t where t::text like ?".formatted(tables.getString("TABLE_NAME"));
                try (var query = connection.prepareStatement(sql)) {
                    query.setString(1, "%" + act + "%");
                    for (var found = query.executeQuery(); found.next(); ) {
                        rows.add(found.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void carriesNothingOnATieOfASecretBallot() {
        var commune = Commune.ofNineteen("000002113");
        var act = commune.table(openWithProxies(commune), 1, Map.of());
        commune.vote(act, secret(commune, 4, 9, 9))
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("vote.castingVote", equalTo(false))
                .body("officialNumber", equalTo("2022/07/29/01"));
    }

    @Test
    void letsTheSecretBallotPrevailWhenBothAreAskedFor() {
        var commune = Commune.ofNineteen("000002121");
        var act = commune.table(openWithProxies(commune), 1, Map.of());
        var both = List.of(asked(commune, "ROLL_CALL", 3), asked(commune, "SECRET", 4));
        commune.vote(act, Map.of("method", "ROLL_CALL", "named", named(commune, 18), "requests", both))
                .then()
                .statusCode(409)
                .body("code", equalTo("secret-ballot-required"));
        commune.vote(act, with(secret(commune, 4, 12, 6), "requests", both))
                .then()
                .statusCode(200)
                .body("vote.method", equalTo("SECRET"));
    }

    @Test
    void appointsTheEldestOnATieInTheThirdRoundAndKeepsNoBirthDate() {
        var commune = Commune.ofNineteen("000002139");
        var act = appointment(commune);
        var tie = List.of(round(0, 6, 6, 6), round(0, 7, 7, 4), round(0, 9, 9, 0));
        appoint(commune, act, List.of(candidate(A), candidate(B), candidate(C)), tie, false)
                .then()
                .statusCode(400)
                .body("code", equalTo("eldest-unknown"))
                .body("facts.candidates", contains(A, B));
        appoint(commune, act, List.of(candidate(A, "1985-02-28"), candidate(B, "1961-11-30"), candidate(C)), tie, false)
                .then()
                .statusCode(200)
                .body("status", equalTo("ADOPTED"))
                .body("vote.method", equalTo("SECRET"))
                .body("vote.appointment.appointed", equalTo(B))
                .body("vote.appointment.round", equalTo(3))
                .body("vote.appointment.ground", equalTo("ELDEST"))
                .body("vote.appointment.rounds", hasSize(3))
                .body("vote.legalBasis", contains("CGCT art. L2121-21"));
        given().get("/v1/deliberations/" + act)
                .then()
                .statusCode(200)
                .body(not(containsString("1961-11-30")))
                .body(not(containsString("1985-02-28")));
    }

    @Test
    void appointsByRelativeMajorityInTheThirdRoundOnly() {
        var commune = Commune.ofNineteen("000002147");
        var candidates = List.of(candidate(A), candidate(B), candidate(C));
        var act = appointment(commune);
        appoint(commune, act, candidates, List.of(round(0, 8, 6, 4), round(0, 8, 6, 4)), false)
                .then()
                .statusCode(400)
                .body("code", equalTo("appointment-undecided"));
        appoint(commune, act, candidates, List.of(round(0, 8, 6, 4), round(0, 8, 6, 4), round(0, 8, 6, 4)), false)
                .then()
                .statusCode(200)
                .body("vote.appointment.appointed", equalTo(A))
                .body("vote.appointment.ground", equalTo("RELATIVE_MAJORITY"));
    }

    @Test
    void endsAnAppointmentAtTheFirstAbsoluteMajorityOfVotesCast() {
        var commune = Commune.ofNineteen("000002154");
        var candidates = List.of(candidate(A), candidate(B), candidate(C));
        var act = appointment(commune);
        appoint(commune, act, candidates, List.of(round(3, 8, 5, 2), round(0, 9, 9, 0)), false)
                .then()
                .statusCode(400)
                .body("code", equalTo("appointment-already-decided"))
                .body("facts.round", equalTo(1));
        appoint(commune, act, candidates, List.of(round(0, 10, 9, 0)), false)
                .then()
                .statusCode(400)
                .body("code", equalTo("round-exceeds-voters"))
                .body("facts.voters", equalTo(18));
        appoint(commune, act, candidates, List.of(round(0, 9, 5, 4), round(2, 9, 7, 0)), false)
                .then()
                .statusCode(200)
                .body("vote.appointment.round", equalTo(2))
                .body("vote.appointment.ground", equalTo("ABSOLUTE_MAJORITY"));
    }

    @Test
    void appointsAnOnlyCandidateAtOnceWithoutAVote() {
        var commune = Commune.ofNineteen("000002162");
        var act = appointment(commune);
        commune.vote(act, Map.of("votesFor", 18, "votesAgainst", 0, "abstentions", 0))
                .then()
                .statusCode(409)
                .body("code", equalTo("appointment-by-rounds"));
        appoint(commune, act, List.of(candidate(A)), List.of(), false)
                .then()
                .statusCode(200)
                .body("vote.tally", equalTo("UNSTATED"))
                .body("vote.votesFor", nullValue())
                .body("vote.appointment.ground", equalTo("ONLY_CANDIDATE"))
                .body("vote.appointment.round", nullValue());
    }

    private static String openWithProxies(Commune commune) {
        String sitting = commune.call("2022-07-29", 1, Map.of()).path("id");
        for (int giver = 0; giver < 8; giver++) {
            commune.proxy(sitting, 10 + giver, giver / 2).then().statusCode(200);
        }
        commune.open(sitting, 10).then().statusCode(200);
        return sitting;
    }

    private static String appointment(Commune commune) {
        return commune.table(openWithProxies(commune), 1, Map.of("kind", "APPOINTMENT"));
    }

    /** The mayor and his first proxy against, one abstention, all others for. */
    private static List<Map<String, Object>> named(Commune commune, int voters) {
        return IntStream.range(0, voters)
                .mapToObj(index -> Map.<String, Object>of(
                        "memberId",
                        commune.members.get(index),
                        "choice",
                        index == 0 || index == 10 ? "AGAINST" : index == 4 ? "ABSTAINED" : "FOR"))
                .toList();
    }

    private static Map<String, Object> secret(Commune commune, int requesters, int inFavour, int against) {
        return Map.of(
                "method",
                "SECRET",
                "votesFor",
                inFavour,
                "votesAgainst",
                against,
                "abstentions",
                0,
                "requests",
                List.of(asked(commune, "SECRET", requesters)));
    }

    private static Map<String, Object> with(Map<String, Object> ballot, String field, Object value) {
        var more = new java.util.LinkedHashMap<>(ballot);
        more.put(field, value);
        return more;
    }

    private static Map<String, Object> asked(Commune commune, String ballot, int requesters) {
        return Map.of("ballot", ballot, "requesterIds", commune.members.subList(0, requesters));
    }

    private static Map<String, Object> candidate(String name) {
        return Map.of("name", name);
    }

    private static Map<String, Object> candidate(String name, String bornOn) {
        return Map.of("name", name, "bornOn", bornOn);
    }

    private static Map<String, Object> round(int blankOrNull, int... votes) {
        var counted = new ArrayList<Map<String, Object>>();
        var names = List.of(A, B, C);
        for (int index = 0; index < votes.length; index++) {
            counted.add(Map.of("candidate", names.get(index), "votes", votes[index]));
        }
        return Map.of("votes", counted, "blankOrNull", blankOrNull);
    }

    private static Response appoint(
            Commune commune,
            String act,
            List<Map<String, Object>> candidates,
            List<Map<String, Object>> rounds,
            boolean secrecyWaived) {
        return commune.clerk()
                .body(Map.of("candidates", candidates, "rounds", rounds, "secrecyWaived", secrecyWaived))
                .put("/v1/deliberations/" + act + "/appointment");
    }
}
