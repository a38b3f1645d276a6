package fr.ctg.ctg.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.ctg.ctg.HttpTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HttpTest
class WebhooksResourceTest {
    private static final String URL = "http://127.0.0.1:9/hook";

    @Inject
    EntityManager database;

    @Test
    void showsItsSecretOnceAndKeepsItEncrypted() {
        var webhook = GivenWebhook.to(URL, "fr.ctg.convention.signed.v1");
        assertEquals(44 + "whsec_".length(), webhook.secret.length());
        webhook.read()
                .then()
                .statusCode(200)
                .body("url", equalTo(URL))
                .body("types", equalTo(List.of("fr.ctg.convention.signed.v1")))
                .body("enabled", equalTo(true))
                .body("secret", nullValue());
        var id = webhook.path.substring("/v1/webhooks/".length());
        assertEquals(
                0L,
                count("select count(*) from audit_entry where aggregate_id = '%s' and change like '%%whsec%%'"
                        .formatted(id)));
        assertEquals(1L, count("select count(*) from audit_entry where aggregate_id = '%s'".formatted(id)));
    }

    /** The key of a repeated request keeps the first answer for two days: not with a secret in it. */
    @Test
    void doesNotRepeatTheSecretWithTheAnswer() {
        var organisation = GivenWebhook.newOrganisation();
        var key = UUID.randomUUID().toString();
        var body = Map.of("url", URL, "description", "Essai");
        var first = GivenWebhook.as(organisation)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/webhooks");
        first.then().statusCode(201).body("secret", notNullValue());
        GivenWebhook.as(organisation)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("webhook.id", equalTo(first.path("webhook.id")))
                .body("secret", nullValue());
        assertEquals(0L, count("select count(*) from idempotency_key where body like '%whsec%'"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://10.0.0.1/x, webhook-address-not-public",
        "http://169.254.169.254/latest/meta-data, webhook-address-not-public",
        "https://nobody.invalid/x, webhook-host-unknown",
        "ftp://127.0.0.1/x, webhook-url-malformed",
        "not an address, webhook-url-malformed"
    })
    void refusesWhereNothingMayBeSent(String url, String code) {
        GivenWebhook.register(GivenWebhook.newOrganisation(), url)
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
        var webhook = GivenWebhook.to(URL);
        webhook.change(url, true).then().statusCode(400).body("code", equalTo(code));
        webhook.read().then().body("url", equalTo(URL));
    }

    @Test
    void refusesATypeNobodyPublishesAndOneWebhookTooMany() {
        var organisation = GivenWebhook.newOrganisation();
        GivenWebhook.register(organisation, URL, "fr.ctg.nothing.v1")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-event-type"));
        for (int webhook = 0; webhook < 10; webhook++) {
            GivenWebhook.register(organisation, URL).then().statusCode(201);
        }
        GivenWebhook.register(organisation, URL).then().statusCode(409).body("code", equalTo("too-many-webhooks"));
        GivenWebhook.as(organisation)
                .get("/v1/webhooks?limit=6")
                .then()
                .body("items", hasSize(6))
                .body("next", notNullValue());
    }

    @Test
    void isStoppedChangedAndRemovedByWhoHasReadIt() {
        var webhook = GivenWebhook.to(URL);
        var tag = webhook.read().header("ETag");
        var request = Map.of("url", URL, "types", List.of(), "description", "Autre", "enabled", false);
        webhook.owner()
                .header("If-Match", tag)
                .body(request)
                .put(webhook.path)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("disabledCause", equalTo("BY_OWNER"))
                .body("disabledAt", notNullValue());
        webhook.owner()
                .header("If-Match", tag)
                .body(request)
                .put(webhook.path)
                .then()
                .statusCode(412);
        webhook.owner().post(webhook.path + "/pings").then().statusCode(409).body("code", equalTo("webhook-disabled"));
        webhook.owner().header("If-Match", tag).delete(webhook.path).then().statusCode(412);
        webhook.owner().delete(webhook.path).then().statusCode(204);
        webhook.read().then().statusCode(404);
    }

    @Test
    void givesAnotherSecretAtEachRotation() {
        var webhook = GivenWebhook.to(URL);
        var rotated = webhook.owner().post(webhook.path + "/secret-rotations");
        rotated.then().statusCode(200).body("webhook.formerSecretUntil", notNullValue());
        assertNotEquals(webhook.secret, rotated.path("secret"));
        assertFalse(rotated.<String>path("secret").isEmpty());
    }

    @Test
    void isReplayedFromOneStartOnly() {
        var webhook = GivenWebhook.to(URL);
        for (var request : List.of("{}", "{\"since\": \"2026-01-01T00:00:00Z\", \"after\": \"x\"}")) {
            webhook.owner()
                    .body(request)
                    .post(webhook.path + "/replays")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("replay-not-one-start"));
        }
        webhook.owner()
                .body(Map.of("deliveryId", UUID.randomUUID().toString()))
                .post(webhook.path + "/replays")
                .then()
                .statusCode(404);
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
