package fr.ctg.platform.audit.integrity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the comparison of one derived state is, or how the last one ended. */
public record Round(
        String state, Instant startedAt, @Nullable Instant finishedAt, long compared, long differences) {}
