package fr.ctg.ctg;

import static fr.ctg.ctg.Partners.CAF;
import static fr.ctg.ctg.Partners.COMMUNE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A request that is sent twice with one key happens once, and both are answered alike. */
@HttpTest
class IdempotencyTest {
    @Inject
    EntityManager database;

    private static final int TWINS = 1_000;

    private final String reference = "CTG-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @Test
    void answersTheSameRequestWithTheFirstAnswerAndDoesNothingAgain() {
        var first = register(key, "steering", CAF, Partners.request(reference));
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        var second =
                register(key, "steering", CAF, Partners.request(reference).replace(", \"title\"", ",   \"title\""));
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.contentType(), second.contentType());
        given().queryParam("reference", reference).get("/v1/conventions").then().body("items", hasSize(1));
    }

    @Test
    void refusesAKeyThatServedAnotherRequestAndOneThatIsNoKey() {
        register(key, "steering", CAF, Partners.request(reference)).then().statusCode(201);
        register(key, "steering", CAF, Partners.request("CTG-" + UUID.randomUUID()))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-key-reused"));
        register("deux mots", "steering", CAF, Partners.request("CTG-" + UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-malformed"));
    }

    @Test
    void givesNobodyTheAnswerOfAnotherCaller() {
        register(key, "steering", CAF, Partners.request(reference)).then().statusCode(201);
        register(key, "steering", COMMUNE, Partners.request(reference))
                .then()
                .statusCode(409)
                .body("code", equalTo("changed-meanwhile"))
                .header("Idempotency-Replayed", nullValue());
    }

    /** What was refused was not done: the same key may ask again. */
    @Test
    void keepsNoRefusal() {
        var partners = Partners.registered();
        sign(partners, key).then().statusCode(409).body("code", equalTo("party-not-authorised"));
        partners.approved().executory();
        sign(partners, key).then().statusCode(200);
        sign(partners, key).then().statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        sign(partners, UUID.randomUUID().toString()).then().statusCode(409).body("code", equalTo("already-signed"));
    }

    @Test
    void letsOneOfManyAtOnceThrough() throws Exception {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> once = () ->
                    register(key, "steering", CAF, Partners.request(reference)).statusCode();
            var answers = hands.invokeAll(Collections.nCopies(TWINS, once)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertTrue(answers.contains(201), answers::toString);
            // Whom the service is too busy for, it has not heard.
            assertTrue(List.of(201, 409, 503).containsAll(answers), answers::toString);
        }
        register(key, "steering", CAF, Partners.request(reference)).then().statusCode(201);
        given().queryParam("reference", reference).get("/v1/conventions").then().body("items", hasSize(1));
    }

    @Test
    void forgetsAKeyAfterItsTime() {
        register(key, "steering", CAF, Partners.request(reference)).then().statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update idempotency_key set expires_at = now() - interval '1 second' where key = :key")
                .setParameter("key", key)
                .executeUpdate());
        register(key, "steering", CAF, Partners.request("CTG-" + UUID.randomUUID()))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    private static Response register(String key, String role, String siren, String body) {
        return Partners.as(role, siren)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/conventions");
    }

    private static Response sign(Partners partners, String key) {
        return Partners.as("mayor", COMMUNE)
                .header("Idempotency-Key", key)
                .body(Partners.signature(COMMUNE, "2022-09-15", Partners.TEXT, """
                        {"name": "Personne fictive", "capacity": "Maire", "office": "MAYOR", "standing": "HOLDER"}"""))
                .post(partners.path() + "/signatures");
    }
}
