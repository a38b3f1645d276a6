package fr.ctg.platform.teststack.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ctg.platform.teststack.contract.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sends requests as they are, broken ones too. */
final class Wire {
    /** Of one answer only, or of the connection. */
    private static final Set<String> PASSING = Set.of("date", "trace-id", "content-length", "synced-to");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Set<String> unpromised = new TreeSet<>();

    Wire(URI base) {
        this.base = base;
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, byte[] body) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** Written while it is read: it has no tag. */
        boolean isStream() {
            return headers.firstValue("Content-Type").orElse("").startsWith("application/x-ndjson");
        }

        String text() {
            return new String(body, UTF_8);
        }

        String tag() {
            return headers.firstValue("ETag").orElse("");
        }

        /** The same, of a thing that has this id. */
        String comparable(String id) {
            return id.isEmpty() ? comparable() : comparable().replace(id, "{id}");
        }

        /** All a stranger could compare, without what differs between two answers about one thing. */
        String comparable() {
            var told = new TreeMap<String, TreeSet<String>>();
            headers.map().forEach((name, values) -> {
                if (!PASSING.contains(name)) {
                    told.put(name, new TreeSet<>(values));
                }
            });
            return (status + " " + told + " " + text()).replaceAll("urn:ctg:trace:[0-9a-f]+", "{trace}");
        }
    }

    Answer send(Attempt attempt, Credential credential, String tag) {
        var separator = attempt.path().contains("?") ? "&" : "?";
        var request = HttpRequest.newBuilder(base.resolve(
                        attempt.path() + (credential.query().isEmpty() ? "" : separator + credential.query())))
                .timeout(Duration.ofSeconds(30))
                .method(
                        attempt.method(),
                        attempt.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(attempt.body()));
        credential.headers().forEach(header -> request.header(header.getFirst(), header.getLast()));
        if (attempt.contentType() != null) {
            request.header("Content-Type", attempt.contentType());
        }
        if (!tag.isEmpty()) {
            request.header(attempt.method().equals("GET") ? "If-None-Match" : "If-Match", tag);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            var seen = new Answer(answer.statusCode(), answer.headers(), answer.body());
            Witness.ofThisModule()
                    .ifPresent(witness -> unpromised.addAll(witness.broken(
                            attempt.method(),
                            attempt.path(),
                            seen.status(),
                            seen.headers().map(),
                            seen.text())));
            return seen;
        } catch (IOException failed) {
            throw new UncheckedIOException(attempt.method() + " " + attempt.path(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What was answered and no contract tells; each once. */
    Set<String> unpromised() {
        return unpromised;
    }

    /** How a request says who sends it. */
    record Credential(List<List<String>> headers, String query) {
        static final Credential NONE = new Credential(List.of(), "");

        static Credential bearer(String token) {
            return header("Bearer " + token);
        }

        static Credential header(String authorization) {
            return new Credential(List.of(List.of("Authorization", authorization)), "");
        }
    }
}
