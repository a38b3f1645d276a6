package fr.ctg.gateway.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.gateway.Client;
import fr.ctg.gateway.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields.
@QuarkusTestResource(FakeServices.class)
class TraceHeaderTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    FakeServices services;

    @TestHTTPResource("/")
    URI gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "00"})
    void theTraceOfTheClientIsContinuedSampledOrNot(String flags) {
        var answer = client.get("/v1/councils", "traceparent", "00-" + TRACE + "-b7ad6b7169203331-" + flags);

        assertEquals(List.of(TRACE), answer.headers("Trace-Id"));
        var traceparents = services.deliberation().received().headers().getOrDefault("traceparent", List.of());
        assertEquals(1, traceparents.size(), "two traces contradict each other");
        assertEquals(TRACE, traceparents.getFirst().split("-")[1]);
        assertNotEquals("b7ad6b7169203331", traceparents.getFirst().split("-")[2]);
    }

    @Test
    void otherwiseATraceBeginsHere() {
        var first = client.get("/v1/councils");
        var second = client.get("/v1/councils");

        assertTrue(first.header("Trace-Id").matches("(?!0{32})[0-9a-f]{32}"));
        assertNotEquals(first.header("Trace-Id"), second.header("Trace-Id"));
        var traceparent = services.deliberation().received().headers().getFirst("traceparent");
        assertEquals(first.header("Trace-Id"), traceparent.split("-")[1]);
    }

    @Test
    void anInvalidTraceIsNotContinued() {
        var answer = client.get("/v1/councils", "traceparent", "00-not-a-trace");

        assertTrue(answer.header("Trace-Id").matches("(?!0{32})[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/councils",
                "/v1/nothing",
                "/nothing",
                "/",
                "/docs",
                "/docs/",
                "/docs/swagger-ui.css",
                "/openapi"
            })
    void everyAnswerSaysItsTraceOnce(String path) {
        var answer = client.get(path, "traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");

        assertEquals(List.of(TRACE), answer.headers("Trace-Id"));
    }
}
