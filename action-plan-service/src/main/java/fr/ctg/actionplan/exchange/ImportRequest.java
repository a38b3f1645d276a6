package fr.ctg.actionplan.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks for which import. {@code key}: the {@code Idempotency-Key} of the request, which counts within its scope. */
public record ImportRequest(
        UUID planId,
        ImportKind kind,
        boolean dryRun,
        String organisation,
        String scope,
        @Nullable String key) {}
