package fr.ctg.sandbox.rolling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Clients that write and read, one request after the other, and believe nothing but what they are answered. */
final class Clients {
    /** Longer than the gateway waits for a service: whoever answers later did not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final String CAF = "999999998";
    private static final String COMMUNE = "211300587";
    private static final String CONVENTION = """
            {"reference": "%s", "title": "CTG de démonstration", "startsOn": "2022-01-01", "endsOn": "2025-12-31",
             "fields": ["enfance"], "textSha256": "%s",
             "parties": [
               {"siren": "211300587", "name": "Maussane-les-Alpilles", "kind": "COMMUNE", "required": true, "signersRequired": 1},
               {"siren": "999999998", "name": "Caf (démonstration)", "kind": "CAF", "required": true, "signersRequired": 2}]}""";

    private static final String COUNCIL = """
            {"siren": "211300587", "insee": "13058", "name": "Commune d'essai", "renewedOn": "2020-03-15", "population": 90,
             "populationYear": 2018, "demonstration": true, "members": [
               {"givenName": "Personne fictive", "familyName": "N° 1", "office": "MAYOR"},
               {"givenName": "Personne fictive", "familyName": "N° 2", "office": "COUNCILLOR"},
               {"givenName": "Personne fictive", "familyName": "N° 3", "office": "COUNCILLOR"},
               {"givenName": "Personne fictive", "familyName": "N° 4", "office": "COUNCILLOR"},
               {"givenName": "Personne fictive", "familyName": "N° 5", "office": "COUNCILLOR"},
               {"givenName": "Personne fictive", "familyName": "N° 6", "office": "COUNCILLOR"},
               {"givenName": "Personne fictive", "familyName": "N° 7", "office": "COUNCILLOR"}]}""";
    private static final String SITTING = """
            {"councilId": "%s", "heldOn": "2022-08-29", "startsAt": "19:00", "place": "Mairie", "convokedOn": "2022-07-13",
             "agenda": [{"rank": 1, "title": "Convention territoriale globale"}]}""";
    private static final String PLAN = """
            {"conventionReference": "%s", "title": "Plan d'essai", "demonstration": true, "stakes": [{"code": "1", "title": "Enjeu", "axes": [
              {"code": "1.1", "title": "Axe", "objectives": [{"code": "1.1.a", "title": "Objectif"}]}]}]}""";
    private static final Pattern ID = Pattern.compile("\"id\":\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final URI issuer;
    private final String token;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    Clients(URI gateway, URI issuer) throws IOException, InterruptedException {
        this.gateway = gateway;
        this.issuer = issuer;
        this.token = token("steering", CAF);
    }

    private String token(String role, String organisation) throws IOException, InterruptedException {
        var asked = issuer.resolve("/token?sub=load&role=%s&organisation=%s".formatted(role, organisation));
        return http.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString())
                .body()
                .strip();
    }

    /**
     * What a client was told.
     *
     * @param status 0 when it was told nothing
     */
    record Answer(String request, int status, boolean saysWhenToRetry, long millis, String body) {
        boolean isSuccess() {
            return status == 200 || status == 201;
        }

        /** Refused for the moment, and said so as the contract has it. */
        boolean isHonestRefusal() {
            return status == 503 && saysWhenToRetry && body.contains("\"code\":");
        }
    }

    /** All at once, each its own. */
    List<Answer> ask(int readers, int writers) throws InterruptedException {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Answer>>();
            IntStream.range(0, readers).forEach(reader -> asked.add(hands.submit(this::read)));
            IntStream.range(0, writers).forEach(writer -> asked.add(hands.submit(() -> register(newReference()))));
            while (!asked.stream().allMatch(Future::isDone)) {
                Thread.sleep(20);
            }
            return asked.stream().map(Future::resultNow).toList();
        }
    }

    /** Until {@link #stop()}; each writes conventions, and reads them. */
    void begin(int clients) {
        begin(clients, List.of(() -> register(newReference()), this::read));
    }

    /** Until {@link #stop()}; each writes and reads at every service, where a council of its own meets. */
    void beginEverywhere(int clients) throws IOException, InterruptedException {
        var clerk = token("clerk", COMMUNE);
        var council = seatCouncil(clerk);
        begin(
                clients,
                List.of(
                        () -> post("/v1/sittings", clerk, newReference(), SITTING.formatted(council)),
                        () -> get("/v1/deliberations?limit=5"),
                        () -> register(newReference()),
                        this::read,
                        () -> plan(newReference()),
                        () -> get("/v1/plans?limit=5")));
    }

    private void begin(int clients, List<Supplier<Answer>> requests) {
        stopped = false;
        for (int client = 0; client < clients; client++) {
            Thread.ofVirtual().start(() -> {
                while (!stopped) {
                    requests.forEach(request -> answers.add(request.get()));
                }
            });
        }
    }

    private String seatCouncil(String clerk) {
        var seated = post("/v1/councils", clerk, newReference(), COUNCIL);
        var id = ID.matcher(seated.body());
        if (!seated.isSuccess() || !id.find()) {
            throw new IllegalStateException("No council could be seated: " + seated);
        }
        return id.group(1);
    }

    private Answer plan(String reference) {
        return post("/v1/plans", token, reference, PLAN.formatted(reference));
    }

    void stop() {
        stopped = true;
    }

    /** Those given since the last time. */
    List<Answer> answers() {
        var taken = new ArrayList<Answer>();
        for (var answer = answers.poll(); answer != null; answer = answers.poll()) {
            taken.add(answer);
        }
        return taken;
    }

    static String newReference() {
        return "CTG-" + UUID.randomUUID();
    }

    /** The reference is the key too: asked again, it is the same request. */
    Answer register(String reference) {
        return registerAs(token, reference);
    }

    /** As somebody whose token another issuer signed, with a key nobody here knows. */
    Answer registerAsStranger() {
        var parts = token.split("\\.");
        var header = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"kid\":\"stranger\",\"typ\":\"JWT\",\"alg\":\"RS256\"}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return registerAs(header + "." + parts[1] + "." + parts[2], newReference());
    }

    private Answer registerAs(String bearer, String reference) {
        return post("/v1/conventions", bearer, reference, CONVENTION.formatted(reference, "a".repeat(64)));
    }

    private Answer post(String path, String bearer, String key, String body) {
        return tell(
                "POST " + path,
                HttpRequest.newBuilder(gateway.resolve(path))
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    Answer read() {
        return get("/v1/conventions?limit=5");
    }

    private Answer get(String path) {
        return tell("GET " + path, HttpRequest.newBuilder(gateway.resolve(path)));
    }

    /** How many conventions bear that reference. */
    int found(String reference) throws IOException, InterruptedException {
        var list = http.send(
                HttpRequest.newBuilder(gateway.resolve("/v1/conventions?reference=" + reference))
                        .build(),
                BodyHandlers.ofString());
        return list.body().split("\"reference\":\"" + reference, -1).length - 1;
    }

    private Answer tell(String name, HttpRequest.Builder request) {
        var asked = System.nanoTime();
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            return new Answer(
                    name,
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").isPresent(),
                    since(asked),
                    answer.body());
        } catch (IOException nothing) {
            return new Answer(name, 0, false, since(asked), nothing.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer(name, 0, false, since(asked), "interrupted");
        }
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
