package fr.ctg.ctg;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** More is asked than the database can bear. */
@HttpTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields.
class OverloadTest {
    private static final int CROWD = 300;

    @TestHTTPResource("/v1/conventions")
    URI conventions;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    /** Those inside get their answer when the database moves again, those who waited or found no place are told when to come back; an operator gets in. */
    @Test
    void letsInWhatThePoolCanServeAndTellsTheOthersToComeBack() throws Exception {
        var refusedBefore = MetricsTest.value("ctg_admission_refused_total");
        try (var owner = OwnersConnection.open();
                var client = HttpClient.newHttpClient();
                var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("lock table convention in access exclusive mode");
            Callable<HttpResponse<String>> ask =
                    () -> client.send(HttpRequest.newBuilder(conventions).build(), BodyHandlers.ofString());
            var asked =
                    Collections.nCopies(CROWD, ask).stream().map(hands::submit).toList();
            Partners.eventually(() -> MetricsTest.value("ctg_admission_inside") == connections - 2);
            Partners.as("system", Partners.CAF)
                    .get("/v1/operations/messaging")
                    .then()
                    .statusCode(200)
                    .time(lessThan(2000L));
            Partners.eventually(() -> asked.stream().filter(Future::isDone).count() == CROWD - (connections - 2));
            owner.rollback();
            var answers = asked.stream()
                    .map(OverloadTest::answer)
                    .collect(Collectors.partitioningBy(answer -> answer.statusCode() == 200));
            assertEquals(
                    connections - 2, Objects.requireNonNull(answers.get(true)).size());
            for (var refused : Objects.requireNonNull(answers.get(false))) {
                assertEquals(503, refused.statusCode());
                assertTrue(refused.body().contains("\"code\":\"too-busy\""), refused.body());
                assertEquals("10", refused.headers().firstValue("Retry-After").orElse("none"));
            }
        }
        assertEquals(refusedBefore + CROWD - (connections - 2), MetricsTest.value("ctg_admission_refused_total"));
        Partners.eventually(() -> MetricsTest.value("ctg_admission_inside") == 0);
        assertEquals(0, MetricsTest.value("ctg_admission_waiting"));
        given().get("/v1/conventions").then().statusCode(200);
    }

    /** A client that leaves does not give its place to another one as long as its work goes on. */
    @Test
    void countsTheWorkOfClientsThatHaveLeft() throws Exception {
        try (var owner = OwnersConnection.open()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("lock table convention in access exclusive mode");
            var impatient = HttpClient.newHttpClient();
            for (var client = 0; client < 3; client++) {
                var unused =
                        impatient.sendAsync(HttpRequest.newBuilder(conventions).build(), BodyHandlers.discarding());
            }
            Partners.eventually(() -> MetricsTest.value("ctg_admission_inside") == 3);
            impatient.shutdownNow();
            Thread.sleep(500);
            assertEquals(3, MetricsTest.value("ctg_admission_inside"));
            owner.rollback();
        }
        Partners.eventually(() -> MetricsTest.value("ctg_admission_inside") == 0);
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> asked) {
        try {
            return asked.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
