package fr.ctg.deliberation.register;

import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.deliberation.Visa;
import fr.ctg.deliberation.register.document.GivenProxy;
import fr.ctg.deliberation.register.document.Person;
import fr.ctg.deliberation.register.document.Quorum;
import fr.ctg.deliberation.register.document.SittingHeld;
import fr.ctg.deliberation.sitting.Attendance;
import fr.ctg.deliberation.sitting.Moment;
import fr.ctg.deliberation.sitting.NotCounted;
import fr.ctg.deliberation.sitting.Presence;
import fr.ctg.deliberation.sitting.Proxy;
import fr.ctg.deliberation.sitting.QuorumVerdict;
import fr.ctg.deliberation.sitting.Sitting;
import java.util.List;
import java.util.stream.Stream;

/** A sitting that was opened, as its documents tell it. */
record SittingDrawn(Sitting sitting, Council council, Attendance attendance, QuorumVerdict opening) {
    private static final int OPENING = 0;

    static SittingDrawn of(Sitting sitting, Council council) {
        return new SittingDrawn(
                sitting,
                council,
                sitting.attendance().orElseThrow(() -> new NothingToPrint("sitting-not-opened", sitting.status())),
                sitting.quorum().orElseThrow(() -> new NothingToPrint("sitting-not-opened", sitting.status())));
    }

    /** At the opening. */
    SittingHeld held() {
        return at(OPENING, attendance.chair(), opening, List.of());
    }

    /** When an item was put to discussion: who was there then is who could vote on it. */
    SittingHeld at(Moment moment, Seat chair, QuorumVerdict quorum, List<Visa> visas) {
        return at(moment.step(), chair, quorum, visas);
    }

    private SittingHeld at(int step, Seat chair, QuorumVerdict quorum, List<Visa> visas) {
        var present = sitting.presences().stream()
                .filter(presence -> there(presence, step))
                .map(Presence::member)
                .toList();
        var proxies = sitting.proxies().stream()
                .filter(proxy -> valid(proxy, step))
                .map(proxy ->
                        new GivenProxy(proxy.giver().name(), proxy.holder().name()))
                .toList();
        var givers = proxies.stream().map(GivenProxy::giver).toList();
        var excused = names(attendance.excused().stream()
                .filter(member -> !present.contains(member) && !givers.contains(member.name())));
        return new SittingHeld(
                council.name(),
                sitting.heldOn(),
                sitting.startsAt(),
                sitting.place(),
                null,
                sitting.convocation().sentOn(),
                visas.stream()
                        .filter(visa -> visa.purpose() == Visa.Purpose.CONVOCATION)
                        .map(Visa::text)
                        .findFirst()
                        .orElse(null),
                person(chair),
                List.of(attendance.secretary().name()),
                names(present.stream()),
                proxies,
                excused,
                names(membersInOffice()
                        .filter(member -> !present.contains(member)
                                && !givers.contains(member.name())
                                && !excused.contains(member.name()))),
                quorum(quorum),
                council.demonstration());
    }

    private static boolean there(Presence presence, int step) {
        return presence.from().step() <= step
                && (presence.until() == null || presence.until().step() > step);
    }

    /** One that was taken back before the opening never served. */
    private static boolean valid(Proxy proxy, int step) {
        var given = proxy.from() == null || proxy.from().step() <= step;
        var until = proxy.until();
        return given && (until == null ? proxy.endCause() == null : until.step() > step);
    }

    private Stream<Seat> membersInOffice() {
        var notCounted = opening.notCounted();
        return Stream.concat(
                opening.counted().stream(),
                notCounted == null ? Stream.of() : notCounted.stream().map(NotCounted::member));
    }

    private static List<String> names(Stream<Seat> members) {
        return members.map(Seat::name).toList();
    }

    /** Titles have a gender the register does not know: what is said of somebody is the same for all. */
    Person person(Seat chair) {
        var mayor = council.mayorOn(sitting.heldOn());
        return new Person(
                chair.name(), mayor.filter(chair::equals).isPresent() ? "maire" : "présidant la séance à sa place");
    }

    static Quorum quorum(QuorumVerdict verdict) {
        var rule = verdict.rule();
        var law = String.join(", ", rule.legalBasis());
        var words = verdict.exemption() != null
                ? "aucun quorum exigé, seconde convocation (CGCT art. L2121-17)"
                : switch (rule.share()) {
                    case MAJORITY -> "plus de la moitié des membres en exercice (" + law + ")";
                    case THIRD -> "un tiers des membres en exercice (" + law + ")";
                };
        return new Quorum(verdict.membersInOffice(), verdict.required(), names(verdict.counted().stream()), words);
    }

    /** Where the chair and the secretary of the sitting sign (CGCT L2121-15, L2121-23). */
    List<Person> signatories() {
        var mayor = council.mayorOn(sitting.heldOn());
        return List.of(
                new Person(attendance.secretary().name(), "Secrétaire de séance"),
                new Person(
                        attendance.chair().name(),
                        mayor.filter(attendance.chair()::equals).isPresent() ? "Le maire" : "Présidence de la séance"));
    }
}
