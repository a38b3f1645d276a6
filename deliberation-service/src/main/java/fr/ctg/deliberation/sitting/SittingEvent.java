package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.ProxyRule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a sitting. */
sealed interface SittingEvent {
    UUID sittingId();

    record SittingConvened(
            UUID sittingId,
            UUID councilId,
            LocalDate heldOn,
            Convocation convocation,
            List<AgendaItem> agenda,
            @Nullable UUID secondConvocationOf)
            implements SittingEvent {}

    record ProxyRecorded(UUID sittingId, Proxy proxy, ProxyRule rule) implements SittingEvent {}

    record ProxyRevoked(UUID sittingId, Proxy proxy) implements SittingEvent {}

    record SittingOpened(UUID sittingId, Attendance attendance, QuorumVerdict quorum, Convocation convocation)
            implements SittingEvent {}

    /** The council ruled that the matter was not urgent. */
    record SittingPostponed(UUID sittingId, Attendance attendance, QuorumVerdict quorum) implements SittingEvent {}

    record QuorumFailed(UUID sittingId, QuorumVerdict quorum) implements SittingEvent {}

    record MemberArrived(UUID sittingId, Presence presence, List<Proxy> lapsed) implements SittingEvent {}

    record MemberLeft(UUID sittingId, Presence presence, List<Proxy> lapsed) implements SittingEvent {}

    record ChairHandedOver(UUID sittingId, Seat from, Seat to, Moment at) implements SittingEvent {}

    record SecretaryNamed(UUID sittingId, Seat secretary, Moment at) implements SittingEvent {}

    record SittingSuspended(UUID sittingId, Moment at) implements SittingEvent {}

    record SittingResumed(UUID sittingId, Moment at) implements SittingEvent {}

    record DoorsClosed(UUID sittingId, ClosedDoors doors) implements SittingEvent {}

    record DoorsReopened(UUID sittingId, Moment at) implements SittingEvent {}

    record SittingClosed(UUID sittingId, Moment at) implements SittingEvent {}

    record SittingCancelled(UUID sittingId, String reason) implements SittingEvent {}

    record ListPublished(UUID sittingId, LocalDate publishedOn) implements SittingEvent {}

    record MinutesSettled(UUID sittingId, Minutes minutes) implements SittingEvent {}

    record MinutesPublished(UUID sittingId, Minutes minutes) implements SittingEvent {}

    record DiscussionWritten(UUID sittingId, int rank, String substance) implements SittingEvent {}
}
