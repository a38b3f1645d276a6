package fr.ctg.ctg.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.idempotency.ShownOnce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook and its new secret. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookWithSecret(
        @Schema(required = true) WebhookView webhook,

        @Schema(
                description =
                        "Secret de signature (`whsec_…`), montré cette seule fois ; absent d'une réponse répétée (`Idempotency-Replayed`) : faites alors une rotation.")
        @Nullable String secret)
        implements ShownOnce {
    @Override
    public Object withoutIt() {
        return new WebhookWithSecret(webhook, null);
    }
}
