package fr.ctg.sandbox.alarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.sandbox.IssuedTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Those who use the suite and those who operate it. */
final class People {
    private static final String CLERK = "clerk-maussane";
    private static final int QUORUM = 10;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI gateway;
    private final IssuedTokens tokens;

    People(URI gateway, IssuedTokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** A vote of that day that nobody made public yet; {@code promises} as JSON. Returns the act's id. */
    String adopt(String heldOn, String promises) throws IOException, InterruptedException {
        var council = ask("/v1/councils?siren=211300587").at("/items/0");
        var members = StreamSupport.stream(council.path("members").spliterator(), false)
                .map(member -> member.path("id").asText())
                .limit(QUORUM)
                .toList();
        var sitting =
                post(CLERK, "/v1/sittings", """
                {"councilId": "%s", "heldOn": "%s", "startsAt": "19:00", "place": "Hôtel de Ville", "convokedOn": "2022-07-13",
                 "agenda": [{"rank": 1, "title": "Essai"}]}""".formatted(council.path("id").asText(), heldOn));
        put(CLERK, "/v1/sittings/" + sitting.path("id").asText(), "/opening", """
                {"presentIds": [%s], "excusedIds": [], "chairId": "%s", "secretaryId": "%s"}""".formatted(
                        members.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", ")),
                        members.getFirst(),
                        members.getLast()));
        var act = post(CLERK, "/v1/deliberations", """
                {"sittingId": "%s", "rank": 1, "officialNumber": "%s", "subject": "Essai", "visas": [], "rapporteurId": "%s",
                 "decisions": [{"verb": "AUTHORISES", "text": "signer"}], "commitments": [%s],
                 "mandate": {"conventionReference": "CTG-ESSAI", "textSha256": "%s", "office": "MAYOR", "demonstration": true}}""".formatted(
                        sitting.path("id").asText(), UUID.randomUUID(), members.getFirst(), promises, "a".repeat(64)));
        var id = act.path("id").asText();
        put(CLERK, "/v1/deliberations/" + id, "/vote", """
                {"method": "ORDINARY", "tally": "STATED", "votesFor": 10, "votesAgainst": 0, "abstentions": 0, "declaredUnanimous": true}""");
        return id;
    }

    void makeExecutory(String act) throws IOException, InterruptedException {
        put(CLERK, "/v1/deliberations/" + act, "/publication", """
                {"publishedOn": "2022-10-01", "mode": "WEBSITE"}""");
        put(CLERK, "/v1/deliberations/" + act, "/transmission", """
                {"receivedOn": "2022-10-01", "authority": "Sous-préfecture d'Arles"}""");
    }

    void giveUpOverduePromises() throws IOException, InterruptedException {
        for (var promise : ask("/v1/commitments?status=OVERDUE&limit=200").path("items")) {
            put("mayor-maussane", "/v1/commitments/" + promise.path("id").asText(), "/release", """
                    {"releasedOn": "2022-10-03", "reason": "Essai"}""");
        }
    }

    /** Returns its address. */
    String registerWebhook(String url) throws IOException, InterruptedException {
        var made = post("integrator", "/v1/webhooks", """
                {"url": "%s", "description": "Essai"}""".formatted(url));
        return "/v1/webhooks/" + made.at("/webhook/id").asText();
    }

    void changeWebhook(String webhook, String url) throws IOException, InterruptedException {
        put("integrator", webhook, "", """
                {"url": "%s", "types": [], "description": "Essai", "enabled": true}""".formatted(url));
    }

    /** As docs/operations.md says for what is parked for that reason. */
    void settleParked(URI service, String reason, String operation) throws IOException, InterruptedException {
        var list = require(send("system", request(service.resolve("/v1/operations/parked-events"))));
        for (var parked : JSON.readTree(list.body()).path("items")) {
            if (!parked.path("reason").asText().equals(reason)) {
                continue;
            }
            var body = """
                    {"consumer": "%s", "source": "%s", "aggregateId": "%s"}""".formatted(
                            parked.path("consumer").asText(),
                            parked.path("source").asText(),
                            parked.path("aggregateId").asText());
            require(send(
                    "system",
                    request(service.resolve("/v1/operations/" + operation)).POST(BodyPublishers.ofString(body))));
        }
    }

    void compareStates(URI service) throws IOException, InterruptedException {
        require(send(
                "system", request(service.resolve("/v1/audit/integrity/rounds")).POST(BodyPublishers.noBody())));
    }

    JsonNode ask(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                require(send("steering", request(gateway.resolve(path)))).body());
    }

    /** Somebody who reads, whatever is answered; 0 stands for no answer. */
    static int read(URI address) throws InterruptedException {
        try {
            return HTTP.send(request(address).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException broken) {
            return 0;
        }
    }

    private JsonNode post(String as, String path, String body) throws IOException, InterruptedException {
        return JSON.readTree(require(send(as, request(gateway.resolve(path)).POST(BodyPublishers.ofString(body))))
                .body());
    }

    private void put(String as, String thing, String verb, String body) throws IOException, InterruptedException {
        var tag = require(send(as, request(gateway.resolve(thing))))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        require(send(
                as,
                request(gateway.resolve(thing + verb)).header("If-Match", tag).PUT(BodyPublishers.ofString(body))));
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(String as, HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(
                request.header("Authorization", "Bearer " + tokens.of(as)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> require(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException("%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }
}
