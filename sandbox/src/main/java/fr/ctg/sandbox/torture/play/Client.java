package fr.ctg.sandbox.torture.play;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.sandbox.IssuedTokens;
import fr.ctg.sandbox.torture.play.Write.Outcome;
import fr.ctg.sandbox.torture.stage.Database;
import fr.ctg.sandbox.torture.stage.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Insists as the contract lets it: a POST again with the same key, a PUT after reading again, at whatever address answers. */
final class Client {
    private static final Duration ATTEMPT = Duration.ofSeconds(8);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Stage stage;
    private final IssuedTokens issuer;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final History history;
    private final Curtain curtain;

    Client(Stage stage, History history, Curtain curtain) {
        this.stage = stage;
        this.issuer = new IssuedTokens(stage.issuer());
        this.history = history;
        this.curtain = curtain;
    }

    boolean isOver() {
        return curtain.hasFallen();
    }

    /** The thing created; empty if it was refused, if no answer came, or if it is too late to begin. */
    Optional<JsonNode> post(Deed deed, String mark, String as, String path, String body, RandomGenerator chance) {
        if (isOver()) {
            return Optional.empty();
        }
        var key = new UUID(chance.nextLong(), chance.nextLong()).toString();
        var attempt = new Attempts(deed, mark);
        while (curtain.insists()) {
            var answer =
                    attempt.next(() -> send(deed.database(), as, "POST", path, body, "Idempotency-Key", key, chance));
            if (answer.isDone()) {
                attempt.end(Outcome.ACKNOWLEDGED, "");
                if (chance.nextInt(5) == 0) {
                    replay(deed, as, path, body, key, answer, chance);
                }
                return Optional.of(answer.body());
            }
            if (!answer.isIndefinite()) {
                attempt.refuse(answer);
                return Optional.empty();
            }
            pause(chance);
        }
        attempt.end(Outcome.UNKNOWN, "");
        return Optional.empty();
    }

    /** Asked once more with the same key, whoever answers must say the very same. */
    private void replay(
            Deed deed, String as, String path, String body, String key, Answer first, RandomGenerator chance) {
        var again = send(deed.database(), as, "POST", path, body, "Idempotency-Key", key, chance);
        if (!again.isIndefinite()
                && (again.status() != first.status() || !again.text().equals(first.text()))) {
            history.brokenReplay("%s %s: first %s, then %s".formatted(deed, path, first, again));
        }
    }

    /**
     * {@code thing/verb}, with the tag just read. Whether an attempt without an answer took place is seen in the thing.
     *
     * @param isDone whether the thing shows this very change
     */
    Optional<JsonNode> put(
            Deed deed,
            String mark,
            String as,
            String path,
            String body,
            Predicate<JsonNode> isDone,
            RandomGenerator chance) {
        if (isOver()) {
            return Optional.empty();
        }
        var thing = path.substring(0, path.lastIndexOf('/'));
        var attempt = new Attempts(deed, mark);
        while (curtain.insists()) {
            var read = send(deed.database(), as, "GET", thing, "", "Accept", "application/json", chance);
            if (read.isDone()) {
                if (attempt.isDoubtful() && isDone.test(read.body())) {
                    attempt.end(Outcome.ACKNOWLEDGED, "seen");
                    return Optional.of(read.body());
                }
                var answer = attempt.next(
                        () -> send(deed.database(), as, "PUT", path, body, "If-Match", read.tag(), chance));
                if (answer.isDone()) {
                    attempt.end(Outcome.ACKNOWLEDGED, "");
                    return Optional.of(answer.body());
                }
                if (!answer.isIndefinite() && answer.status() != 412) {
                    attempt.refuse(answer);
                    return Optional.empty();
                }
            }
            pause(chance);
        }
        attempt.end(Outcome.UNKNOWN, "");
        return Optional.empty();
    }

    /** A thing whose address the client knows before it exists: without a tag. */
    boolean putNew(Deed deed, String mark, String as, String path, String body, RandomGenerator chance) {
        if (isOver()) {
            return false;
        }
        var attempt = new Attempts(deed, mark);
        while (curtain.insists()) {
            var answer = attempt.next(
                    () -> send(deed.database(), as, "PUT", path, body, "Accept", "application/json", chance));
            // It asks for a tag once there is something: nobody else writes here, so that is what an earlier attempt
            // made.
            if (answer.isDone() || (answer.status() == 428 && attempt.isDoubtful())) {
                attempt.end(Outcome.ACKNOWLEDGED, answer.isDone() ? "" : "seen");
                return true;
            }
            if (!answer.isIndefinite()) {
                attempt.refuse(answer);
                return false;
            }
            pause(chance);
        }
        attempt.end(Outcome.UNKNOWN, "");
        return false;
    }

    /** Reads until it is as wished; empty when it is too late. */
    Optional<JsonNode> await(
            Database database, String as, String path, Predicate<JsonNode> wished, RandomGenerator chance) {
        while (!isOver()) {
            var read = send(database, as, "GET", path, "", "Accept", "application/json", chance);
            if (read.isDone() && wished.test(read.body())) {
                return Optional.of(read.body());
            }
            pause(chance);
        }
        return Optional.empty();
    }

    private Answer send(
            Database database,
            String as,
            String method,
            String path,
            String body,
            String header,
            String value,
            RandomGenerator chance) {
        var request = HttpRequest.newBuilder(address(database, chance).resolve(path))
                .timeout(ATTEMPT)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(as, issuer::of))
                .header("Content-Type", "application/json")
                .header(header, value)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            history.answered(Integer.toString(answer.statusCode()));
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), answer.body());
        } catch (HttpTimeoutException late) {
            history.answered("no answer in time");
            return Answer.none();
        } catch (IOException broken) {
            history.answered("connection lost or refused");
            return Answer.none();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Half of the time the gateway, else one of the instances: so what one instance began, another is asked to go on with. */
    private URI address(Database database, RandomGenerator chance) {
        var instances = stage.instances(database);
        return chance.nextBoolean()
                ? stage.gateway().address()
                : instances.get(chance.nextInt(instances.size())).application().address();
    }

    private static void pause(RandomGenerator chance) {
        Curtain.pause(100 + chance.nextInt(300));
    }

    private final class Attempts {
        private final Deed deed;
        private final String mark;
        private int count;
        private boolean doubtful;
        private Instant begun = Instant.now();

        Attempts(Deed deed, String mark) {
            this.deed = deed;
            this.mark = mark;
        }

        Answer next(Supplier<Answer> attempt) {
            count++;
            begun = Instant.now();
            var answer = attempt.get();
            doubtful |= answer.isIndefinite();
            return answer;
        }

        boolean isDoubtful() {
            return doubtful;
        }

        void refuse(Answer answer) {
            end(doubtful ? Outcome.UNKNOWN : Outcome.REFUSED, answer.code());
        }

        void end(Outcome outcome, String detail) {
            history.add(new Write(deed, mark, outcome, count, begun, Instant.now(), detail));
        }
    }
}
