package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.indicator.MeasuredValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a measure. */
sealed interface MeasureEvent {
    record MeasureRecorded(
            UUID measureId,
            UUID indicatorId,
            String period,
            @Nullable String communeSiren,
            @Nullable MeasuredValue value,
            @Nullable String notAvailable,
            @Nullable String evidenceSha256,
            @Nullable String comment,
            @Nullable String lateReason)
            implements MeasureEvent {}

    record MeasureRewritten(
            UUID measureId,
            @Nullable MeasuredValue value,
            @Nullable String notAvailable,
            @Nullable String evidenceSha256,
            @Nullable String comment,
            @Nullable String reason)
            implements MeasureEvent {}

    record MeasureSubmitted(UUID measureId) implements MeasureEvent {}

    record MeasureApproved(UUID measureId, MeasureDecision decision) implements MeasureEvent {}

    record MeasureSentBack(UUID measureId, MeasureDecision decision) implements MeasureEvent {}
}
