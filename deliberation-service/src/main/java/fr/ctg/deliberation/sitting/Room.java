package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The room while the council sits: who is in it, who chairs, which items were called, and in which order all that happened.
 *
 * @param latest the latest hour anybody gave: what follows may not be earlier, even after moments without one
 */
record Room(
        Seat chair,
        Seat secretary,
        List<Presence> presences,
        List<Pause> pauses,
        List<Integer> called,
        List<Integer> debating,
        List<ClosedDoors> closedDoors,
        Moment last,
        @Nullable Instant latest,
        @Nullable List<Seat> secretariesBefore) {

    /** Rooms written by an earlier release had no closed doors and one secretary. */
    @SuppressWarnings("NullAway") // what an earlier release wrote may be missing
    Room {
        closedDoors = closedDoors == null ? List.of() : closedDoors;
    }

    List<Seat> secretaries() {
        return Stream.concat(Stream.ofNullable(secretariesBefore).flatMap(List::stream), Stream.of(secretary))
                .distinct()
                .toList();
    }

    Room keptBy(Seat another, Moment moment) {
        var kept = at(moment);
        return new Room(
                kept.chair,
                another,
                kept.presences,
                kept.pauses,
                kept.called,
                kept.debating,
                kept.closedDoors,
                kept.last,
                kept.latest,
                secretaries());
    }

    static Room opened(Attendance attendance) {
        var opening = Moment.opening();
        return new Room(
                attendance.chair(),
                attendance.secretary(),
                attendance.present().stream()
                        .map(member -> new Presence(member, attendance.remote(member), opening, null))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                opening,
                null,
                null);
    }

    List<Seat> present() {
        return presences.stream().filter(Presence::lasts).map(Presence::member).toList();
    }

    boolean isPresent(Seat member) {
        return presence(member.id()).isPresent();
    }

    Optional<Presence> presence(UUID memberId) {
        return presences.stream()
                .filter(presence -> presence.lasts() && presence.member().id().equals(memberId))
                .findFirst();
    }

    Moment next(@Nullable Instant at) {
        return last.next(last.afterItem(), at);
    }

    Room entering(Presence coming) {
        return at(coming.from(), chair, and(presences, coming), pauses, called, debating);
    }

    Room leaving(Presence going, Moment moment) {
        var left = presences.stream()
                .map(presence -> presence.equals(going) ? going.ending(moment) : presence)
                .toList();
        return at(moment, chair, left, pauses, called, debating);
    }

    Room chairedBy(Seat another, Moment moment) {
        return at(moment, another, presences, pauses, called, debating);
    }

    Room pausing(Moment moment) {
        return at(moment, chair, presences, and(pauses, new Pause(moment, null)), called, debating);
    }

    Room resuming(Moment moment) {
        var over = pauses.stream()
                .map(pause -> pause.until() == null ? new Pause(pause.from(), moment) : pause)
                .toList();
        return at(moment, chair, presences, over, called, debating);
    }

    Room calling(int item, Moment moment) {
        var behindThem = closedDoors.stream()
                .map(doors -> doors.lasts() ? doors.calling(item) : doors)
                .toList();
        return at(moment, chair, presences, pauses, and(called, item), and(debating, item), behindThem);
    }

    boolean isClosedToThePublic() {
        return closedDoors.stream().anyMatch(ClosedDoors::lasts);
    }

    Room closing(ClosedDoors doors) {
        return at(doors.from(), chair, presences, pauses, called, debating, and(closedDoors, doors));
    }

    Room reopening(Moment moment) {
        var over = closedDoors.stream()
                .map(doors -> doors.lasts() ? doors.over(moment) : doors)
                .toList();
        return at(moment, chair, presences, pauses, called, debating, over);
    }

    Room concluding(int item) {
        var open = debating.stream().filter(other -> other != item).toList();
        return at(last, chair, presences, pauses, called, open);
    }

    Room at(Moment moment) {
        return at(moment, chair, presences, pauses, called, debating);
    }

    private Room at(
            Moment moment,
            Seat chair,
            List<Presence> presences,
            List<Pause> pauses,
            List<Integer> called,
            List<Integer> debating) {
        return at(moment, chair, presences, pauses, called, debating, closedDoors);
    }

    private Room at(
            Moment moment,
            Seat chair,
            List<Presence> presences,
            List<Pause> pauses,
            List<Integer> called,
            List<Integer> debating,
            List<ClosedDoors> closedDoors) {
        var hour = moment.at() == null ? latest : moment.at();
        return new Room(
                chair, secretary, presences, pauses, called, debating, closedDoors, moment, hour, secretariesBefore);
    }

    private static <T> List<T> and(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
