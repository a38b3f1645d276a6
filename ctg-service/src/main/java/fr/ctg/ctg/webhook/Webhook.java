package fr.ctg.ctg.webhook;

import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one organisation wants to be told. The sender writes some columns past it: what changes here is locked. */
@Entity
public class Webhook {
    @Id
    private UUID id;

    private String organisation;
    private String url;

    @Basic
    @JsonColumn
    private List<String> types;

    private String description;
    private byte[] secret;
    private byte @Nullable [] formerSecret;

    @Nullable private Instant formerUntil;

    @Enumerated(EnumType.STRING)
    @Nullable private DisabledCause disabledCause;

    @Nullable private Instant disabledAt;

    @Nullable private Instant failingSince;

    private long position;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Webhook() {}

    /** {@code position}: of the newest event, which it is not told any more. */
    Webhook(UUID id, String organisation, RegisterWebhook request, byte[] secret, long position, Instant at) {
        this.id = id;
        this.organisation = organisation;
        this.url = request.url();
        this.types = request.types();
        this.description = request.description();
        this.secret = secret;
        this.position = position;
        this.createdAt = at;
    }

    WebhookEvent.WebhookChanged change(ChangeWebhook request, Instant at) {
        url = request.url();
        types = request.types();
        description = request.description();
        if (request.enabled()) {
            disabledCause = null;
            disabledAt = null;
            failingSince = null;
        } else if (disabledCause == null) {
            disabledCause = DisabledCause.BY_OWNER;
            disabledAt = at;
        }
        return new WebhookEvent.WebhookChanged(id, request);
    }

    /** The one before signs, too, for a while: a receiver changes when it can. One that was replaced before that is worth nothing any more. */
    WebhookEvent.WebhookSecretRotated rotate(byte[] next, Instant at, Duration overlap) {
        formerSecret = secret;
        formerUntil = at.plus(overlap);
        secret = next;
        return new WebhookEvent.WebhookSecretRotated(id, formerUntil);
    }

    WebhookEvent.WebhookReplayed replayFrom(long earlier) {
        position = Math.min(position, earlier);
        return new WebhookEvent.WebhookReplayed(id, position);
    }

    void requireEnabled() {
        if (disabledCause != null) {
            throw WebhookRefused.disabled();
        }
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    String url() {
        return url;
    }

    List<String> types() {
        return types;
    }

    String description() {
        return description;
    }

    Optional<Instant> formerUntil(Instant now) {
        return Optional.ofNullable(formerUntil).filter(until -> until.isAfter(now));
    }

    Optional<DisabledCause> disabledCause() {
        return Optional.ofNullable(disabledCause);
    }

    Optional<Instant> disabledAt() {
        return Optional.ofNullable(disabledAt);
    }

    Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    Instant createdAt() {
        return createdAt;
    }
}
