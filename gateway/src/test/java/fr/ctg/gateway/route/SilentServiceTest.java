package fr.ctg.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.gateway.Client;
import fr.ctg.gateway.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields.
@QuarkusTestResource(FakeServices.class)
class SilentServiceTest {
    FakeServices services;

    @TestHTTPResource("/")
    URI gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @Test
    void aServiceThatIsDownIsNamedAndARetryIsInvited() {
        services.actionPlan().isDown();
        client.get("/v1/plans"); // a kept connection is found dead: what was written to it would be 502

        var answer = client.post("/v1/plans", BodyPublishers.ofString("{}"));

        assertEquals(503, answer.status());
        assertEquals("5", answer.header("Retry-After"));
        assertEquals("fr", answer.header("Content-Language"));
        assertEquals(new JsonObject("""
                        {"type": "urn:ctg:problem:unavailable",
                         "title": "Service momentanément indisponible",
                         "status": 503,
                         "detail": "Le service « action-plan » ne répond pas. Rien n'a été enregistré.",
                         "code": "unavailable",
                         "facts": {"service": "action-plan"},
                         "remedy": "Recommencez après le délai indiqué par l'en-tête Retry-After."}
                        """), answer.problem());
    }

    @Test
    void itIsToldInEnglishToWhoPrefersEnglish() {
        services.actionPlan().isDown();

        var answer = client.get("/v1/plans", "Accept-Language", "de, fr;q=0.5, en-GB;q=0.8");

        assertEquals("en", answer.header("Content-Language"));
        assertEquals(new JsonObject("""
                        {"type": "urn:ctg:problem:unavailable",
                         "title": "Service temporarily unavailable",
                         "status": 503,
                         "detail": "The service \\"action-plan\\" does not answer. Nothing was stored.",
                         "code": "unavailable",
                         "facts": {"service": "action-plan"},
                         "remedy": "Retry after the delay given by the Retry-After header."}
                        """), answer.problem());
    }

    @Test
    void aServiceThatIsDownDoesNotHideTheOthers() {
        services.actionPlan().isDown();

        assertEquals(503, client.get("/v1/plans").status());
        assertEquals(200, client.get("/v1/councils").status());
    }

    @Test
    void aServiceThatIsBackAnswersAtOnce() {
        services.actionPlan().isDown();
        assertEquals(503, client.get("/v1/plans").status());
        services.actionPlan().isBack();

        assertEquals(200, client.get("/v1/plans").status());
    }

    @Test
    void nobodyKnowsWhatASlowServiceDid() {
        var answered = new CountDownLatch(1);
        services.ctg().does(exchange -> await(answered));

        var answer = client.post("/v1/conventions", BodyPublishers.ofString("{}"));
        answered.countDown();

        assertEquals(504, answer.status());
        assertEquals(new JsonObject("""
                        {"type": "urn:ctg:problem:timed-out",
                         "title": "Réponse trop lente",
                         "status": 504,
                         "detail": "Le service « ctg » n'a pas répondu à temps. L'opération a peut-être été faite.",
                         "code": "timed-out",
                         "facts": {"service": "ctg"},
                         "remedy": "Relisez l'objet avant de recommencer."}
                        """), answer.problem());
    }

    @Test
    void nobodyKnowsWhatAServiceDidBeforeItBrokeOff() {
        // An exception makes the JDK's server close the connection without a word.
        services.deliberation().does(exchange -> {
            throw new IOException("killed in the middle");
        });

        var answer = client.post("/v1/councils", BodyPublishers.ofString("{}"));

        assertEquals(502, answer.status());
        assertEquals("answer-lost", answer.problem().getString("code"));
    }

    /** What only reads may be asked again, and once: it answers, or the client is told. */
    @Test
    void asksOnceMoreWhatOnlyReads() {
        var asked = new AtomicInteger();
        services.deliberation().does(exchange -> {
            if (asked.incrementAndGet() == 1) {
                throw new IOException("killed in the middle");
            }
            exchange.sendResponseHeaders(204, -1);
        });
        assertEquals(204, client.get("/v1/councils").status());
        assertEquals(2, asked.get());

        asked.set(0);
        services.deliberation().does(exchange -> {
            asked.incrementAndGet();
            throw new IOException("killed each time");
        });
        assertEquals(502, client.get("/v1/councils").status());
        assertEquals(2, asked.get());
        assertEquals(
                502, client.post("/v1/councils", BodyPublishers.ofString("{}")).status());
        assertEquals(3, asked.get(), "a write is sent once");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
