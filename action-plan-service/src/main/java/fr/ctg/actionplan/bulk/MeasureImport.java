package fr.ctg.actionplan.bulk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of measures that was sent, and what became of it. */
@Entity
class MeasureImport {
    /** Somebody who reads a file says so more often than that. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Id
    private UUID id;

    private UUID planId;
    private String authorSiren;

    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    private boolean dryRun;
    private boolean submitted;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    private long lines;
    private long errors;
    private @Nullable String fileSha256;
    private @Nullable String contentSha256;
    private Instant startedAt;
    private Instant seenAt;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected MeasureImport() {}

    MeasureImport(
            UUID id,
            UUID planId,
            String authorSiren,
            ImportFormat format,
            boolean dryRun,
            boolean submitted,
            Instant now) {
        this.id = id;
        this.planId = planId;
        this.authorSiren = authorSiren;
        this.format = format;
        this.dryRun = dryRun;
        this.submitted = submitted;
        this.status = ImportStatus.RUNNING;
        this.startedAt = now;
        this.seenAt = now;
    }

    void advance(long linesRead, long errorsFound, Instant now) {
        lines = linesRead;
        errors = errorsFound;
        seenAt = now;
    }

    void end(ImportStatus as, @Nullable String fileHash, @Nullable String contentHash, Instant now) {
        status = as;
        fileSha256 = fileHash;
        contentSha256 = contentHash;
        seenAt = now;
        endedAt = now;
    }

    ImportStatus statusAt(Instant now) {
        return status == ImportStatus.RUNNING && seenAt.plus(SILENCE).isBefore(now) ? ImportStatus.INTERRUPTED : status;
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    String authorSiren() {
        return authorSiren;
    }

    ImportFormat format() {
        return format;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean submitted() {
        return submitted;
    }

    long lines() {
        return lines;
    }

    long errors() {
        return errors;
    }

    Optional<String> fileSha256() {
        return Optional.ofNullable(fileSha256);
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
