package fr.ctg.ctg.webhook.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.ctg.Events;
import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.OwnersConnection;
import fr.ctg.ctg.Partners;
import fr.ctg.ctg.webhook.GivenWebhook;
import fr.ctg.ctg.webhook.Receiver;
import fr.ctg.ctg.webhook.Receiver.Received;
import fr.ctg.ctg.webhook.WebhookConfig;
import fr.ctg.platform.teststack.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against a real receiver on this machine. */
@HttpTest
class DeliverWebhooksTest {
    private static final String ACTIVATED = "fr.ctg.plan.activated.v1";

    @Inject
    DeliveryQueue queue;

    @Inject
    SendWebhook sender;

    @Inject
    WebhookConfig config;

    @Inject
    MeterRegistry metrics;

    @Test
    void sendsWhatTheFeedShowsSignedByTheSecret() throws IOException {
        try (var receiver = Receiver.accepting()) {
            var webhook = GivenWebhook.to(receiver.url(), ACTIVATED);
            Events.approvedLater(UUID.randomUUID(), Partners.COMMUNE, "N-1", "2022-01-01", "Autre chose");
            var plan = activated();
            Partners.eventually(() -> receiver.received().size() == 1);
            var received = receiver.received().getFirst();
            assertEquals(1, received.signedBy(webhook.secret));
            assertEquals(0, received.signedBy("whsec_AAAA"));
            assertEquals(received.id(), received.event().path("id").asText());
            assertTrue(Math.abs(Instant.now().getEpochSecond() - received.timestamp()) < 60);
            var shown = given().auth()
                    .oauth2(Tokens.withoutRole("reader", Partners.CAF))
                    .get("/v1/events?subject=" + plan)
                    .asString();
            assertEquals(new ObjectMapper().readTree(shown).at("/items/0"), received.event());
            webhook.deliveries()
                    .then()
                    .statusCode(200)
                    .body("items[0].eventId", equalTo(received.id()))
                    .body("items[0].type", equalTo(ACTIVATED));
            Partners.eventually(() -> "DELIVERED".equals(webhook.deliveries().path("items[0].status")));
            assertEquals(List.of(204), webhook.attemptsOf(plan));
        }
    }

    @Test
    void triesAgainUntilItIsHeardAndKeepsTheOrderOfASubject() {
        try (var receiver = Receiver.answering((request, _, number) -> {
            var body = "panne <b>passagère</b>\n".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            request.sendResponseHeaders(number <= 3 ? 500 : 200, number <= 3 ? body.length : -1);
            if (number <= 3) {
                request.getResponseBody().write(body);
            }
        })) {
            var webhook = GivenWebhook.to(receiver.url(), ACTIVATED, "fr.ctg.evaluation.closed.v1");
            var plan = UUID.randomUUID();
            Events.planActivated("CTG-" + plan, plan);
            Events.evaluationClosed("CTG-" + plan, plan, UUID.randomUUID(), UUID.randomUUID(), 2);
            Partners.eventually(() -> receiver.received().size() == 5);
            var types = receiver.received().stream()
                    .map(one -> one.event().path("type").asText())
                    .toList();
            assertEquals(List.of(ACTIVATED, ACTIVATED, ACTIVATED, ACTIVATED, "fr.ctg.evaluation.closed.v1"), types);
            assertEquals(
                    2, receiver.received().stream().map(Received::id).distinct().count());
            // A request has arrived before its answer is noted.
            Partners.eventually(() -> List.of("DELIVERED", "DELIVERED")
                    .equals(webhook.deliveries().path("items.status")));
            webhook.until("failingSince", null);
            List<List<Integer>> attempts = webhook.deliveries().path("items.attempts.status");
            assertEquals(List.of(List.of(200), List.of(500, 500, 500, 200)), attempts);
            String answer = webhook.deliveries().path("items[1].attempts[0].answer");
            assertEquals(300, answer.length());
            assertTrue(answer.startsWith("panne <b>passagère</b> panne"), answer);
        }
    }

    @Test
    void followsNoRedirectAndWaitsForNobodyTooLong() {
        try (var target = Receiver.accepting();
                var redirecting = Receiver.answering((request, _, _) -> {
                    request.getResponseHeaders().add("Location", target.url());
                    request.sendResponseHeaders(307, -1);
                });
                var slow = Receiver.answering((request, _, _) -> {
                    Thread.sleep(5000);
                    request.sendResponseHeaders(200, -1);
                });
                var good = Receiver.accepting()) {
            var redirected = GivenWebhook.to(redirecting.url(), ACTIVATED);
            var late = GivenWebhook.to(slow.url(), ACTIVATED);
            var nobody = GivenWebhook.to("http://127.0.0.1:1/x", ACTIVATED);
            var heard = GivenWebhook.to(good.url(), ACTIVATED);
            var plans = IntStream.range(0, 8).mapToObj(_ -> activated()).toList();
            Partners.eventually(() -> good.received().size() == 8);
            assertEquals(8, heard.deliveries().<List<?>>path("items").size());
            Partners.eventually(() -> late.attemptsOf(plans.getFirst()).contains("TIMEOUT"));
            Partners.eventually(() -> redirected.attemptsOf(plans.getFirst()).contains(307));
            Partners.eventually(() -> nobody.attemptsOf(plans.getFirst()).contains("CONNECTION"));
            assertEquals(List.of(), target.received());
            int millis = late.deliveries().path("items.find { it.attempts.size() > 0 }.attempts[0].durationMillis");
            assertTrue(millis >= 2000 && millis < 5000, () -> millis + " ms");
        }
    }

