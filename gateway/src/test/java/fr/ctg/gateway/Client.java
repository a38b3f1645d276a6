package fr.ctg.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** A client of the gateway, over HTTP/1.1. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI gateway;

    public Client(URI gateway) {
        this.gateway = gateway;
    }

    /** What the client got. */
    public record Answer(int status, HttpResponse<String> response) {
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public List<String> headers(String name) {
            return response.headers().allValues(name);
        }

        public String body() {
            return response.body();
        }

        public JsonObject json() {
            return new JsonObject(body());
        }

        /** The body as a problem, without the one part that differs each time; that part must be this answer's trace. */
        public JsonObject problem() {
            var problem = json();
            if (!header("Content-Type").equals("application/problem+json")
                    || !problem.remove("instance").equals("urn:ctg:trace:" + header("Trace-Id"))) {
                throw new AssertionError("Not a problem: " + response.headers() + body());
            }
            if (header("Content-Language").equals("fr")) {
                SeenProblems.see(problem);
            }
            return problem;
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, BodyPublisher body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .method(method, body)
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(method + " " + path, failed);
        }
    }
}
