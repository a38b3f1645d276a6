package fr.ctg.ctg;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.ctg.platform.problem.FailureTranslation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The worst moment for a failure: all was said, the database was asked to commit. */
@HttpTest
class CommitTest {
    private final String reference = "CTG-" + UUID.randomUUID();

    /** What happens when a write is committed, chosen by the beginning of its key. */
    @BeforeAll
    static void troubleCommits() throws SQLException {
        try (var owner = OwnersConnection.open()) {
            owner.createStatement().execute("""
                    create function trouble() returns trigger language plpgsql as $$ begin
                        if new.key like 'dies-%' then
                            perform pg_terminate_backend(pg_backend_pid());
                        elsif new.key like 'taken-%' then
                            raise exception 'taken' using errcode = '23505';
                        elsif new.key like 'sleeps-%' then
                            perform pg_sleep(12);
                        elsif new.key like 'serial-%' then
                            raise exception 'serial' using errcode = '40001';
                        end if;
                        return null;
                    end $$;
                    create constraint trigger trouble after insert on idempotency_key deferrable initially deferred
                        for each row execute function trouble()""");
        }
    }

    @AfterAll
    static void leaveThemAlone() throws SQLException {
        try (var owner = OwnersConnection.open()) {
            owner.createStatement().execute("drop function trouble() cascade");
        }
    }

    @Inject
    EntityManager database;

    @Inject
    FailureTranslation translation;

    @Test
    void saysThatNothingIsStoredWhenATransactionIsEndedBeforeItsTime() {
        var ended = assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().timeout(1).run(() -> {
                    for (int second = 0; second < 3; second++) {
                        database.createNativeQuery("select 1 from pg_sleep(1)").getSingleResult();
                    }
                }));
        var noWish = (HttpHeaders) Proxy.newProxyInstance(
                HttpHeaders.class.getClassLoader(), new Class<?>[] {HttpHeaders.class}, (_, _, _) -> List.of());
        var answer = translation.unexpected(ended, noWish);
        assertEquals(503, answer.getStatus(), () -> ended.toString());
        assertEquals("2", answer.getHeaderString("Retry-After"));
    }

    @Test
    void saysThatItDoesNotKnowWhenTheConnectionIsLost() {
        register("dies-" + UUID.randomUUID())
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json")
                .body("code", equalTo("outcome-unknown"))
                .body("title", equalTo("Issue inconnue"));
        found(0);
    }

    @Test
    void saysThatSomebodyElseWasQuickerWhenAConstraintBreaks() {
        register("taken-" + UUID.randomUUID()).statusCode(409).body("code", equalTo("changed-meanwhile"));
        found(0);
    }

    /** The server goes on committing when nobody listens any more. Whoever does what the answer says has the convention once. */
    @Test
    void doesOnceWhatIsSentAgainAfterACommitThatTookTooLong() {
        var key = "sleeps-" + UUID.randomUUID();
        register(key)
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("outcome-unknown"))
                .time(lessThan(13_000L));
        Partners.eventually(() -> register(key).extract().statusCode() == 201);
        register(key).statusCode(201).header("Idempotency-Replayed", "true");
        found(1);
    }

    @Test
    void invitesToTryAgainWhenAnotherTransactionStoodInTheWay() {
        register("serial-" + UUID.randomUUID())
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("unavailable"));
        found(0);
    }

    /** Not only at the commit: a lock somebody else holds is waited for, but not for ever. */
    @Test
    void doesNotWaitForALockForEver() throws SQLException {
        try (var owner = OwnersConnection.open()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("lock table convention in access exclusive mode");
            given().get("/v1/conventions")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("code", equalTo("unavailable"))
                    .time(lessThan(7000L));
            owner.rollback();
        }
        found(0);
    }

    private ValidatableResponse register(String key) {
        return Partners.as("steering", Partners.CAF)
                .header("Idempotency-Key", key)
                .body(Partners.request(reference))
                .post("/v1/conventions")
                .then();
    }

    private void found(int conventions) {
        given().queryParam("reference", reference)
                .get("/v1/conventions")
                .then()
                .statusCode(200)
                .body("items", hasSize(conventions));
    }
}
