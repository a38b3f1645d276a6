package fr.ctg.ctg.feed;

import static fr.ctg.ctg.Partners.CAF;
import static fr.ctg.ctg.Partners.COMMUNE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.ctg.Events;
import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import fr.ctg.platform.houserules.EventContract;
import fr.ctg.platform.outbox.IncomingEvent;
import fr.ctg.platform.teststack.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@HttpTest
class FeedResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Feed feed;

    @Inject
    EntityManager database;

    @Test
    void showsAnEventAsItWasPublished() throws IOException {
        var start = now();
        var deliberation = UUID.randomUUID();
        var id = UUID.randomUUID();
        Events.approved(deliberation, COMMUNE, "CTG-" + deliberation, Partners.TEXT, id);
        var event = eventuallyOne(start + "&subject=" + deliberation);
        assertEquals("1.0", event.path("specversion").asText());
        assertEquals(id.toString(), event.path("id").asText());
        assertEquals("urn:ctg:deliberation-service", event.path("source").asText());
        assertEquals("fr.ctg.deliberation.approved.v1", event.path("type").asText());
        assertEquals(deliberation.toString(), event.path("subject").asText());
        assertEquals("application/json", event.path("datacontenttype").asText());
        assertEquals(
                "urn:ctg:schema:fr.ctg.deliberation.approved.v1",
                event.path("dataschema").asText());
        assertEquals(1, event.path("aggregatesequence").asInt());
        assertTrue(event.path("previousevent").isMissingNode());
        new EventContract("deliberation-service", "fr.ctg.deliberation.approved.v1")
                .requireValid(event.path("data").toString());
    }

    /** What this service publishes passes the broker like everything else; each act's events come in their order. */
    @Test
    void showsTheEventsOfAllServicesInTheOrderOfEachSubject() {
        var start = now();
        var partners = Partners.registered().approved().executory();
        partners.communeSigns("2022-09-15", Partners.TEXT).then().statusCode(200);
        var plan = UUID.randomUUID();
        Events.planActivated(partners.reference, plan);
        Partners.eventually(() -> types(start)
                .containsAll(List.of(
                        "fr.ctg.deliberation.approved.v1",
                        "fr.ctg.deliberation.executory.v1",
                        "fr.ctg.convention.party-signed.v1",
                        "fr.ctg.plan.activated.v1")));
        assertEquals(
                List.of("fr.ctg.deliberation.approved.v1", "fr.ctg.deliberation.executory.v1"),
                types(start + "&subject=" + partners.deliberation));
        assertEquals(
                List.of("fr.ctg.plan.activated.v1"),
                types(start + "&type=fr.ctg.plan.activated.v1&type=fr.ctg.plan.version-adopted.v1&subject=" + plan));
    }

    @Test
    void leadsFromPageToPageAndThenToWhatComesNext() {
        var start = now();
        var subjects = new ArrayList<UUID>();
        for (int event = 0; event < 3; event++) {
            subjects.add(UUID.randomUUID());
            Events.planActivated("CTG-" + subjects.getLast(), subjects.getLast());
        }
        var only = "&type=fr.ctg.plan.activated.v1&limit=2";
        Partners.eventually(
                () -> types(start + "&type=fr.ctg.plan.activated.v1").size() == 3);
        var first = follow(start + only).then().body("items", hasSize(2)).extract();
        String second = first.path("next");
        var last = follow(second).then().body("items", hasSize(1)).extract();
        assertEquals(second, last.path("self"));
        String later = last.path("next");
        follow(later).then().body("items", empty());
        Events.planActivated("CTG-later", UUID.randomUUID());
        Partners.eventually(() -> types(later).size() == 1);
    }

    /** Whoever comes second waits: were its event visible first, a reader would go past the other one for ever. */
    @Test
    void showsNoEventBeforeAnEarlierPositionIsDecided() throws Exception {
        var start = now();
        var first = event(UUID.randomUUID());
        var second = event(UUID.randomUUID());
        var given = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var hands = Executors.newFixedThreadPool(2)) {
            var slow = hands.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                feed.append(first);
                given.countDown();
                await(commit);
            }));
            await(given);
            var quick = hands.submit(() -> QuarkusTransaction.requiringNew().run(() -> feed.append(second)));
            Partners.eventually(() -> waitingForTheHead() == 1);
            assertFalse(quick.isDone());
            follow(start).then().body("items", empty());
            commit.countDown();
            slow.get(10, TimeUnit.SECONDS);
            quick.get(10, TimeUnit.SECONDS);
        }
        assertEquals(
                List.of(first.aggregateId(), second.aggregateId()),
                follow(start).path("items.subject"));
    }

    @Test
    void showsOnceWhatArrivesAgain() {
        var start = now();
        var deliberation = UUID.randomUUID();
        var id = UUID.randomUUID();
        Events.approved(deliberation, COMMUNE, "CTG-" + deliberation, Partners.TEXT, id);
        Events.approved(deliberation, COMMUNE, "CTG-" + deliberation, Partners.TEXT, id);
        Events.executory(deliberation, COMMUNE);
        Partners.eventually(() -> types(start + "&subject=" + deliberation)
                .equals(List.of("fr.ctg.deliberation.approved.v1", "fr.ctg.deliberation.executory.v1")));
    }

    @Test
    void showsWhatWasParkedOnceAnOperatorHasItTriedAgain() {
        var start = now();
        var late = event(UUID.randomUUID());
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                        insert into inbox_parked (consumer, log_position, event_id, source, type, aggregate_id, aggregate_seq,
                            occurred_at, payload, reason, detail)
                        values ('feed', :subject, :id, 'urn:ctg:test', :type, :subject, 7, now(), '{}', 'REFUSED', '')""")
                .setParameter("subject", late.aggregateId())
                .setParameter("id", late.id())
                .setParameter("type", late.type())
                .executeUpdate());
        Partners.as("system", CAF)
                .body("{\"consumer\": \"feed\", \"source\": \"urn:ctg:test\", \"aggregateId\": \"%s\"}"
                        .formatted(late.aggregateId()))
                .post("/v1/operations/retries")
                .then()
                .statusCode(200)
                .body("stillParked", equalTo(0));
        assertEquals(List.of(late.aggregateId()), follow(start).path("items.subject"));
    }

    @Test
    void keepsToItselfATypeNobodyHasDecidedToShow() {
        var start = now();
        var hidden = event(UUID.randomUUID(), "fr.ctg.sitting.closed-doors.v1");
        QuarkusTransaction.requiringNew().run(() -> feed.append(hidden));
        var shown = event(UUID.randomUUID());
        QuarkusTransaction.requiringNew().run(() -> feed.append(shown));
        assertEquals(List.of(shown.aggregateId()), follow(start).path("items.subject"));
    }

    /** Whoever adds a type decides whether it may be shown. */
    @Test
    void knowsEveryTypeThatIsPublished() throws IOException {
        var document = JSON.readTree(
                Files.readString(Path.of(System.getProperty("root.dir")).resolve("docs/api/asyncapi.json")));
        var types = new TreeSet<String>();
        document.at("/components/messages").fieldNames().forEachRemaining(types::add);
        assertEquals(List.copyOf(types), PublishedTypes.all());
    }

    @Test
    void asksForATokenOfAnOrganisationAndForAKnownQuestion() {
        given().get("/v1/events").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.withoutRole("somebody", ""))
                .get("/v1/events")
                .then()
                .statusCode(403)
                .body("code", equalTo("no-organisation"));
        reader().get("/v1/events?type=fr.ctg.nothing.v1")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-event-type"))
                .body("facts.known", hasItem("fr.ctg.convention.signed.v1"));
        reader().get("/v1/events?after=x").then().statusCode(400).body("code", equalTo("invalid-cursor"));
        reader().get("/v1/events?limit=201").then().statusCode(400);
    }

    @Test
    void tellsWhoStayedAwayTooLongHowToBeginAnew() {
        QuarkusTransaction.requiringNew().run(() -> feed.append(event(UUID.randomUUID())));
        var start = now();
        var old = event(UUID.randomUUID());
        QuarkusTransaction.requiringNew().run(() -> feed.append(old));
        assertEquals(List.of(old.aggregateId()), follow(start).path("items.subject"));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update feed_event set arrived_at = now() - interval '91 days' where subject = :subject or position < (select position from feed_event where subject = :subject)")
                .setParameter("subject", old.aggregateId())
                .executeUpdate());
        var recent = event(UUID.randomUUID());
        QuarkusTransaction.requiringNew().run(() -> feed.append(recent));
        feed.forgetOld();
        follow(start)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("events-no-longer-kept"))
                .body(
                        "remedy",
                        equalTo(
                                "Prenez un nouveau curseur avec after=now, relisez ensuite les listes qui vous intéressent, puis suivez ce curseur."));
        assertEquals(
                recent.aggregateId(), reader().get("/v1/events").path("items[0].subject"), "the oldest that is kept");
    }

    /** Its database was put back to an earlier day: positions will be given again, to other events. */
    @Test
    void refusesACursorOfAnotherHistory() {
        follow("/v1/events?after=" + FeedCursor.write(Long.MAX_VALUE / 2))
                .then()
                .statusCode(410);
    }

    private static IncomingEvent event(UUID subject) {
        return event(subject, "fr.ctg.plan.activated.v1");
    }

    private static IncomingEvent event(UUID subject, String type) {
        return new IncomingEvent(
                UUID.randomUUID(), "urn:ctg:test", type, subject.toString(), 1, null, Instant.now(), "{}");
    }

    private static io.restassured.specification.RequestSpecification reader() {
        return given().auth().oauth2(Tokens.withoutRole("reader", CAF)).urlEncodingEnabled(false);
    }

    private static String now() {
        return reader().get("/v1/events?after=now")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
    }

    private static Response follow(String address) {
        return reader().get(address);
    }

    private static List<String> types(String address) {
        return follow(address).path("items.type");
    }

    private static JsonNode eventuallyOne(String address) throws IOException {
        Partners.eventually(() -> types(address).size() == 1);
        return JSON.readTree(follow(address).asString()).at("/items/0");
    }

    private long waitingForTheHead() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%feed_head%' and datname = current_database()")
                        .getSingleResult())
                .longValue());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
