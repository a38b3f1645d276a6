package fr.ctg.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that waits for an operator, or for an earlier one of its aggregate. Its content is not shown: it may name persons. */
public record ParkedEvent(
        String consumer,
        String position,
        @Nullable String source,
        @Nullable String type,
        @Nullable String aggregateId,
        @Nullable Long sequence,
        String reason,
        String detail,
        Instant parkedAt) {}
