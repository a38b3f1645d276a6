package fr.ctg.platform.fuzzer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Sends requests made of a contract, one after the other; the same seed makes the same ones as long as the answers are the same. */
public final class Fuzzer {
    private static final int MOST_FAULTS = 50;

    private final Contract contract;
    private final URI base;
    private final List<String> tokens;
    private final List<Request> good;
    private final long seed;
    private final Random random;
    private final Seen seen = new Seen();
    private final Judge judge;
    private final Inventor inventor;
    private final Spoiler spoiler;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /** {@code good}: requests to begin with, each with its token; more are kept as they succeed. */
    public Fuzzer(Contract contract, URI base, List<String> tokens, List<Request> good, long seed) {
        this.contract = contract;
        this.base = base;
        this.tokens = tokens;
        this.good = new ArrayList<>(good);
        this.seed = seed;
        this.random = new Random(seed);
        this.judge = new Judge(contract);
        this.inventor = new Inventor(contract, seen, random);
        this.spoiler = new Spoiler(random);
    }

    /** What was wrong, each with the seed and the request; stops early once it is enough. */
    public List<String> send(int requests) {
        var operations = new ArrayList<>(contract.operations().values());
        for (int number = 0; number < requests && faults.size() < MOST_FAULTS; number++) {
            var request = next(operations);
            var answer = sent(request);
            statuses.merge(answer.status(), 1, Integer::sum);
            seen.learn(request, answer);
            if (answer.isGood() && good.size() < 2_000) {
                good.add(request);
            }
            for (var fault : judge.faults(request, answer)) {
                faults.add("seed %d, request %d, %s %s: %s → %d %s"
                        .formatted(
                                seed,
                                number,
                                request.operation(),
                                fault,
                                request.told(),
                                answer.status(),
                                answer.body().length() > 500 ? answer.body().substring(0, 500) : answer.body()));
            }
        }
        return faults;
    }

    /** How many of each status. */
    public Map<Integer, Integer> statuses() {
        return statuses;
    }

    private Request next(List<Contract.Operation> operations) {
        var request = random.nextInt(3) > 0 && !good.isEmpty()
                ? good.get(random.nextInt(good.size()))
                : signed(inventor.invent(operations.get(random.nextInt(operations.size()))));
        if (request.method().equals("PUT") && random.nextInt(4) > 0) {
            var tag = seen.tagOf(request.path());
            request = tag.isPresent() ? request.with("If-Match", tag.get()) : request;
        }
        int wrongs = random.nextInt(4);
        for (int wrong = 0; wrong < Math.min(wrongs, 2); wrong++) {
            request = spoiler.spoil(request);
        }
        return random.nextInt(12) == 0 ? signed(request) : request;
    }

    private Request signed(Request request) {
        var operation = contract.operations().get(request.operation());
        boolean bare = operation == null || !operation.asksForAToken() && random.nextBoolean();
        return bare || tokens.isEmpty()
                ? request.without("Authorization")
                : request.with("Authorization", "Bearer " + tokens.get(random.nextInt(tokens.size())));
    }

    private Answer sent(Request request) {
        var sent = HttpRequest.newBuilder(URI.create(base + request.path()))
                .timeout(Duration.ofSeconds(30))
                .method(
                        request.method(),
                        request.body() == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(request.body(), UTF_8));
        request.headers().forEach(sent::header);
        try {
            var answer = client.send(sent.build(), BodyHandlers.ofString(UTF_8));
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException ended) {
            return new Answer(0, Map.of(), ended.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
