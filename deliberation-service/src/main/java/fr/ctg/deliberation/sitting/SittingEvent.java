package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a sitting. */
sealed interface SittingEvent {
    UUID sittingId();

    record SittingConvened(
            UUID sittingId, UUID councilId, LocalDate heldOn, Convocation convocation, List<AgendaItem> agenda)
            implements SittingEvent {}

    record ProxyRecorded(
            UUID sittingId,
            Seat giver,
            Seat holder,
            @Nullable LocalDate writtenOn,
            ProxyRule rule) implements SittingEvent {}

    record SittingOpened(UUID sittingId, Attendance attendance, QuorumVerdict quorum) implements SittingEvent {}

    record SittingClosed(UUID sittingId) implements SittingEvent {}
}
