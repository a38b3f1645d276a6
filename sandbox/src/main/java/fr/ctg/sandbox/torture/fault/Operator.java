package fr.ctg.sandbox.torture.fault;

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
import java.util.concurrent.TimeUnit;

/** Does what the operations manual says after the broker's disk was lost. */
public final class Operator {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Stage stage;
    private final Instant begun = Instant.now();

    public Operator(Stage stage) {
        this.stage = stage;
    }

    /** Every service sends all its events again. */
    void publishAllAgain() throws IOException, InterruptedException {
        for (var database : Database.values()) {
            publishAgain(database);
        }
    }

    private void publishAgain(Database database) throws IOException, InterruptedException {
        var body = "{\"from\": \"%s\", \"to\": \"%s\"}"
                .formatted(begun, Instant.now().plusSeconds(60));
        var token = new IssuedTokens(stage.issuer()).of("system");
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 0; System.nanoTime() < end; attempt++) {
            var instances = stage.instances(database);
            var address =
                    instances.get(attempt % instances.size()).application().address();
            var request = HttpRequest.newBuilder(address.resolve("/v1/operations/republications"))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            try {
                if (HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException down) {
                // its links may be bad, or it may be starting
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
        throw new IOException("The events of " + database + " could not be published again");
    }
}
