package fr.ctg.deliberation.register;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.register.document.ClosingSheet;
import fr.ctg.deliberation.register.document.ExaminedDeliberations;
import fr.ctg.deliberation.register.document.ExaminedDeliberations.Examined;
import fr.ctg.deliberation.register.document.Minutes;
import fr.ctg.deliberation.register.document.Minutes.AgendaLine;
import fr.ctg.deliberation.register.document.Minutes.Item;
import fr.ctg.deliberation.register.document.Minutes.Movement;
import fr.ctg.deliberation.register.document.Minutes.Suspension;
import fr.ctg.deliberation.register.document.Minutes.When;
import fr.ctg.deliberation.register.document.Outcome;
import fr.ctg.deliberation.rule.SigningRule;
import fr.ctg.deliberation.sitting.AgendaItem;
import fr.ctg.deliberation.sitting.ClosedDoors;
import fr.ctg.deliberation.sitting.Moment;
import fr.ctg.deliberation.sitting.SetAside;
import fr.ctg.platform.web.Calendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a whole sitting leaves behind.
 *
 * @param acts the acts voted there, by the rank of their item
 * @param discussions what was said, by rank
 * @param mask what this reader may not read: an agenda and a discussion may name whom an act does
 */
record MinutesDrawn(
        SittingDrawn drawn, Map<Integer, ActDrawn> acts, Map<Integer, String> discussions, UnaryOperator<String> mask) {

    Minutes minutes(LocalDate today) {
        var sitting = drawn.sitting();
        return new Minutes(
                drawn.held(),
                sitting.agenda().stream()
                        .map(item -> new AgendaLine(item.rank(), mask.apply(item.title())))
                        .toList(),
                movements(),
                sitting.pauses().stream()
                        .map(pause ->
                                new Suspension(when(pause.from()), pause.until() == null ? null : when(pause.until())))
                        .toList(),
                sitting.closedDoors().stream().map(MinutesDrawn::closedDoors).toList(),
                itemsInOrder().map(this::item).toList(),
                sitting.quorumFailure().map(SittingDrawn::quorum).orElse(null),
                sitting.lastMoment().map(MinutesDrawn::hour).orElse(null),
                sitting.minutes()
                        .map(fr.ctg.deliberation.sitting.Minutes::settledOn)
                        .orElse(null),
                sitting.minutes()
                        .map(fr.ctg.deliberation.sitting.Minutes::publishedOn)
                        .orElse(null),
                drawn.signatories(),
                today);
    }

    /** As they were called; those that were not come last. */
    private Stream<AgendaItem> itemsInOrder() {
        var called = drawn.sitting().called();
        return drawn.sitting().agenda().stream()
                .sorted(Comparator.comparingInt(
                                (AgendaItem item) -> called.contains(item.rank()) ? called.indexOf(item.rank()) : 1000)
                        .thenComparing(AgendaItem::rank));
    }

    private Item item(AgendaItem item) {
        var voted = acts.get(item.rank());
        var said = Optional.ofNullable(discussions.get(item.rank())).map(mask).orElse(null);
        if (voted == null) {
            return new Item(
                    item.rank(),
                    null,
                    mask.apply(item.title()),
                    null,
                    null,
                    null,
                    null,
                    said,
                    List.of(),
                    outcome(item.rank()),
                    null,
                    List.of());
        }
        var act = voted.act();
        return new Item(
                item.rank(),
                voted.number(),
                act.subject(),
                voted.chair().equals(drawn.attendance().chair())
                        ? null
                        : drawn.chair(voted.chair(), voted.isAccounts()),
                act.rapporteur() == null ? null : act.rapporteur().name(),
                SittingDrawn.quorum(voted.quorum()),
                act.exposition(),
                said,
                VoteDrawn.requests(voted.vote()),
                voted.vote().carried() ? Outcome.ADOPTED : Outcome.REJECTED,
                voted.result(),
                act.decisions());
    }

    private Outcome outcome(int rank) {
        return setAside(rank)
                .map(item -> switch (item.outcome()) {
                    case ADJOURNED -> Outcome.ADJOURNED;
                    case WITHDRAWN_FROM_AGENDA -> Outcome.WITHDRAWN;
                })
                .orElse(Outcome.NO_VOTE);
    }

    private Optional<SetAside> setAside(int rank) {
        return drawn.sitting().itemsSetAside().stream()
                .filter(item -> item.rank() == rank)
                .reduce((earlier, later) -> later);
    }

    private List<Movement> movements() {
        record Step(Moment moment, String member, Movement.Direction direction) {}
        return drawn.sitting().presences().stream()
                .flatMap(presence -> Stream.of(
                                presence.from().step() == 0
                                        ? null
                                        : new Step(
                                                presence.from(),
                                                presence.member().name(),
                                                Movement.Direction.ARRIVES),
                                presence.until() == null
                                        ? null
                                        : new Step(
                                                presence.until(),
                                                presence.member().name(),
                                                Movement.Direction.LEAVES))
                        .flatMap(Stream::ofNullable))
                .sorted(Comparator.comparingInt(step -> step.moment().step()))
                .map(step -> new Movement(when(step.moment()), step.member(), step.direction()))
                .toList();
    }

    private static Minutes.ClosedDoors closedDoors(ClosedDoors doors) {
        return new Minutes.ClosedDoors(
                when(doors.from()),
                doors.until() == null ? null : when(doors.until()),
                doors.requesters().stream().map(Seat::name).toList(),
                doors.votesFor(),
                doors.presentOrRepresented());
    }

    private static When when(Moment moment) {
        return new When(moment.afterItem(), hour(moment));
    }

    private static @Nullable LocalTime hour(Moment moment) {
        return moment.at() == null
                ? null
                : moment.at().atZone(Calendar.PARIS).toLocalTime().withSecond(0).withNano(0);
    }

    /** Voted or set aside; an item nobody reached was not examined. */
    ExaminedDeliberations list(LocalDate today) {
        var sitting = drawn.sitting();
        return new ExaminedDeliberations(
                drawn.held(),
                itemsInOrder()
                        .filter(item -> acts.containsKey(item.rank())
                                || setAside(item.rank()).isPresent())
                        .map(this::examined)
                        .toList(),
                sitting.listPublishedOn().orElse(null),
                List.of(drawn.chairSignatory()),
                today);
    }

    private Examined examined(AgendaItem item) {
        var act = acts.get(item.rank());
        return act == null
                ? new Examined(null, mask.apply(item.title()), outcome(item.rank()), null)
                : new Examined(
                        act.number(),
                        act.act().subject(),
                        act.vote().carried() ? Outcome.ADOPTED : Outcome.REJECTED,
                        act.result());
    }

    /** By the number the register gave them, which is the order of the votes. */
    ClosingSheet closingSheet(int sheet, SigningRule rule, LocalDate today) {
        return new ClosingSheet(
                drawn.whole(),
                acts.values().stream()
                        .sorted(Comparator.comparing(
                                        (ActDrawn act) -> act.act().orderNumber(),
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(ActDrawn::number))
                        .map(act ->
                                new ClosingSheet.Entry(act.number(), act.act().subject()))
                        .toList(),
                sheet,
                drawn.signatories(rule),
                today);
    }
}
