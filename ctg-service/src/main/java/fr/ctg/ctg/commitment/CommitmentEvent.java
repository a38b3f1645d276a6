package fr.ctg.ctg.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a promise. */
sealed interface CommitmentEvent {
    @JsonIgnore
    UUID commitmentId();

    /** A promise was recorded from a text. */
    record CommitmentRecorded(UUID commitmentId, RecordCommitment request) implements CommitmentEvent {}

    /** Contract {@code fr.ctg.commitment.overdue.v1}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommitmentOverdue(Promise promise) implements CommitmentEvent {
        @Override
        public UUID commitmentId() {
            return promise.id();
        }
    }

    /** Contract {@code fr.ctg.commitment.fulfilled.v1}. */
    record CommitmentFulfilled(Promise promise, Fulfilment fulfilment, boolean late) implements CommitmentEvent {
        @Override
        public UUID commitmentId() {
            return promise.id();
        }
    }

    record CommitmentReleased(UUID commitmentId, LocalDate on, String reason) implements CommitmentEvent {}

    /** The act that had kept it fell. */
    record CommitmentReopened(UUID commitmentId, Fulfilment lost) implements CommitmentEvent {}

    /** The promise itself, as other services read it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Promise(
            UUID id,
            String conventionReference,
            String siren,
            String label,
            LocalDate dueOn,
            @Nullable UUID deliberationId,
            @Nullable String officialNumber,
            @Nullable String source) {}
}
