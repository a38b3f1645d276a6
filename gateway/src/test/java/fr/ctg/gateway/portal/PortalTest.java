package fr.ctg.gateway.portal;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.ctg.gateway.Client;
import fr.ctg.gateway.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields.
@QuarkusTestResource(FakeServices.class)
class PortalTest {
    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @Test
    void theBareAddressLeadsToTheDocs() {
        var answer = client.get("/");

        assertEquals(302, answer.status());
        assertEquals("/docs/", answer.header("Location"));
    }

    @Test
    void theDocsAreOneFrenchPageThatFetchesNothingFromElsewhere() {
        var answer = client.get("/docs/");

        assertEquals(200, answer.status());
        assertTrue(answer.body().contains("<title>API de gouvernance des conventions territoriales globales</title>"));
        assertTrue(answer.body().contains("'/openapi'"), "not the page of our contract");
        assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'self';"));
        assertFalse(answer.body().matches("(?s).*(src|href)=\"(https?:)?//.*"), "a link to another host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/json", "text/html"})
    void theContractIsServedAsItIsCommitted(String accept) throws IOException {
        var answer = accept.isEmpty() ? client.get("/openapi") : client.get("/openapi", "Accept", accept);

        assertEquals(200, answer.status());
        assertEquals("application/json;charset=UTF-8", answer.header("Content-Type"));
        try (var committed = getClass().getResourceAsStream("/META-INF/openapi.json")) {
            assertEquals(new String(requireNonNull(committed).readAllBytes(), StandardCharsets.UTF_8), answer.body());
        }
    }

    @Test
    void theContractIsCompressedForWhoTakesIt() throws IOException, InterruptedException {
        var plain = bytes("identity");
        var packed = bytes("gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals(
                "Accept, Accept-Encoding", packed.headers().firstValue("Vary").orElse(""));
        assertEquals("", plain.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals(
                "", bytes("gzip;q=0").headers().firstValue("Content-Encoding").orElse(""));
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertEquals(
                    new JsonObject(Buffer.buffer(plain.body())),
                    new JsonObject(Buffer.buffer(unpacked.readAllBytes())));
        }
        System.out.printf("/openapi: %,d bytes, %,d compressed%n", plain.body().length, packed.body().length);
        assertEquals("", client.get("/v1/councils", "Accept-Encoding", "gzip").header("Content-Encoding"));
    }

    private HttpResponse<byte[]> bytes(String coding) throws IOException, InterruptedException {
        // Of a large answer to an upgrade, which comes at once with the 101, the JDK's client loses bytes.
        try (var http = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            return http.send(
                    HttpRequest.newBuilder(gateway.resolve("/openapi"))
                            .header("Accept-Encoding", coding)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    @Test
    void theContractIsYamlForWhoAsks() throws IOException {
        var json = new ObjectMapper()
                .readTree(client.get("/openapi?format=json", "Accept", "application/yaml")
                        .body());
        for (var answer :
                List.of(client.get("/openapi", "Accept", "application/yaml"), client.get("/openapi?format=YAML"))) {
            assertEquals("application/yaml;charset=UTF-8", answer.header("Content-Type"));
            assertTrue(answer.body().startsWith("---\nopenapi: "));
            assertEquals(json, new YAMLMapper().readTree(answer.body()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/started", "/q/health/live", "/q/health/ready"})
    void healthIsAnsweredAtAPortOfItsOwn(String path) {
        assertEquals(404, client.get(path).status());
        var answer = new Client(management).get(path);

        assertEquals(200, answer.status());
        assertEquals("UP", answer.json().getString("status"));
    }

    @Test
    void measuresNameNoThing() {
        client.get("/v1/councils/01a21d9c-482a-76c6-9577-ed135effbd92");
        var measures = new Client(management).get("/q/metrics").body();

        assertTrue(measures.contains("uri=\"/v1\""), "nothing is measured");
        assertFalse(measures.contains("01a21d9c"), "an address is a label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi", "/docs/"})
    void pagesAreOnlyForReading(String path) {
        var answer = client.post(path, BodyPublishers.ofString("{}"));

        assertEquals(405, answer.status());
        assertEquals("GET, HEAD", answer.header("Allow"));
        assertEquals("method-not-allowed", answer.problem().getString("code"));
    }
}
