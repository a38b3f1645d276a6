package fr.ctg.deliberation.register;

import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.deliberation.Visa;
import fr.ctg.deliberation.register.document.GivenProxy;
import fr.ctg.deliberation.register.document.Person;
import fr.ctg.deliberation.register.document.Quorum;
import fr.ctg.deliberation.register.document.SittingHeld;
import fr.ctg.deliberation.rule.SigningRule;
import fr.ctg.deliberation.sitting.Attendance;
import fr.ctg.deliberation.sitting.Moment;
import fr.ctg.deliberation.sitting.NotCounted;
import fr.ctg.deliberation.sitting.Presence;
import fr.ctg.deliberation.sitting.Proxy;
import fr.ctg.deliberation.sitting.QuorumVerdict;
import fr.ctg.deliberation.sitting.Sitting;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sitting that was opened, as its documents tell it. */
record SittingDrawn(Sitting sitting, Council council, Attendance attendance, QuorumVerdict opening) {
    private static final Predicate<Interval> AT_THE_OPENING = interval -> interval.covers(0);

    static SittingDrawn of(Sitting sitting, Council council) {
        return new SittingDrawn(
                sitting,
                council,
                sitting.attendance().orElseThrow(),
                sitting.quorum().orElseThrow());
    }

    /** At the opening. */
    SittingHeld held() {
        return held(AT_THE_OPENING, attendance.chair(), opening, List.of(), false);
    }

    /** The sitting from its opening to its end: everybody who was there for a part of it was. */
    SittingHeld whole() {
        return held(step -> true, attendance.chair(), opening, List.of(), false);
    }

    /** As an item was voted: who was there then could vote on it, and so could whom they held proxies of. */
    SittingHeld at(ActDrawn act) {
        int step = act.votedAt().map(Moment::step).orElse(0);
        return held(
                interval -> interval.covers(step),
                act.chair(),
                act.quorum(),
                act.act().visas(),
                act.isAccounts());
    }

    private SittingHeld held(
            Predicate<Interval> then, Seat chair, QuorumVerdict quorum, List<Visa> visas, boolean elected) {
        var present = sitting.presences().stream()
                .filter(presence -> then.test(new Interval(presence.from(), presence.until())))
                .map(Presence::member)
                .distinct()
                .toList();
        var proxies = sitting.proxies().stream()
                .filter(SittingDrawn::served)
                .filter(proxy -> then.test(new Interval(proxy.from(), proxy.until())))
                .toList();
        var accounted = Stream.concat(present.stream(), proxies.stream().map(Proxy::giver))
                .toList();
        var excused = attendance.excused().stream()
                .filter(member -> !accounted.contains(member))
                .toList();
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
                chair(chair, elected),
                names(sitting.secretaries().stream()),
                names(present.stream()),
                proxies.stream()
                        .map(proxy -> new GivenProxy(
                                proxy.giver().name(), proxy.holder().name()))
                        .toList(),
                names(excused.stream()),
                names(membersInOffice().filter(member -> !accounted.contains(member) && !excused.contains(member))),
                quorum(quorum),
                council.demonstration());
    }

    /** From a moment to another of the sitting; without a beginning, from before the opening. */
    private record Interval(@Nullable Moment from, @Nullable Moment until) {
        boolean covers(int step) {
            return (from == null || from.step() <= step) && (until == null || until.step() > step);
        }
    }

    /** One that was taken back before the opening never served. */
    private static boolean served(Proxy proxy) {
        return proxy.until() != null || proxy.endCause() == null;
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
    Person chair(Seat chair, boolean elected) {
        var capacity = elected
                ? "par élection du conseil pour ce point (CGCT art. L2121-14)"
                : isMayor(chair) ? "maire" : "en l’absence ou par empêchement du maire (CGCT art. L2122-17)";
        return new Person(chair.name(), capacity);
    }

    private boolean isMayor(Seat member) {
        return council.mayorOn(sitting.heldOn()).filter(member::equals).isPresent();
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
        var notCounted = verdict.notCounted();
        return new Quorum(
                notCounted == null
                        ? verdict.membersInOffice()
                        : verdict.counted().size() + notCounted.size(),
                verdict.membersInOffice(),
                verdict.required(),
                names(verdict.counted().stream()),
                words);
    }

    /** Who certifies what is taken from the register: its chair and its secretaries (CGCT L2121-15, L2121-23). */
    List<Person> signatories() {
        return Stream.concat(sitting.secretaries().stream().map(this::signatory), Stream.of(chairSignatory()))
                .toList();
    }

    Person chairSignatory() {
        return new Person(
                attendance.chair().name(), isMayor(attendance.chair()) ? "Le maire" : "Présidence de la séance");
    }

    /** Who signs the register itself, by the rule of that day: before July 2022 every member present. */
    List<Person> signatories(SigningRule rule) {
        return sitting.requiredSigners(rule).stream()
                .map(signer -> signer.equals(attendance.chair()) ? chairSignatory() : signatory(signer))
                .toList();
    }

    private Person signatory(Seat signer) {
        return new Person(
                signer.name(), sitting.secretaries().contains(signer) ? "Secrétaire de séance" : "Membre présent");
    }
}