    @Test
    void stopsAtOnceWhenTheReceiverIsGoneAndGoesOnWhenItIsBack() {
        try (var receiver =
                Receiver.answering((request, _, number) -> request.sendResponseHeaders(number == 1 ? 410 : 200, -1))) {
            var webhook = GivenWebhook.to(receiver.url(), ACTIVATED);
            var refused = activated();
            webhook.until("disabledCause", "GONE");
            var meanwhile = activated();
            assertEquals(1, receiver.received().size());
            webhook.change(receiver.url(), true).then().statusCode(200).body("enabled", equalTo(true));
            Partners.eventually(() -> List.of(410, 200).equals(webhook.attemptsOf(refused)));
            Partners.eventually(() -> List.of(200).equals(webhook.attemptsOf(meanwhile)));
        }
    }

    @Test
    void stopsAfterDaysOfNothingButFailures() throws SQLException {
        try (var receiver = Receiver.answering((request, _, _) -> request.sendResponseHeaders(503, -1))) {
            var webhook = GivenWebhook.to(receiver.url(), ACTIVATED);
            activated();
            Partners.eventually(() -> webhook.read().path("failingSince") != null);
            assertEquals(true, webhook.read().path("enabled"));
            write("update webhook set failing_since = now() - interval '6 days' where id = '%s'"
                    .formatted(id(webhook)));
            activated();
            webhook.until("disabledCause", "FAILING");
        }
    }

    @Test
    void signsWithBothSecretsWhileTheReceiverChanges() throws SQLException {
        try (var receiver = Receiver.accepting()) {
            var webhook = GivenWebhook.to(receiver.url(), ACTIVATED);
            String second =
                    webhook.owner().post(webhook.path + "/secret-rotations").path("secret");
            var during = activated();
            Partners.eventually(() -> receiver.about(during).size() == 1);
            var both = receiver.about(during).getFirst();
            assertEquals(List.of(1L, 1L), List.of(both.signedBy(webhook.secret), both.signedBy(second)));
            write("update webhook set former_until = now() - interval '1 second' where id = '%s'"
                    .formatted(id(webhook)));
            var after = activated();
            Partners.eventually(() -> receiver.about(after).size() == 1);
            var one = receiver.about(after).getFirst();
            assertEquals(List.of(0L, 1L), List.of(one.signedBy(webhook.secret), one.signedBy(second)));
        }
    }

    @Test
    void pingsOnceWithoutAnEventAndKeepsTheLogForAMonth() throws SQLException {
        try (var receiver = Receiver.answering((request, _, _) -> request.sendResponseHeaders(500, -1))) {
            var webhook = GivenWebhook.to(receiver.url(), ACTIVATED);
            String delivery = webhook.owner()
                    .post(webhook.path + "/pings")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
            Partners.eventually(() -> "GIVEN_UP"
                    .equals(webhook.deliveries().path("items.find { it.id == '%s' }.status".formatted(delivery))));
            assertEquals(1, receiver.received().size());
            var ping = receiver.received().getFirst();
            assertEquals(1, ping.signedBy(webhook.secret));
            assertEquals("fr.ctg.webhook.ping.v1", ping.event().path("type").asText());
            assertEquals(id(webhook), ping.event().at("/data/webhookId").asText());
            // What is settled is forgotten in the end, what waits is not.
            write("update webhook_delivery set settled_at = now() - interval '29 days' where webhook_id = '%s'"
                    .formatted(id(webhook)));
            queue.forgetOld();
            assertEquals(1, webhook.deliveries().<List<?>>path("items").size());
            write("update webhook_delivery set settled_at = now() - interval '31 days' where webhook_id = '%s'"
                    .formatted(id(webhook)));
            queue.forgetOld();
            assertEquals(0, webhook.deliveries().<List<?>>path("items").size());
        }
    }

    @Test
    void sendsAgainFromACursorAnInstantOrOneDelivery() {
        try (var receiver = Receiver.accepting()) {
            var webhook = GivenWebhook.to(receiver.url(), ACTIVATED);
            String cursor = webhook.owner()
                    .get("/v1/events?after=now")
                    .<String>path("next")
                    .replaceFirst(".*after=", "");
            var begin = Instant.now();
            var plan = activated();
            Partners.eventually(() -> webhook.attemptsOf(plan).size() == 1);
            int asked = 1;
            var delivery = webhook.deliveries().path("items[0].id");
            for (var from : List.of(
                    Map.of("after", cursor), Map.of("since", begin.toString()), Map.of("deliveryId", delivery))) {
                webhook.owner()
                        .body(from)
                        .post(webhook.path + "/replays")
                        .then()
                        .statusCode(200);
                int times = ++asked;
                Partners.eventually(() -> webhook.attemptsOf(plan).size() == times);
            }
            assertEquals(4, receiver.about(plan).size());
            assertEquals(
                    1,
                    receiver.about(plan).stream().map(Received::id).distinct().count());
        }
    }

