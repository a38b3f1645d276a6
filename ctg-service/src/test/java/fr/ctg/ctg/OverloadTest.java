package fr.ctg.ctg;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.platform.teststack.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
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

    /** Whoever is inside is served or meets a deadline, the others are told when to come back; an operator gets in. */
    @Test
    void letsInWhatThePoolCanServeAndTellsTheOthersToComeBack() throws Exception {
        var refusedBefore = MetricsTest.value("ctg_admission_refused_total");
        List<HttpResponse<String>> answers;
        try (var owner = OwnersConnection.open();
                // More at once than one connection of HTTP/2 takes.
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
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
                    .statusCode(200);
            Partners.eventually(() -> MetricsTest.value("ctg_admission_refused_total") > refusedBefore);
            assertTrue(MetricsTest.value("ctg_admission_inside") <= connections - 2);
            owner.rollback();
            answers = asked.stream().map(OverloadTest::answer).toList();
        }
        var tooBusy = answers.stream()
                .filter(answer -> answer.body().contains("\"code\":\"too-busy\""))
                .toList();
        assertEquals(refusedBefore + tooBusy.size(), MetricsTest.value("ctg_admission_refused_total"));
        for (var refused : tooBusy) {
            assertEquals(503, refused.statusCode());
            assertEquals("10", refused.headers().firstValue("Retry-After").orElse("none"));
        }
        for (var answer : answers) {
            assertTrue(
                    answer.statusCode() == 200
                            || answer.headers().firstValue("Retry-After").isPresent(),
                    answer::body);
        }
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
            Thread.sleep(300);
            assertEquals(3, MetricsTest.value("ctg_admission_inside"));
            owner.rollback();
        }
        Partners.eventually(() -> MetricsTest.value("ctg_admission_inside") == 0);
    }

    /** However a request ends, its place is free again: else a few bad tokens would close the service for everybody. */
    @Test
    void freesThePlacesOfTheRefused() {
        var stranger = Tokens.of("stranger", Partners.CAF, "steering").replaceAll("\\.[^.]*$", ".AAAA");
        var json = given().contentType("application/json").body("{}");
        var steering = Partners.as("steering", Partners.CAF);
        var refusals = List.<Supplier<Response>>of(
                () -> given().spec(json).auth().oauth2(stranger).post("/v1/conventions"),
                () -> given().spec(json).auth().oauth2("nonsense").post("/v1/conventions"),
                () -> given().spec(json).post("/v1/conventions"),
                () -> Partners.as("mayor", Partners.CAF).body("{}").post("/v1/conventions"),
                () -> given().spec(steering).body("{").post("/v1/conventions"),
                () -> given().spec(steering).body("{}").post("/v1/conventions"),
                () -> given().accept("image/png").get("/v1/conventions"),
                () -> given().delete("/v1/conventions"),
                () -> given().get("/v1/nowhere"),
                () -> given().get("/v1/conventions?limit=nonsense"));
        for (var time = 0; time < connections; time++) {
            for (var refusal : refusals) {
                var status = refusal.get().statusCode();
                assertTrue(status >= 400 && status < 500, () -> "answered " + status);
            }
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
