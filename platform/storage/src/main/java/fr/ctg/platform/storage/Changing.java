package fr.ctg.platform.storage;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row the database dates each time it changes, whichever release writes it. */
@MappedSuperclass
public abstract class Changing {
    @Column(insertable = false, updatable = false)
    private @Nullable Instant modifiedAt;

    /** For a row as it was read: what is being written has its instant from the database. */
    public Instant modifiedAt() {
        return Objects.requireNonNull(modifiedAt);
    }
}
