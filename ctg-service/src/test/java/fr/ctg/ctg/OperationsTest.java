package fr.ctg.ctg;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.platform.teststack.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator sees and does about events that wait. */
@HttpTest
class OperationsTest {
    private static final String CAF = Partners.CAF;

    @Inject
    EntityManager database;

    @Test
    void showsWhatIsParkedToTheSystemRoleOnly() {
        given().get("/v1/operations/messaging").then().statusCode(401);
        Partners.as("steering", CAF).get("/v1/operations/messaging").then().statusCode(403);
        var deliberation = UUID.randomUUID();
        Events.poison(deliberation);
        Partners.eventually(() -> parkedOf(deliberation) == 3);
        Partners.as("system", CAF)
                .get("/v1/operations/messaging")
                .then()
                .statusCode(200)
                .body("parked", greaterThanOrEqualTo(2));
        Partners.as("system", CAF)
                .queryParam("limit", 1)
                .queryParam("consumer", "mandates")
                .get("/v1/operations/parked-events")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].consumer", equalTo("mandates"));
    }

    /** A reinstatement that came first waits for the act; an operator who tries the aggregate again sees that it still waits, then that nothing does. */
    @Test
    void triesAnAggregateAgainInItsOrder() {
        var partners = Partners.registered();
        Events.executory(partners.deliberation, Partners.COMMUNE);
        Partners.eventually(() -> parkedOf(partners.deliberation) == 2);
        assertEquals(1, retried(partners.deliberation));
        Events.approved(partners.deliberation, Partners.COMMUNE, partners.reference, Partners.TEXT);
        partners.until("AUTHORISED");
        assertEquals(0, retried(partners.deliberation));
        Partners.as("system", CAF)
                .body("{\"consumer\": \"nobody\", \"source\": \"x\", \"aggregateId\": \"y\"}")
                .post("/v1/operations/retries")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-such-consumer"));
    }

    /** A restored producer counts again from where its backup ends: neither what repeats nor what follows takes effect, and somebody is told. */
    @Test
    void holdsBackWhatRepeatsASequenceAndWhatFollowsIt() {
        var partners = Partners.registered().approved().executory();
        Events.changed(partners.deliberation, Partners.COMMUNE, "repealed", 2);
        Events.changed(partners.deliberation, Partners.COMMUNE, "suspended", 3);
        Partners.eventually(() -> parkedOf(partners.deliberation) == 4);
        partners.until("AUTHORISED");
        Partners.as("system", CAF).get("/v1/operations/messaging").then().body("repeated", greaterThanOrEqualTo(4));
        Partners.eventually(() -> MetricsTest.value("ctg_inbox_repeated") >= 4);
        assertEquals(2, retried(partners.deliberation));
        assertEquals(0, released("mandates", partners.deliberation));
        assertEquals(0, released("promises", partners.deliberation));
        assertEquals(0, parkedOf(partners.deliberation));
        partners.until("APPROVED");
    }

    /** The broker lost the first event of the restored producer's new history: the number of the second one fits, its predecessor does not. */
    @Test
    void holdsBackWhatFollowsAnEventThatWasNeverHere() {
        var partners = Partners.registered();
        var approval = UUID.randomUUID();
        Events.approved(partners.deliberation, Partners.COMMUNE, partners.reference, Partners.TEXT, approval);
        Events.changed(partners.deliberation, Partners.COMMUNE, "executory", 2, approval);
        partners.until("AUTHORISED");
        var lost = UUID.randomUUID();
        Events.changed(partners.deliberation, Partners.COMMUNE, "repealed", 3, lost);
        Partners.eventually(() -> parkedOf(partners.deliberation) == 2);
        assertEquals(
                2,
                count(
                        "select count(*) from inbox_parked where reason = 'REPEATED' and detail = :value",
                        "follows " + lost + ", which was never here"));
        partners.until("AUTHORISED");
    }

    /** It has no aggregate that could be tried again; without this it would ring for ever. An event has, and is not discarded. */
    @Test
    void discardsWhatNamesNoEventAndNothingElse() {
        var noise = Events.noise();
        var poisoned = UUID.randomUUID();
        Events.poison(poisoned);
        Partners.eventually(() -> parkedOf(noise) == 3 && parkedOf(poisoned.toString()) == 3);
        for (var consumer : List.of("mandates", "promises", "feed")) {
            assertEquals(1, discarded(consumer, noise));
            assertEquals(0, discarded(consumer, noise));
            assertEquals(0, discarded(consumer, poisoned.toString()));
        }
        assertEquals(0, parkedOf(noise));
        assertEquals(3, count("select count(*) from inbox_parked where aggregate_id = :value", noise));
        assertEquals(3, parkedOf(poisoned.toString()));
    }

    @Test
    void letsThePublishedEventsOfAPeriodLeaveAgain() {
        var partners = Partners.registered().approved().executory();
        partners.communeSigns("2022-09-15", Partners.TEXT).then().statusCode(200);
        Partners.eventually(() -> published(partners.reference) == 1);
        var from = Instant.now().minus(Duration.ofMinutes(2));
        Partners.as("system", CAF)
                .body("{\"from\": \"%s\", \"to\": \"%s\"}"
                        .formatted(from, Instant.now().plusSeconds(1)))
                .post("/v1/operations/republications")
                .then()
                .statusCode(200)
                .body("events", greaterThanOrEqualTo(1));
        Partners.eventually(() -> published(partners.reference) == 1);
        Partners.as("system", CAF)
                .body("{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, from))
                .post("/v1/operations/republications")
                .then()
                .statusCode(400);
    }

    /** It may hold acks of the lost broker for what it has not marked yet, and mark it once the new one has acked the rest. */
    @Test
    void takesTheLeadFromTheRelayBeforeEventsLeaveAgain() {
        Partners.eventually(() -> leader() != 0);
        var before = leader();
        var now = Instant.now();
        Partners.as("system", CAF)
                .body("{\"from\": \"%s\", \"to\": \"%s\"}".formatted(now, now.plusSeconds(1)))
                .post("/v1/operations/republications")
                .then()
                .statusCode(200);
        Partners.eventually(() -> leader() != 0 && leader() != before);
    }

    /** The process that serves the leader's session. */
    private long leader() {
        return count("""
                select coalesce(max(pid), 0) from pg_stat_activity join pg_locks using (pid)
                where application_name = :value and locktype = 'advisory' and granted and datname = current_database()""", "outbox-relay");
    }

    @Test
    void refusesTheTokensThatSomebodyHasAlready() {
        var token = Tokens.of("leaver", CAF, "steering");
        reads(token, 404);
        refuse("leaver");
        reads(token, 401);
        reads(Tokens.of("stayer", CAF, "steering"), 404);
        Partners.as("system", CAF)
                .get("/v1/operations/refused-subjects")
                .then()
                .statusCode(200)
                .body("find { it.subject == 'leaver' }.refusedBy", equalTo("system-" + CAF));
        Partners.as("system", CAF)
                .body("{\"subject\": \"\"}")
                .post("/v1/operations/refused-subjects")
                .then()
                .statusCode(400);
        Partners.as("steering", CAF)
                .body("{\"subject\": \"mayor\"}")
                .post("/v1/operations/refused-subjects")
                .then()
                .statusCode(403);
    }

    /** A person who comes back, or a machine with a new secret, has new tokens. */
    @Test
    void takesTheTokensThatAreGivenLater() {
        Tokens.of("returner", CAF, "steering");
        var refused = Instant.parse(refuse("returner"));
        Partners.eventually(() -> Instant.now().isAfter(refused.plusSeconds(1)));
        reads(Tokens.of("returner", CAF, "steering"), 401);
        reads(Tokens.of("returner", CAF, "steering", "councillor"), 404);
    }

    /** What another instance was told is known here soon. */
    @Test
    void hearsWhomAnotherInstanceRefuses() {
        var token = Tokens.of("elsewhere", CAF, "steering");
        reads(token, 404);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "insert into refused_subject values ('elsewhere', clock_timestamp(), 'another instance')")
                .executeUpdate());
        Partners.eventually(() -> statusOfReading(token) == 401);
    }

    /** Nobody can be shut out for longer than a token lives: the list stays short. */
    @Test
    void forgetsWhomNoTokenCouldSpeakForAnyMore() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "insert into refused_subject values ('long gone', clock_timestamp() - interval '2 days', 'somebody')")
                .executeUpdate());
        refuse("whoever is next");
        assertEquals(0, count("select count(*) from refused_subject where subject = :value", "long gone"));
    }

    private static String refuse(String subject) {
        return Partners.as("system", CAF)
                .body("{\"subject\": \"%s\"}".formatted(subject))
                .post("/v1/operations/refused-subjects")
                .then()
                .statusCode(200)
                .extract()
                .path("issuedUntil");
    }

    private static void reads(String token, int status) {
        assertEquals(status, statusOfReading(token));
    }

    private static int statusOfReading(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/conventions/" + new UUID(0, 0))
                .statusCode();
    }

    private int retried(UUID deliberation) {
        return stillParkedAfter("retries", "mandates", deliberation);
    }

    private int released(String consumer, UUID deliberation) {
        return stillParkedAfter("releases", consumer, deliberation);
    }

    private int stillParkedAfter(String operation, String consumer, UUID deliberation) {
        return Partners.as("system", CAF)
                .body("{\"consumer\": \"%s\", \"source\": \"urn:ctg:deliberation-service\", \"aggregateId\": \"%s\"}"
                        .formatted(consumer, deliberation))
                .post("/v1/operations/" + operation)
                .then()
                .statusCode(200)
                .extract()
                .path("stillParked");
    }

    private int discarded(String consumer, String aggregate) {
        var position = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select log_position from inbox_parked where consumer = :consumer and aggregate_id = :aggregate")
                .setParameter("consumer", consumer)
                .setParameter("aggregate", aggregate)
                .getSingleResult());
        return Partners.as("system", CAF)
                .body("{\"consumer\": \"%s\", \"position\": \"%s\"}".formatted(consumer, position))
                .post("/v1/operations/discards")
                .then()
                .statusCode(200)
                .extract()
                .path("records");
    }

    private long parkedOf(UUID aggregate) {
        return parkedOf(aggregate.toString());
    }

    private long parkedOf(String aggregate) {
        return count(
                "select count(*) from inbox_parked where aggregate_id = :value and resolved_at is null", aggregate);
    }

    private long published(String reference) {
        return count(
                "select count(*) from outbox where published_at is not null and payload like '%' || :value || '%'",
                reference);
    }

    private long count(String sql, String value) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery(sql)
                        .setParameter("value", value)
                        .getSingleResult())
                .longValue());
    }
}
