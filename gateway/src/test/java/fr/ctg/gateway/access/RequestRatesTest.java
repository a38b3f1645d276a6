package fr.ctg.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.gateway.Client;
import fr.ctg.gateway.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A few requests at once, then one a second: whoever asks on is refused soon, however slow the machine is. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields.
@QuarkusTestResource(FakeServices.class)
@TestProfile(RequestRatesTest.FewRequests.class)
class RequestRatesTest {
    private static final int BURST = 30;

    FakeServices services;

    @TestHTTPResource("/")
    URI gateway;

    Client client;

    public static final class FewRequests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.rates.client.per-second", "1",
                    "gateway.rates.client.burst", "5",
                    "gateway.rates.address.per-second", "1",
                    "gateway.rates.address.burst", Integer.toString(BURST),
                    "gateway.limits.bodies-in-memory", "256K");
        }
    }

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @Test
    void whoCallsTooOftenIsToldWhenToComeBack() {
        var mayor = "Bearer " + services.issuer().token(claims -> claims.setSubject("mayor"));
        var first = client.get("/v1/councils", "Authorization", mayor);
        assertEquals("\"client\";q=5;w=5", first.header("RateLimit-Policy"));
        assertTrue(first.header("RateLimit").startsWith("\"client\";r=4;t="), first.header("RateLimit"));
        var refused = IntStream.range(0, 20)
                .mapToObj(call -> client.get("/v1/councils", "Authorization", mayor))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertEquals("1", refused.header("Retry-After"));
        assertEquals("too-many-requests", refused.problem().getString("code"));
        assertTrue(refused.header("RateLimit").startsWith("\"client\";r=0;t="), refused.header("RateLimit"));

        var clerk = "Bearer " + services.issuer().token(claims -> claims.setSubject("clerk-of-rates"));
        assertEquals(200, client.get("/v1/councils", "Authorization", clerk).status());
    }

    /** Guessing tokens uses up the allowance of the address, of which those who are known do not need any. */
    @Test
    void whoGuessesTokensIsCountedByAddress() {
        var answers = IntStream.range(0, 3 * BURST)
                .map(call -> client.get("/v1/councils", "Authorization", "Bearer guess" + call)
                        .status())
                .distinct()
                .boxed()
                .toList();
        assertTrue(answers.contains(401) && answers.contains(429) && answers.size() == 2, answers.toString());
        assertTrue(services.deliberation().receivedNothing());
        // Between two of them one may have come back.
        assertTrue(IntStream.range(0, BURST)
                .anyMatch(call -> client.get("/v1/councils").status() == 429));
    }

    /** No room for a body, here for one alone: its sender is told to come back, and what it had filled is free again. */
    @Test
    void bodiesDoNotFillTheMemory() {
        var body = "x".repeat(300 * 1024);
        var token = "Bearer " + services.issuer().token(claims -> claims.setSubject("sender"));
        var answer = client.post(
                "/v1/councils", BodyPublishers.ofString(body), "Authorization", token, "Content-Type", "text/csv");
        assertEquals(503, answer.status());
        assertEquals("too-busy", answer.problem().getString("code"));
        assertEquals("5", answer.header("Retry-After"));
        assertTrue(services.deliberation().receivedNothing());
        var small =
                client.post("/v1/councils", BodyPublishers.ofString("x".repeat(200 * 1024)), "Authorization", token);
        assertEquals(200, small.status(), "the room was given back");
    }
}
