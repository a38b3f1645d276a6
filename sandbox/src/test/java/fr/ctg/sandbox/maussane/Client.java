package fr.ctg.sandbox.maussane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;

/** A client that wants to see refusals too. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final UnaryOperator<String> tokens;

    Client(URI gateway, UnaryOperator<String> tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway.resolve(path)));
    }

    Answer post(String identity, String path, String body) throws IOException, InterruptedException {
        return send(identity, "POST", path, body, "application/json");
    }

    Answer put(String identity, String path, String body) throws IOException, InterruptedException {
        return send(identity, "PUT", path, body, "application/json");
    }

    Answer send(String identity, String method, String path, String body, String mediaType)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + tokens.apply(identity))
                .header("Content-Type", mediaType)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var body = answer.body().isBlank() ? JSON.missingNode() : JSON.readTree(answer.body());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().allValues("Trace-Id"),
                body);
    }

    record Answer(int status, String mediaType, List<String> traces, JsonNode body) {
        /** Fails unless it is a problem of that status and code, with one trace id that is its instance too. */
        Answer requireProblem(int expected, String code) {
            if (status != expected
                    || !mediaType.startsWith("application/problem+json")
                    || !body.path("code").asText().equals(code)
                    || traces.size() != 1
                    || !body.path("instance").asText().equals("urn:ctg:trace:" + traces.getFirst())) {
                throw new AssertionError("expected problem " + expected + " " + code + ", got " + this);
            }
            return this;
        }

        Answer requireStatus(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", got " + this);
            }
            return this;
        }

        String text(String pointer) {
            return body.at(pointer).asText();
        }
    }
}