    /** The name led elsewhere when it was registered. */
    @Test
    void looksAtTheAddressForEachAttempt() throws SQLException {
        var webhook = GivenWebhook.to("http://127.0.0.1:9/x", ACTIVATED);
        write("update webhook set url = 'http://169.254.169.254/x' where id = '%s'".formatted(id(webhook)));
        var plan = activated();
        Partners.eventually(() -> webhook.attemptsOf(plan).contains("ADDRESS_NOT_PUBLIC"));
    }

    /** The database is lost between the receiver's answer and the mark. */
    @Test
    void sendsAgainWhatItCouldNotMark() throws SQLException {
        try (var receiver = Receiver.accepting()) {
            var webhook = GivenWebhook.to(receiver.url(), ACTIVATED);
            var before = unmarked();
            write("""
                    create function dies() returns trigger language plpgsql as $$ begin
                        perform pg_terminate_backend(pg_backend_pid()); return new; end $$""");
            write("""
                    create trigger dies before update on webhook_delivery for each row
                    when (new.status = 'DELIVERED' and new.webhook_id = '%s') execute function dies()""".formatted(id(webhook)));
            String plan;
            try {
                plan = activated();
                Partners.eventually(() -> receiver.about(plan).size() == 1);
                Partners.eventually(() -> unmarked() > before);
            } finally {
                write("drop function dies() cascade");
            }
            assertEquals("PENDING", webhook.deliveries().path("items[0].status"));
            // What the end of its lease does.
            write("update webhook_delivery set due_at = now() where webhook_id = '%s'".formatted(id(webhook)));
            Partners.eventually(() -> "DELIVERED".equals(webhook.deliveries().path("items[0].status")));
            assertEquals(2, receiver.about(plan).size());
            assertEquals(
                    1,
                    receiver.about(plan).stream().map(Received::id).distinct().count());
        }
    }

    /** What nobody has looked at is no delivery yet; and who fails must not hide what waits for the others. */
    @Test
    void measuresHowLongSomethingIsDueThoughNobodyLooksAtIt() throws SQLException {
        try (var receiver = Receiver.accepting();
                var forgotten = OwnersConnection.open()) {
            GivenWebhook.to(receiver.url(), ACTIVATED);
            Partners.eventually(() -> oldestSeconds() == 0);
            forgotten.setAutoCommit(false);
            forgotten.createStatement().execute("lock table webhook_delivery in exclusive mode");
            var plan = activated();
            Partners.eventually(() -> oldestSeconds() > 1);
            forgotten.rollback();
            Partners.eventually(() -> receiver.about(plan).size() == 1);
            Partners.eventually(() -> oldestSeconds() == 0);
        }
    }

    private double oldestSeconds() {
        return metrics.get("ctg.webhooks.oldest.seconds").gauge().value();
    }

    private double unmarked() {
        return metrics.get("ctg.webhooks.unmarked").counter().count();
    }

    @Test
    void sharesTheWorkBetweenTwoInstances() throws InterruptedException {
        var second = new DeliverWebhooks(queue, sender, config, metrics);
        second.start(new StartupEvent());
        try (var receiver = Receiver.accepting()) {
            var webhook = GivenWebhook.to(receiver.url(), ACTIVATED, "fr.ctg.evaluation.closed.v1");
            var plans = new ArrayList<UUID>();
            for (int plan = 0; plan < 12; plan++) {
                plans.add(UUID.randomUUID());
                Events.planActivated("CTG-" + plans.getLast(), plans.getLast());
                Events.evaluationClosed("CTG-x", plans.getLast(), UUID.randomUUID(), UUID.randomUUID(), 2);
            }
            Partners.eventually(
                    () -> Collections.frequency(webhook.deliveries().path("items.status"), "DELIVERED") == 24);
            List<Object> attempts = webhook.deliveries().path("items.attempts.flatten()");
            assertEquals(attempts.size(), receiver.received().size(), "no attempt twice");
            assertEquals(
                    24,
                    new HashSet<>(receiver.received().stream().map(Received::id).toList()).size());
            for (var plan : plans) {
                assertEquals(
                        List.of(ACTIVATED, "fr.ctg.evaluation.closed.v1"),
                        receiver.about(plan.toString()).stream()
                                .map(one -> one.event().path("type").asText())
                                .distinct() // one that was answered too late is sent again
                                .toList());
            }
        } finally {
            second.stop(new ShutdownEvent());
        }
    }

    private static String activated() {
        var plan = UUID.randomUUID();
        Events.planActivated("CTG-" + plan, plan);
        return plan.toString();
    }

    private static String id(GivenWebhook webhook) {
        return webhook.path.substring("/v1/webhooks/".length());
    }

    private static void write(String sql) throws SQLException {
        try (var owner = OwnersConnection.open()) {
            owner.createStatement().execute(sql);
        }
    }
}
