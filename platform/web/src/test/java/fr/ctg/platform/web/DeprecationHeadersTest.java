package fr.ctg.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the field.
class DeprecationHeadersTest {
    @TestHTTPResource("/")
    URI address;

    @Test
    void everyAnswerOfADeprecatedOperationSaysSinceWhenAndUntilWhen() throws Exception {
        for (var path : List.of("planted/old", "planted/old?fail=true")) {
            var answer = get(path);
            // Midnight in Paris.
            assertEquals(List.of("@1764370800"), answer.headers().allValues("Deprecation"), path);
            assertEquals(
                    List.of("Sun, 29 Nov 2026 23:00:00 GMT"), answer.headers().allValues("Sunset"), path);
        }
    }

    @Test
    void whatIsNotDeprecatedSaysNothing() throws Exception {
        var answer = get("planted/new");
        assertEquals(200, answer.statusCode());
        assertEquals(List.of(), answer.headers().allValues("Deprecation"));
        assertEquals(List.of(), answer.headers().allValues("Sunset"));
    }

    @Test
    void theContractSaysItToo() throws Exception {
        var contract = new ObjectMapper().readTree(get("q/openapi?format=json").body());
        var old = contract.at("/paths/~1planted~1old/get");
        assertEquals("2026-11-30", old.path("x-sunset").asText());
        assertTrue(tells(old.at("/responses/200/headers")), old::toPrettyString);
        assertFalse(tells(contract.at("/paths/~1planted~1new/get/responses/200/headers")));
    }

    private static boolean tells(JsonNode headers) {
        return headers.has("Deprecation") && headers.has("Sunset");
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Path("/planted")
    public static class Planted {
        @GET
        @Path("old")
        @Operation(
                operationId = "old",
                deprecated = true,
                extensions = {
                    @Extension(name = "x-deprecated-since", value = "2025-11-29"),
                    @Extension(name = "x-sunset", value = "2026-11-30")
                })
        public String old(@RestQuery boolean fail) {
            if (fail) {
                throw new WebApplicationException(409);
            }
            return "old";
        }

        @GET
        @Path("new")
        @Operation(operationId = "new")
        public String recent() {
            return "new";
        }
    }
}
