package fr.ctg.ctg.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to a webhook, as the trail keeps it. No secret is in it. */
public sealed interface WebhookEvent {
    record WebhookRegistered(UUID webhookId, String organisation, String url, List<String> types, String description)
            implements WebhookEvent {}

    record WebhookChanged(UUID webhookId, ChangeWebhook request) implements WebhookEvent {}

    record WebhookSecretRotated(UUID webhookId, Instant formerUntil) implements WebhookEvent {}

    record WebhookReplayed(UUID webhookId, long position) implements WebhookEvent {}

    record WebhookRemoved(UUID webhookId) implements WebhookEvent {}

    /** Nobody asked for it. */
    record WebhookDisabled(UUID webhookId, DisabledCause cause) implements WebhookEvent {}
}
