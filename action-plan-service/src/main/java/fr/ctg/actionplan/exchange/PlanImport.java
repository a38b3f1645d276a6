package fr.ctg.actionplan.exchange;

import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file somebody sent for a plan, and what became of it. */
@Entity
public class PlanImport extends Changing {
    @Id
    private UUID id;

    private UUID planId;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    private String organisation;
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    private long lines;
    private long errors;

    @JsonColumn
    private @Nullable ImportChanges changes;

    private @Nullable String contentSha256;
    private Instant startedAt;
    private @Nullable Instant endedAt;
    private long life;
    private String idempotencyScope;
    private @Nullable String idempotencyKey;

    @SuppressWarnings("NullAway.Init")
    protected PlanImport() {}

    PlanImport(UUID id, ImportRequest request, Instant now) {
        this.id = id;
        this.planId = request.planId();
        this.kind = request.kind();
        this.organisation = request.organisation();
        this.dryRun = request.dryRun();
        this.idempotencyScope = request.scope();
        this.idempotencyKey = request.key();
        this.status = ImportStatus.RUNNING;
        this.startedAt = now;
        this.life = id.getLeastSignificantBits();
    }

    /** The end of it: {@code sha256} is unknown for a file that was not read to its end. */
    void end(
            ImportStatus as,
            long linesRead,
            long errorsFound,
            @Nullable ImportChanges made,
            @Nullable String sha256,
            Instant now) {
        if (status != ImportStatus.RUNNING) {
            throw new IllegalStateException("ended already: " + id);
        }
        status = as;
        lines = linesRead;
        errors = errorsFound;
        changes = made;
        contentSha256 = sha256;
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    ImportKind kind() {
        return kind;
    }

    boolean dryRun() {
        return dryRun;
    }

    ImportStatus status() {
        return status;
    }

    long lines() {
        return lines;
    }

    long errors() {
        return errors;
    }

    Optional<ImportChanges> changes() {
        return Optional.ofNullable(changes);
    }

    Optional<String> contentSha256() {
        return Optional.ofNullable(contentSha256);
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    long life() {
        return life;
    }
}
