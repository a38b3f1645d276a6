package fr.ctg.sandbox.maussane;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** A client of the suite: JSON in, JSON out, and any refusal ends the story. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final UnaryOperator<String> tokens;

    Api(URI gateway, UnaryOperator<String> tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** The first item of a list, filtered by one field. */
    Optional<JsonNode> find(String identity, String list, String field, String value) {
        return StreamSupport.stream(items(identity, list, field, value).spliterator(), false)
                .findFirst();
    }

    /** Everything a filter finds; no list of this case is longer than a page. */
    JsonNode items(String identity, String list, String field, String value) {
        var query = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&limit=200";
        return get(identity, list + "?" + query).path("items");
    }

    JsonNode get(String identity, String path) {
        return read(ask(identity, "GET", path, HttpRequest.BodyPublishers.noBody()));
    }

    JsonNode post(String identity, String path, JsonNode body) {
        return read(ask(identity, "POST", path, HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** {@code thing/verb}: the thing is read first, as whoever changes it must. */
    JsonNode put(String identity, String path, JsonNode body) {
        var thing = path.substring(0, path.lastIndexOf('/'));
        var read = ask(identity, "GET", thing, HttpRequest.BodyPublishers.noBody());
        var tag = read.headers().firstValue("ETag").orElseThrow();
        return read(ask(identity, "PUT", path, HttpRequest.BodyPublishers.ofString(body.toString()), "If-Match", tag));
    }

    private HttpResponse<String> ask(
            String identity, String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.apply(identity))
                .header("Content-Type", "application/json")
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%s %s was answered %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
