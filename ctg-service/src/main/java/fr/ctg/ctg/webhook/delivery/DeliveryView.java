package fr.ctg.ctg.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One event for one webhook. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookDelivery")
public record DeliveryView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "L'`id` de l'événement, envoyé comme `webhook-id`.")
        UUID eventId,

        @Schema(required = true) String type,
        @Schema(required = true) String subject,

        @Schema(
                required = true,
                description =
                        "`PENDING` : en route ou à réessayer ; `DELIVERED` : répondu 2xx ; `GIVEN_UP` : tous les essais ont échoué.")
        DeliveryStatus status,

        @Schema(required = true, description = "Les trente derniers essais, le plus ancien d'abord.")
        List<Attempt> attempts,

        @Schema(description = "Prochain essai, au plus tôt.") @Nullable Instant nextAttemptAt,

        @Schema(required = true) Instant createdAt,
        @Nullable Instant settledAt) {}
