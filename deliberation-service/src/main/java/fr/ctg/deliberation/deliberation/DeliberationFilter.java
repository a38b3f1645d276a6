package fr.ctg.deliberation.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a list of deliberations is asked for. Filters add up; a repeated one means "or". */
record DeliberationFilter(
        @Nullable String siren,
        @Nullable UUID councilId,
        @Nullable UUID sittingId,
        @Nullable String officialNumber,
        @Nullable LocalDate heldFrom,
        @Nullable LocalDate heldTo,
        List<String> matterCodes,
        List<DeliberationStatus> statuses,
        @Nullable String text,
        @Nullable Instant modifiedSince,
        @Nullable Sort sort) {

    /** In which order. */
    @Schema(name = "DeliberationSort")
    public enum Sort {
        /** Latest sitting first. */
        NEWEST,
        /** Oldest sitting first. */
        OLDEST,
        /** As they changed: to follow with {@code modifiedSince}. */
        MODIFIED
    }

    Sort order() {
        if (sort != null) {
            return sort;
        }
        return modifiedSince == null ? Sort.NEWEST : Sort.MODIFIED;
    }

    /** From when on, for a list in the order of changes. */
    Instant changedSince() {
        return modifiedSince == null ? Instant.EPOCH : modifiedSince;
    }

    boolean isOfOneCommune() {
        return siren != null || councilId != null || sittingId != null;
    }

    /** Whether the best way to the first page depends on the values asked for. */
    boolean mayMatchFewOrMany() {
        return text != null
                || heldFrom != null
                || heldTo != null
                || modifiedSince != null
                || !matterCodes.isEmpty()
                || !statuses.isEmpty();
    }
}
