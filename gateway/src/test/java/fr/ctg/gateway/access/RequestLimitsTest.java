package fr.ctg.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields.
@QuarkusTestResource(FakeServices.class)
class RequestLimitsTest {
    private static final int LIMIT = 1024 * 1024;

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

    @Test
    void aBodyAsLargeAsAllowedPasses() {
        assertEquals(200, client.post("/v1/councils", announced(LIMIT)).status());
        assertEquals(LIMIT, services.deliberation().received().body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/csv; charset=utf-8", "Application/X-NDJSON"})
    void aFileMayBeLonger(String type) {
        assertEquals(
                200,
                client.post("/v1/councils", announced(8 * LIMIT), "Content-Type", type)
                        .status());
        assertEquals(8 * LIMIT, services.deliberation().received().body().length);
        assertEquals(
                413,
                client.post("/v1/councils", announced(8 * LIMIT + 1), "Content-Type", type)
                        .status());
    }

    @Test
    void aBodyAnnouncedTooLargeIsRefused() {
        assertTooLarge(client.post("/v1/councils", announced(LIMIT + 1)));
        assertTooLarge(client.post("/v1/councils", announced(5 * LIMIT)));
    }

    @Test
    void aChunkedBodyAsLargeAsAllowedPasses() {
        assertEquals(200, client.post("/v1/councils", chunked(LIMIT)).status());
        assertEquals(LIMIT, services.deliberation().received().body().length);
    }

    @Test
    void aChunkedBodyThatGrowsTooLargeIsRefused() {
        assertTooLarge(client.post("/v1/councils", chunked(LIMIT + 1)));
        assertTooLarge(client.post("/v1/councils", chunked(5 * LIMIT)));
    }

    @Test
    void aBodyThatGrowsTooLargeOverHttp2IsRefused() {
        var http2 = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

        var body = http2.request(HttpMethod.POST, gateway.getPort(), gateway.getHost(), "/v1/councils")
                .compose(request -> {
                    request.setChunked(true).end(Buffer.buffer(new byte[5 * LIMIT]));
                    return request.response();
                })
                .compose(HttpClientResponse::body)
                .toCompletionStage()
                .toCompletableFuture()
                .join();

        assertEquals("too-large", body.toJsonObject().getString("code"));
        assertTrue(services.deliberation().receivedNothing());
    }

    /** As curl asks for every larger body. */
    @Test
    void whoAsksBeforeSendingIsToldBeforeSending() throws IOException {
        var answer = exchange("""
                POST /v1/councils HTTP/1.1
                Host: gateway
                Content-Length: 5000000
                Expect: 100-continue

                """);

        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("\"code\":\"too-large\""), answer);
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        var answer = client.get("/v1/councils?q=" + "a".repeat(5000));

        assertEquals(414, answer.status());
        assertEquals(new JsonObject("""
                        {"type": "urn:ctg:problem:address-too-long",
                         "title": "Adresse trop longue",
                         "status": 414,
                         "detail": "L'adresse demandée dépasse 4096 caractères.",
                         "code": "address-too-long",
                         "facts": {"limit": 4096}}
                        """), answer.problem());
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        var answer = client.get("/v1/councils", "Authorization", "Bearer " + "a".repeat(20_000));

        assertEquals(431, answer.status());
        assertEquals("headers-too-large", answer.problem().getString("code"));
    }

    @Test
    void headersThatAreTooLargeOverHttp2AreRefused() {
        var http2 = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

        var body = http2.request(HttpMethod.GET, gateway.getPort(), gateway.getHost(), "/v1/councils")
                .compose(request -> request.putHeader("Authorization", "Bearer " + "a".repeat(20_000))
                        .send())
                .compose(HttpClientResponse::body)
                .toCompletionStage()
                .toCompletableFuture()
                .join();

        assertEquals("headers-too-large", body.toJsonObject().getString("code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/councils/{id}", "/v1/councils/%zz", "/v1/councils?name=%", "/v1/councils?a=|"})
    void anUnreadableAddressIsAProblemToo(String address) throws IOException {
        var answer = exchange("GET %s HTTP/1.1\nHost: gateway\nConnection: close\n\n".formatted(address));

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("\nTrace-Id: "), answer);
        assertTrue(answer.contains("\"code\":\"invalid-request\""), answer);
        assertTrue(services.deliberation().receivedNothing());
    }

    private void assertTooLarge(Client.Answer answer) {
        assertEquals(413, answer.status());
        assertEquals(new JsonObject("""
                        {"type": "urn:ctg:problem:too-large",
                         "title": "Requête trop volumineuse",
                         "status": 413,
                         "detail": "Le corps de la requête dépasse la taille permise.",
                         "code": "too-large",
                         "facts": {"limit": 1048576}}
                        """), answer.problem());
        assertTrue(services.deliberation().receivedNothing(), "the service saw a part of a refused body");
    }

    private static BodyPublisher announced(int size) {
        return BodyPublishers.ofByteArray(new byte[size]);
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    private String exchange(String request) throws IOException {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
