package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.indicator.Approver;
import fr.ctg.actionplan.indicator.MeasuredValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a measure. */
public sealed interface MeasureEvent {
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

    /** {@code status}: approved once all who are asked have. */
    record MeasureApproved(UUID measureId, List<Approver> as, String organisationSiren, MeasureStatus status)
            implements MeasureEvent {}

    record MeasureSentBack(UUID measureId, MeasureDecision decision) implements MeasureEvent {}
}
