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

    /** {@code thing/verb}: the thing is read first, as whoever changes it must. */
    Answer put(String identity, String path, String body) throws IOException, InterruptedException {
        var thing = gateway.resolve(path.substring(0, path.lastIndexOf('/')));
        var read = http.send(as(identity, thing).build(), HttpResponse.BodyHandlers.discarding());
        return send(as(identity, gateway.resolve(path))
                .header("Content-Type", "application/json")
                .header("If-Match", read.headers().firstValue("ETag").orElseThrow())
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer send(String identity, String method, String path, String body, String mediaType)
            throws IOException, InterruptedException {
        return send(as(identity, gateway.resolve(path))
                .header("Content-Type", mediaType)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder as(String identity, URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + tokens.apply(identity));
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
