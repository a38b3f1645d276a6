package fr.ctg.sandbox.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.sandbox.IssuedTokens;
import fr.ctg.sandbox.torture.stage.Database;
import fr.ctg.sandbox.torture.stage.Stage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What the operator asks of the services, as docs/operations.md says. */
final class Desk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Stage stage;
    private final String token;

    Desk(Stage stage) {
        this.stage = stage;
        this.token = new IssuedTokens(stage.issuer()).of("system");
    }

    String read(Database service, String path) throws IOException, InterruptedException {
        return send(service, HttpRequest.newBuilder().GET(), path);
    }

    JsonNode ask(Database service, String path) throws IOException, InterruptedException {
        return JSON.readTree(read(service, path));
    }

    /** How many events leave again. */
    int republish(Database service, Instant from, Instant to) throws IOException, InterruptedException {
        return post(service, "republications", Map.of("from", from.toString(), "to", to.toString()))
                .path("events")
                .asInt();
    }

    /** What is parked with a service is released, aggregate by aggregate, until one stays parked; returns how many are not any more. */
    int releaseAll(Database service) throws IOException, InterruptedException {
        var released = 0;
        for (var parked = parked(service); !parked.isEmpty(); parked = parked(service)) {
            if (!release(service, parked.get(0))) {
                return released;
            }
            released++;
        }
        return released;
    }

    private boolean release(Database service, JsonNode parked) throws IOException, InterruptedException {
        var left = post(
                service,
                "releases",
                Map.of(
                        "consumer", parked.path("consumer").asText(),
                        "source", parked.path("source").asText(),
                        "aggregateId", parked.path("aggregateId").asText()));
        return left.path("stillParked").asInt() == 0;
    }

    private JsonNode parked(Database service) throws IOException, InterruptedException {
        return ask(service, "/v1/operations/parked-events").path("items");
    }

    private JsonNode post(Database service, String operation, Map<String, String> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return JSON.readTree(send(service, request, "/v1/operations/" + operation));
    }

    private String send(Database service, HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var address =
                stage.instances(service).getFirst().application().address().resolve(path);
        var answer = HTTP.send(
                request.uri(address)
                        .timeout(Duration.ofMinutes(1))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d: %s".formatted(address, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
