package fr.ctg.sandbox.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.embedded.DemoIdentity;
import fr.ctg.platform.fuzzer.Contract;
import fr.ctg.platform.fuzzer.Fuzzer;
import fr.ctg.sandbox.Application;
import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.DemoIdentities;
import fr.ctg.sandbox.IssuedTokens;
import fr.ctg.sandbox.Ports;
import fr.ctg.sandbox.RunProfile;
import fr.ctg.sandbox.Suite;
import fr.ctg.sandbox.SuiteSettings;
import fr.ctg.sandbox.maussane.MaussaneCase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** {@code make fuzz}, a part of {@code make torture}: the whole suite with the case in it, and requests nobody should send, through the gateway. */
public final class Fuzzing {
    private static final Instant TODAY = Instant.parse("2022-10-03T07:00:00Z");
    private static final int HANDS = 4;
    private static final int LOOKS = 120;

    /** As the demonstration, but for a look at the trail every other second. */
    private static final RunProfile PROFILE = new RunProfile(
            List.of("deliberation-service", "ctg-service", "action-plan-service", "gateway"),
            List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            Map.of(),
            Map.of("QUARKUS_SHUTDOWN_DELAY", "0S", "CTG_AUDIT_EVERY", "2S"));

    private final Path root = Path.of("").toAbsolutePath();
    private final long startedAt = System.nanoTime();
    private final int requests;
    private final long seed;

    private Fuzzing(int requests, long seed) {
        this.requests = requests;
        this.seed = seed;
    }

    public static void main(String[] arguments) throws Exception {
        var requests = System.getenv().getOrDefault("REQUESTS", "");
        var seed = System.getenv().getOrDefault("SEED", "");
        var fuzzing = new Fuzzing(
                requests.isBlank() ? 50_000 : Integer.parseInt(requests),
                seed.isBlank() ? ThreadLocalRandom.current().nextLong(1_000_000) : Long.parseLong(seed));
        System.exit(fuzzing.run().isEmpty() ? 0 : 1);
    }

    private List<String> run() throws CannotStart, IOException, InterruptedException, ExecutionException {
        say("Seed %d; to repeat: make fuzz SEED=%d REQUESTS=%d".formatted(seed, seed, requests));
        var settings = new SuiteSettings(
                root, root.resolve(".sandbox/fuzzing"), Ports.free(), true, TODAY, DemoIdentities.all(), PROFILE);
        try (var suite = new Suite(settings, this::say)) {
            suite.start();
            var tokens = new IssuedTokens(suite.issuer());
            new MaussaneCase(suite.gateway(), tokens::of).load(this::say);
            var faults = fuzz(suite.gateway(), tokens);
            for (var application : suite.applications()) {
                if (!application.name().equals("gateway")) {
                    faults.addAll(differencesOf(application, tokens.of("system")));
                }
            }
            faults.forEach(fault -> say("FAULT " + fault));
            say(faults.isEmpty() ? "Every answer was one its contract knows" : faults.size() + " FAULTS");
            return faults;
        }
    }

    private List<String> fuzz(URI gateway, IssuedTokens tokens) throws InterruptedException, ExecutionException {
        var contract = Contract.of(root.resolve("gateway/contract/openapi.json"));
        var everybody = DemoIdentities.all().stream()
                .map(DemoIdentity::name)
                .map(tokens::of)
                .toList();
        var fuzzers = IntStream.range(0, HANDS)
                .mapToObj(hand -> new Fuzzer(contract, gateway, everybody, List.of(), seed + hand))
                .toList();
        var faults = new ArrayList<String>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<List<String>>>();
            for (var fuzzer : fuzzers) {
                work.add(hands.submit(() -> fuzzer.send(requests / HANDS)));
            }
            for (var done : work) {
                faults.addAll(done.get());
            }
        }
        fuzzers.forEach(
                fuzzer -> fuzzer.statuses().forEach((status, times) -> statuses.merge(status, times, Integer::sum)));
        say("%d requests were answered: %s"
                .formatted(statuses.values().stream().mapToInt(times -> times).sum(), statuses));
        return faults;
    }

    /** What the service itself finds between what it stores and what follows from the trail, in a round that begins after all was sent. */
    private static List<String> differencesOf(Application application, String system)
            throws IOException, InterruptedException {
        var integrity = application.address().resolve("/v1/audit/integrity/");
        var round = ask(integrity.resolve("rounds"), system, "POST");
        for (int look = 0; look < LOOKS && !isFinished(round); look++) {
            TimeUnit.SECONDS.sleep(1);
            round = ask(integrity.resolve("rounds"), system, "GET");
        }
        if (!isFinished(round)) {
            return List.of(application.name() + " did not compare itself with its trail: " + round);
        }
        var found = ask(integrity.resolve("differences"), system, "GET");
        return found.path("items").isArray() && found.path("items").isEmpty()
                ? List.of()
                : List.of(application.name() + " differs from its trail: " + found);
    }

    private static boolean isFinished(JsonNode round) {
        return round.isArray()
                && !round.isEmpty()
                && round.findValues("finishedAt").size() == round.size();
    }

    private static JsonNode ask(URI address, String token, String method) throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody())
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(asked, BodyHandlers.ofString())
                        .body());
    }

    private void say(String line) {
        System.out.printf(Locale.ROOT, "[%6.1f s] %s%n", (System.nanoTime() - startedAt) / 1e9, line);
    }
}
