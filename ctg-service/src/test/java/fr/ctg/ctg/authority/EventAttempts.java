package fr.ctg.ctg.authority;

import static fr.ctg.platform.teststack.authority.Attempt.delete;
import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;

import fr.ctg.ctg.webhook.GivenWebhook;
import fr.ctg.platform.teststack.authority.Attempt;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;
import java.util.function.Function;

/** Good requests about events and webhooks. Nobody listens where they lead. */
final class EventAttempts {
    private static final String URL = "http://127.0.0.1:9/hook";

    void in(AuthorityMatrix matrix) {
        matrix.attempt("listEvents", () -> get("/v1/events?limit=5")
                        .by(GivenWebhook.newOrganisation(), GivenPartners.STRANGER))
                .attempt("registerWebhook", () -> post("/v1/webhooks", """
                                {"url": "%s", "types": [], "description": "Essai"}""".formatted(URL))
                        .by(GivenWebhook.newOrganisation(), GivenWebhook.newOrganisation()))
                .attempt("listWebhooks", () -> {
                    var webhook = GivenWebhook.to(URL);
                    return get("/v1/webhooks")
                            .about(webhook.path.substring("/v1/webhooks/".length()))
                            .by(webhook.organisation, GivenPartners.STRANGER);
                })
                .attempt("getWebhook", () -> about(path -> get(path)))
                .attempt(
                        "changeWebhook",
                        () -> about(path -> put(path, """
                        {"url": "%s", "types": [], "description": "Essai", "enabled": true}""".formatted(URL)).reading(path)))
                .attempt("removeWebhook", () -> about(path -> delete(path)))
                .attempt("listWebhookDeliveries", () -> about(path -> get(path + "/deliveries")))
                .attempt("pingWebhook", () -> about(path -> post(path + "/pings", "")))
                .attempt("replayWebhook", () -> about(path -> post(path + "/replays", """
                        {"since": "2099-01-01T00:00:00Z"}""")))
                .attempt("rotateWebhookSecret", () -> about(path -> post(path + "/secret-rotations", "")));
    }

    private static Attempt about(Function<String, Attempt> attempt) {
        var webhook = GivenWebhook.to(URL);
        return attempt.apply(webhook.path).by(webhook.organisation, GivenPartners.STRANGER);
    }
}
