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
import java.util.stream.IntStream;

/** Clients that register conventions and read them, one request after the other, and believe nothing but what they are answered. */
final class Clients {
    /** Longer than the gateway waits for a service: whoever answers later did not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final String CAF = "999999998";
    private static final String CONVENTION = """
            {"reference": "%s", "title": "CTG de démonstration", "startsOn": "2022-01-01", "endsOn": "2025-12-31",
             "fields": ["enfance"], "textSha256": "%s",
             "parties": [
               {"siren": "211300587", "name": "Maussane-les-Alpilles", "kind": "COMMUNE", "required": true, "signersRequired": 1},
               {"siren": "999999998", "name": "Caf (démonstration)", "kind": "CAF", "required": true, "signersRequired": 2}]}""";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final String token;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    Clients(URI gateway, URI issuer) throws IOException, InterruptedException {
        this.gateway = gateway;
        this.token = http.send(
                        HttpRequest.newBuilder(issuer.resolve("/token?sub=load&role=steering&organisation=" + CAF))
                                .build(),
                        BodyHandlers.ofString())
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

    /** Until {@link #stop()}; each writes, then reads. */
    void begin(int clients) {
        stopped = false;
        for (int client = 0; client < clients; client++) {
            Thread.ofVirtual().start(() -> {
                while (!stopped) {
                    answers.add(register(newReference()));
                    answers.add(read());
                }
            });
        }
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
        return tell(
                "POST",
                HttpRequest.newBuilder(gateway.resolve("/v1/conventions"))
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", reference)
                        .POST(BodyPublishers.ofString(CONVENTION.formatted(reference, "a".repeat(64)))));
    }

    Answer read() {
        return tell("GET", HttpRequest.newBuilder(gateway.resolve("/v1/conventions?limit=5")));
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
