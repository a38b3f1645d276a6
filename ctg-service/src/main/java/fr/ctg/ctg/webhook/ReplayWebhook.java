package fr.ctg.ctg.webhook;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From where events are sent again: one of the three. */
public record ReplayWebhook(
        @Schema(description = "Tout ce qui suit ce curseur de `GET /v1/events`.") @Size(max = 200) @Nullable String after,

        @Schema(description = "Tout ce qui est arrivé depuis cet instant.") @Nullable Instant since,

        @Schema(description = "Cet envoi seulement.") @Nullable UUID deliveryId) {

    void requireOneStart() {
        if (Stream.of(after != null, since != null, deliveryId != null)
                        .filter(given -> given)
                        .count()
                != 1) {
            throw WebhookRefused.notOneStart();
        }
    }
}
