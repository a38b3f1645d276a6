package fr.ctg.ctg.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook, without its secret. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Un webhook. Son secret n'est montré qu'à sa création et à sa rotation.")
public record WebhookView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String url,

        @Schema(required = true, description = "Types d'événements voulus ; vide, tous.")
        List<String> types,

        @Schema(required = true) String description,

        @Schema(required = true, description = "Faux : plus rien n'est envoyé.")
        boolean enabled,

        @Schema(
                description =
                        "Pourquoi rien n'est envoyé : son organisation l'a voulu (`BY_OWNER`), le destinataire a répondu 410 (`GONE`), tout échoue depuis des jours (`FAILING`).")
        @Nullable DisabledCause disabledCause,

        @Schema(description = "Depuis quand rien n'est envoyé.") @Nullable Instant disabledAt,

        @Schema(description = "Premier échec depuis le dernier succès.") @Nullable Instant failingSince,

        @Schema(description = "Jusque-là, l'ancien secret signe aussi.") @Nullable Instant formerSecretUntil,

        @Schema(required = true) Instant createdAt) {

    static WebhookView of(Webhook webhook, Instant now) {
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.types(),
                webhook.description(),
                webhook.disabledCause().isEmpty(),
                webhook.disabledCause().orElse(null),
                webhook.disabledAt().orElse(null),
                webhook.failingSince().orElse(null),
                webhook.formerUntil(now).orElse(null),
                webhook.createdAt());
    }
}
