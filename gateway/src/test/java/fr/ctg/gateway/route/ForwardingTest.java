package fr.ctg.gateway.route;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.gateway.Client;
import fr.ctg.gateway.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields.
@QuarkusTestResource(FakeServices.class)
class ForwardingTest {
    FakeServices services;

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    Vertx vertx;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/councils, deliberation",
        "/v1/sittings/1/opening, deliberation",
        "/v1/deliberations/1, deliberation",
        "/v1/attendance-rules, deliberation",
        "/v1/deadline-rules, deliberation",
        "/v1/publication-rules, deliberation",
        "/v1/conventions/1/legal-chain, ctg",
        "/v1/initiatives, ctg",
        "/v1/commitments, ctg",
        "/v1/plans, action-plan",
        "/v1/action-sheets/1, action-plan"
    })
    void theFirstSegmentNamesTheService(String path, String service) {
        var answer = client.get(path);

        assertEquals(200, answer.status());
        assertEquals(new JsonObject().put("service", service), answer.json());
    }

    @Test
    void bodyHeadersAndStatusPassBothWays() {
        services.deliberation().does(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Location", "/v1/councils/1");
            exchange.sendResponseHeaders(201, 0);
            exchange.getResponseBody().write("créé".getBytes(StandardCharsets.UTF_8));
        });

        var token = "Bearer " + services.issuer().token();
        var answer = client.post(
                "/v1/councils",
                BodyPublishers.ofString("Maussane-les-Alpilles, séance"),
                "Authorization",
                token,
                "Idempotency-Key",
                "k1",
                "Content-Type",
                "application/json");

        var received = services.deliberation().received();
        assertEquals("POST", received.method());
        assertEquals("Maussane-les-Alpilles, séance", new String(received.body(), StandardCharsets.UTF_8));
        assertEquals(token, received.headers().getFirst("Authorization"));
        assertEquals("k1", received.headers().getFirst("Idempotency-Key"));
        assertEquals(201, answer.status());
        assertEquals("créé", answer.body());
        assertEquals("\"7\"", answer.header("ETag"));
        assertEquals("/v1/councils/1", answer.header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/councils", "/v1/nothing", "/nothing", "/docs/", "/openapi"})
    void noBrowserMayGuessFrameOrFollowWhatItIsAnswered(String path) {
        var answer = client.get(path, "Origin", "https://elsewhere.example");

        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("DENY", answer.header("X-Frame-Options"));
        assertEquals("no-referrer", answer.header("Referrer-Policy"));
        assertEquals("max-age=31536000; includeSubDomains", answer.header("Strict-Transport-Security"));
        assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertEquals(List.of(), answer.headers("Access-Control-Allow-Origin"));
    }

    @Test
    void whatAServiceLetsOtherOriginsDoStaysBehindTheGateway() {
        services.deliberation().does(exchange -> {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            exchange.sendResponseHeaders(204, -1);
        });

        var answer = client.get("/v1/councils");

        assertEquals(List.of(), answer.headers("Access-Control-Allow-Origin"));
        assertEquals("default-src 'self'", answer.header("Content-Security-Policy"), "a page knows what it needs");
    }

    @Test
    void whatATokenWasShownForIsKeptNowhere() {
        var token = "Bearer " + services.issuer().token();

        assertEquals(
                "no-store", client.get("/v1/councils", "Authorization", token).header("Cache-Control"));
        assertEquals("no-cache", client.get("/v1/councils").header("Cache-Control"));
    }

    @Test
    void aProblemOfAServicePassesAsItIs() {
        var problem = "{\"code\":\"quorum-not-reached\"}";
        services.deliberation().answers(409, "application/problem+json", problem.getBytes(StandardCharsets.UTF_8));

        var answer = client.send("PUT", "/v1/sittings/1/opening", BodyPublishers.ofString("{}"));

        assertEquals(409, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals(problem, answer.body());
    }

    @Test
    void whatAServiceWritesArrivesAsItComesAndIsCutWithIt() throws IOException, InterruptedException {
        var firstLineRead = new CountDownLatch(1);
        services.deliberation().does(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{}\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                assertTrue(firstLineRead.await(5, TimeUnit.SECONDS), "held back until the end");
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
            services.deliberation().isDown();
        });

        try (var http = HttpClient.newHttpClient();
                var lines = http.send(
                                HttpRequest.newBuilder(gateway.resolve("/v1/deliberations/export"))
                                        .build(),
                                BodyHandlers.ofInputStream())
                        .body()) {
            assertEquals("{}\n", new String(lines.readNBytes(3), StandardCharsets.UTF_8));
            firstLineRead.countDown();
            assertThrows(IOException.class, lines::readAllBytes);
        } finally {
            services.deliberation().isBack();
        }
    }

    @Test
    void whatAServiceCompressedPassesWithItsTag() throws IOException, InterruptedException {
        var bytes = new byte[] {31, -117, 8, 0, 1, 2, 3};
        services.deliberation().does(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("ETag", "\"7-gzip\"");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });

        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(gateway.resolve("/v1/deliberations"))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());
            assertEquals("gzip", services.deliberation().received().headers().getFirst("Accept-Encoding"));
            assertEquals(List.of("gzip"), answer.headers().allValues("Content-Encoding"));
            assertEquals("\"7-gzip\"", answer.headers().firstValue("ETag").orElse(""));
            assertArrayEquals(bytes, answer.body());
        }
    }

    @Test
    void aLargeAnswerArrivesWhole() {
        var large = "0123456789".repeat(500_000);
        services.deliberation().answers(200, "text/plain", large.getBytes(StandardCharsets.UTF_8));

        assertEquals(large, client.get("/v1/councils").body());
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void anAnswerWithoutBodyAnnouncesNone(int status) {
        services.deliberation().answers(status, null, new byte[0]);

        var answer = client.get("/v1/councils/1", "If-None-Match", "\"7\"");

        assertEquals(status, answer.status());
        assertEquals(List.of(), answer.headers("Transfer-Encoding"));
        assertEquals(List.of(), answer.headers("Content-Length"));
        assertEquals("", answer.body());
    }

    @Test
    void pathAndQueryAreNotTouched() {
        var uri = "/v1/councils/a%2Fb%20%C3%A9,x=1?name=L%27Isle+sur%20Sorgue&name=%26&empty=&flag";

        client.get(uri);

        assertEquals(uri, services.deliberation().received().uri());
    }

    @Test
    void whatTheClientClaimsAboutWhereItComesFromIsReplaced() {
        client.get(
                "/v1/councils",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "bank.example",
                "X-Forwarded-Prefix",
                "/admin",
                "X-Forwarded-User",
                "mayor",
                "Forwarded",
                "for=6.6.6.6",
                "X-Original-URL",
                "/v1/audit",
                "X-HTTP-Method-Override",
                "DELETE",
                "X-Remote-User",
                "mayor",
                "Cookie",
                "session=1");

        var headers = services.deliberation().received().headers();
        assertEquals(List.of("127.0.0.1"), headers.get("X-Forwarded-For"));
        assertEquals(List.of("http"), headers.get("X-Forwarded-Proto"));
        assertEquals(List.of(gateway.getAuthority()), headers.get("X-Forwarded-Host"));
        assertNull(headers.get("X-Forwarded-Prefix"));
        assertNull(headers.get("X-Forwarded-User"));
        assertNull(headers.get("Forwarded"));
        assertNull(headers.get("X-Original-URL"));
        assertNull(headers.get("X-HTTP-Method-Override"));
        assertNull(headers.get("X-Remote-User"));
        assertNull(headers.get("Cookie"));
    }

    @Test
    void whatConcernsOneConnectionStaysOnIt() throws IOException {
        var answer = exchange("""
                GET http://elsewhere.example/v1/councils HTTP/1.1
                Host: elsewhere.example
                Connection: close
                Connection: X-Private
                X-Private: 1
                Upgrade: websocket

                """);

        var received = services.deliberation().received();
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertEquals("/v1/councils", received.uri());
        assertNull(received.headers().get("X-Private"));
        assertNull(received.headers().get("Upgrade"));
        assertEquals(
                List.of(services.deliberation().url().getAuthority()),
                received.headers().get("Host"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/councillors",
                "/v1/councils%2F..%2F..%2Fq/health",
                "/v1/Councils",
                "/v1/",
                "/v1",
                "/v2/councils",
                "/councils",
                "/q/metrics",
                "/q/openapi",
                "/v1/q/health"
            })
    void anUnknownAddressIsAProblem(String path) {
        var answer = client.get(path);

        assertEquals(404, answer.status());
        assertEquals(new JsonObject("""
                        {"type": "urn:ctg:problem:no-such-resource",
                         "title": "Adresse inconnue",
                         "status": 404,
                         "detail": "Aucune ressource ne répond à cette adresse.",
                         "code": "no-such-resource"}
                        """), answer.problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/councils/../../q/metrics",
                "/v1/councils/%2e%2e/%2e%2e/q/metrics",
                "/v1/councils/../plans",
                "/v1/councils/;a=b",
                "/v1/councils;a=b/1",
                "/v1//councils",
                "/v1/councils//1"
            })
    void aRoundaboutAddressIsNotFollowed(String path) throws IOException {
        var answer = exchange("GET %s HTTP/1.1\nHost: gateway\nConnection: close\n\n".formatted(path));

        assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
        assertTrue(services.deliberation().receivedNothing());
        assertTrue(services.actionPlan().receivedNothing());
    }

    @Test
    void aBodyOfUnannouncedLengthOverHttp2KeepsItsBody() {
        var body = "é".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        var http2 = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

        var status = http2.request(HttpMethod.POST, gateway.getPort(), gateway.getHost(), "/v1/councils")
                .compose(request -> {
                    request.setChunked(true).write(Buffer.buffer(body));
                    request.end();
                    return request.response();
                })
                .map(HttpClientResponse::statusCode)
                .toCompletionStage()
                .toCompletableFuture()
                .join();

        assertEquals(200, status);
        assertArrayEquals(body, services.deliberation().received().body());
    }

    @Test
    void aClientThatLeavesDoesNotDisturbTheNextOne() throws IOException {
        services.deliberation().does(exchange -> {
            pause();
            exchange.sendResponseHeaders(200, -1);
        });
        for (var i = 0; i < 20; i++) {
            try (var leaving = connectTo(gateway)) {
                leaving.getOutputStream().write(ascii("GET /v1/councils HTTP/1.1\nHost: gateway\n\n"));
                services.deliberation().received();
            }
        }
        try (var leavingInTheMiddle = connectTo(gateway)) {
            leavingInTheMiddle
                    .getOutputStream()
                    .write(ascii("POST /v1/councils HTTP/1.1\nHost: gateway\nContent-Length: 100\n\nhalf"));
        }

        services.deliberation().answers(200, "text/plain", ascii("next"));
        for (var i = 0; i < 20; i++) {
            assertEquals("next", client.get("/v1/councils").body());
        }
    }

    /** More than there are connections to the service: most of them leave while they wait for one. */
    @Test
    void aCrowdThatLeavesDoesNotHoldTheService() throws IOException {
        services.deliberation().does(exchange -> {
            pause();
            exchange.sendResponseHeaders(200, -1);
        });
        for (var i = 0; i < 300; i++) {
            try (var leaving = connectTo(gateway)) {
                leaving.getOutputStream().write(ascii("GET /v1/councils HTTP/1.1\nHost: gateway\n\n"));
            }
        }

        services.deliberation().answers(200, "text/plain", ascii("next"));
        assertEquals("next", client.get("/v1/councils").body());
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private String exchange(String request) throws IOException {
        try (var socket = connectTo(gateway)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(ascii(request));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket connectTo(URI gateway) throws IOException {
        return new Socket(gateway.getHost(), gateway.getPort());
    }

    private static byte[] ascii(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
