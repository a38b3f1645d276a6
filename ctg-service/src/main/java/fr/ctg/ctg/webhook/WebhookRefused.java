package fr.ctg.ctg.webhook;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** What a webhook may not be, or be asked. */
public final class WebhookRefused extends Refusal {
    private WebhookRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static WebhookRefused notAnAddress() {
        return new WebhookRefused(Kind.INVALID, "webhook-url-malformed", Facts.none());
    }

    static WebhookRefused notReachable(String host) {
        return new WebhookRefused(Kind.INVALID, "webhook-host-unknown", Facts.of("host", host));
    }

    static WebhookRefused notPublic(String host) {
        return new WebhookRefused(Kind.INVALID, "webhook-address-not-public", Facts.of("host", host));
    }

    static WebhookRefused tooMany(int most) {
        return new WebhookRefused(Kind.CONFLICT, "too-many-webhooks", Facts.of("most", most));
    }

    static WebhookRefused disabled() {
        return new WebhookRefused(Kind.CONFLICT, "webhook-disabled", Facts.none());
    }

    static WebhookRefused notOneStart() {
        return new WebhookRefused(Kind.INVALID, "replay-not-one-start", Facts.none());
    }

    static WebhookRefused withoutKey() {
        return new WebhookRefused(Kind.BUSY, "webhooks-not-set-up", Facts.none());
    }
}
