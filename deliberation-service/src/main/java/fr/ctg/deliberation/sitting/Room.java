package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The room while the council sits: who is in it, who chairs, which items were called, and in which order all that happened. */
record Room(
        Seat chair,
        Seat secretary,
        List<Presence> presences,
        List<Pause> pauses,
        List<Integer> called,
        List<Integer> debating,
        Moment last) {

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
                opening);
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
        return new Room(
                chair,
                secretary,
                Stream.concat(presences.stream(), Stream.of(coming)).toList(),
                pauses,
                called,
                debating,
                coming.from());
    }

    Room leaving(Presence going, Moment at) {
        return new Room(
                chair,
                secretary,
                presences.stream()
                        .map(presence -> presence.equals(going) ? going.ending(at) : presence)
                        .toList(),
                pauses,
                called,
                debating,
                at);
    }

    Room chairedBy(Seat another, Moment at) {
        return new Room(another, secretary, presences, pauses, called, debating, at);
    }

    Room pausing(Moment at) {
        return new Room(
                chair,
                secretary,
                presences,
                Stream.concat(pauses.stream(), Stream.of(new Pause(at, null))).toList(),
                called,
                debating,
                at);
    }

    Room resuming(Moment at) {
        return new Room(
                chair,
                secretary,
                presences,
                pauses.stream()
                        .map(pause -> pause.until() == null ? new Pause(pause.from(), at) : pause)
                        .toList(),
                called,
                debating,
                at);
    }

    Room calling(int item, Moment at) {
        return new Room(
                chair,
                secretary,
                presences,
                pauses,
                Stream.concat(called.stream(), Stream.of(item)).toList(),
                Stream.concat(debating.stream(), Stream.of(item)).toList(),
                at);
    }

    Room at(Moment moment) {
        return new Room(chair, secretary, presences, pauses, called, debating, moment);
    }

    Room concluding(int item) {
        return new Room(
                chair,
                secretary,
                presences,
                pauses,
                called,
                debating.stream().filter(open -> open != item).toList(),
                last);
    }
}
