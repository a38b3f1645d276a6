package fr.ctg.ctg.webhook;

import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A safe with one secret in it, of one webhook. */
public record GivenSafe(Safe safe, byte[] secret) {
    public GivenSafe(UUID webhook) {
        this(webhook, new Safe(List.of(Base64.getEncoder().encodeToString(new byte[32]))));
    }

    private GivenSafe(UUID webhook, Safe safe) {
        this(safe, safe.close(webhook, WebhookSecret.random()));
    }
}
