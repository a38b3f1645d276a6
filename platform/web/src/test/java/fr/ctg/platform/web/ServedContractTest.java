package fr.ctg.platform.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the field.
class ServedContractTest {
    @TestHTTPResource("/openapi")
    URI address;

    @Test
    void isTheCommittedOneByteForByte() throws Exception {
        try (var http = HttpClient.newHttpClient();
                var committed = getClass().getResourceAsStream("/META-INF/contract/openapi.json")) {
            var request = HttpRequest.newBuilder(address);
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode());
            assertEquals(
                    "application/json;charset=UTF-8",
                    answer.headers().firstValue("Content-Type").orElse(""));
            assertArrayEquals(committed.readAllBytes(), answer.body());
            assertEquals(
                    200,
                    http.send(request.HEAD().build(), BodyHandlers.discarding()).statusCode());
            var written = request.POST(BodyPublishers.ofString("{}")).build();
            assertNotEquals(200, http.send(written, BodyHandlers.discarding()).statusCode());
        }
    }
}
