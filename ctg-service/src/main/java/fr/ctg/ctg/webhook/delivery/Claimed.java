package fr.ctg.ctg.webhook.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery this instance has until its lease ends.
 *
 * @param tries failed ones before
 * @param formerSecret while it signs
 * @param body absent where the event is no longer kept
 */
record Claimed(
        UUID id,
        UUID webhook,
        UUID eventId,
        String type,
        int tries,
        String url,
        byte[] secret,
        byte @Nullable [] formerSecret,
        @Nullable String body) {
    boolean isPing() {
        return type.equals(Deliveries.PING);
    }
}
