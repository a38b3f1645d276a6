package fr.ctg.actionplan.framework;

import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What the framework of a plan said before it changed. */
@Entity
@Immutable
public class FrameworkVersion {
    @Id
    private UUID id;

    private UUID planId;
    private int version;

    @JsonColumn
    private Framework framework;

    @JsonColumn
    private @Nullable FrameworkDecision decision;

    private Instant replacedAt;

    @SuppressWarnings("NullAway.Init")
    protected FrameworkVersion() {}

    public FrameworkVersion(
            UUID id,
            UUID planId,
            int version,
            Framework framework,
            Optional<FrameworkDecision> decision,
            Instant replacedAt) {
        this.id = id;
        this.planId = planId;
        this.version = version;
        this.framework = framework;
        this.decision = decision.orElse(null);
        this.replacedAt = replacedAt;
    }

    public int version() {
        return version;
    }

    public Framework framework() {
        return framework;
    }

    public Optional<FrameworkDecision> decision() {
        return Optional.ofNullable(decision);
    }

    public Instant replacedAt() {
        return replacedAt;
    }
}
