package fr.ctg.ctg.convention;

import fr.ctg.platform.outbox.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A producer's outbox, its relays, a broker and a consumer's inbox, each step of which may be its last: processes die between two statements, freeze
 * and go on later, answers are lost, the broker forgets. A database keeps what was committed and nothing else. What to do with an event is asked of
 * the very rule the inbox asks ({@link Turn}).
 */
final class MessagingWorld<C> {
    /** What could be built wrong; each must be noticed. */
    enum Mistake {
        NONE,
        /** The event leaves before the change it tells of is committed. */
        SEND_BEFORE_COMMIT,
        /** The row is marked before the broker has acknowledged. */
        MARK_BEFORE_ACK,
        /** The offset is committed before the effect. */
        ACK_BEFORE_COMMIT,
        /** The inbox does not remember what it has had. */
        FORGET_INBOX_ROW,
        /** What comes early takes effect at once. */
        IGNORE_TURN,
        /** What an event names as its predecessor is not looked at. */
        IGNORE_PREDECESSOR,
        /** Two writers of one aggregate count without its row lock. */
        COUNT_WITHOUT_LOCK,
        /** A repeated request is written again. */
        FORGET_KEY
    }

    record Event<C>(long id, @Nullable Long previous, int aggregate, long sequence, C content) {}

    private record Request<C>(long key, int aggregate, C content) {}

    private static final class Row<C> {
        private final Event<C> event;
        private boolean published;

        private Row(Event<C> event) {
            this.event = event;
        }
    }

    /** A process that carries events: what it holds in memory is gone when it dies. */
    private final class Relay {
        private List<Row<C>> batch = List.of();
        private int sent;

        void step() {
            if (batch.isEmpty()) {
                if (leader == null || leader == this) {
                    leader = this;
                    batch = outbox.stream()
                            .filter(row -> !row.published)
                            .limit(3)
                            .toList();
                    sent = 0;
                }
            } else if (sent < batch.size()) {
                if (mistake == Mistake.MARK_BEFORE_ACK) {
                    batch.forEach(row -> row.published = true);
                }
                log.add(batch.get(sent++).event);
            } else {
                batch.forEach(row -> row.published = true);
                batch = List.of();
            }
        }

        /** The session is gone, hence the lock. What was read is sent all the same, when it was only frozen. */
        void loseLead() {
            if (leader == this) {
                leader = null;
            }
        }

        void die() {
            loseLead();
            batch = List.of();
        }
    }

    private final Random random;
    private final Mistake mistake;
    private final BiConsumer<Integer, C> effect;

    // The producer's database.
    private final List<Row<C>> outbox = new ArrayList<>();
    private final long[] sequences;
    private final Set<Long> keys = new HashSet<>();
    private final List<List<C>> changes;

    private final List<Request<C>> unanswered = new ArrayList<>();
    private final List<Relay> relays = List.of(new Relay(), new Relay());
    private @Nullable Relay leader;
    private final List<Event<C>> log = new ArrayList<>();
    private long ids;
    private int asked;

    // The consumer's database.
    private final Set<Long> inbox = new HashSet<>();
    private final long[] positions;
    private final List<Map<Long, Event<C>>> parked;
    private final Set<Integer> repeated = new HashSet<>();
    private final List<List<C>> effects;

    private int offset;

    MessagingWorld(Random random, Mistake mistake, int aggregates, BiConsumer<Integer, C> effect) {
        this.random = random;
        this.mistake = mistake;
        this.effect = effect;
        this.sequences = new long[aggregates];
        this.positions = new long[aggregates];
        this.changes = each(aggregates, ArrayList::new);
        this.effects = each(aggregates, ArrayList::new);
        this.parked = each(aggregates, TreeMap::new);
    }

    private static <T> List<T> each(int aggregates, Supplier<T> made) {
        return Stream.generate(made).limit(aggregates).toList();
    }

    /** A client asks for a change, and asks again with the same key until it has an answer. */
    void ask(int aggregate, C content) {
        asked++;
        unanswered.add(new Request<>(ids++, aggregate, content));
    }

    boolean hasWork() {
        return !unanswered.isEmpty() || outbox.stream().anyMatch(row -> !row.published) || offset < log.size();
    }

    /** One statement of somebody, or one misfortune. */
    void step() {
        switch (random.nextInt(20)) {
            case 0 -> misfortune();
            case 1, 2, 3, 4 -> serve();
            case 5, 6, 7, 8, 9, 10, 11 ->
                relays.get(random.nextInt(relays.size())).step();
            default -> consume();
        }
    }

    private void misfortune() {
        var relay = relays.get(random.nextInt(relays.size()));
        switch (random.nextInt(6)) {
            case 0 -> relay.die();
            case 1 -> relay.loseLead();
            // The group gives the partition to another: what was not committed comes again, and more.
            case 2 -> offset = Math.max(0, offset - random.nextInt(4));
            // What its disk had not seen; an operator will have the period published again.
            case 3 -> {
                while (!log.isEmpty() && random.nextInt(3) > 0) {
                    log.removeLast();
                }
                offset = Math.min(offset, log.size());
            }
            case 4 -> {
                if (random.nextInt(10) == 0) {
                    log.clear();
                    offset = 0;
                }
            }
            default -> publishAgain();
        }
    }

    void publishAgain() {
        relays.forEach(Relay::die);
        outbox.forEach(row -> row.published = false);
    }

    /** Nothing goes wrong any more: everything must arrive. */
    void calm() {
        publishAgain();
        for (int patience = 0; hasWork() || patience < 4; patience++) {
            if (patience > 100_000) {
                throw new AssertionError("never comes to rest: " + this);
            }
            if (!unanswered.isEmpty()) {
                write(unanswered.getFirst());
                unanswered.removeFirst();
            }
            relays.forEach(Relay::step);
            consume();
        }
    }

    private void serve() {
        if (unanswered.isEmpty()) {
            return;
        }
        var request = unanswered.get(random.nextInt(unanswered.size()));
        switch (random.nextInt(4)) {
            // It died before the commit: nothing was written, and nobody answers.
            case 0 -> {
                if (mistake == Mistake.SEND_BEFORE_COMMIT) {
                    log.add(next(request));
                }
            }
            // It died after the commit: written, and nobody answers.
            case 1 -> write(request);
            // Two at once.
            case 2 -> {
                write(request);
                if (mistake == Mistake.COUNT_WITHOUT_LOCK && unanswered.size() > 1) {
                    var other = unanswered.stream()
                            .filter(one -> one.aggregate == request.aggregate && one != request)
                            .findFirst();
                    other.filter(one -> keys.add(one.key)).ifPresent(one -> {
                        var last = outbox.getLast().event;
                        outbox.add(new Row<>(
                                new Event<>(ids++, last.previous, one.aggregate, last.sequence, one.content)));
                        changes.get(one.aggregate).add(one.content);
                    });
                }
                unanswered.remove(request);
            }
            default -> {
                write(request);
                unanswered.remove(request);
            }
        }
    }

    private Event<C> next(Request<C> request) {
        return new Event<>(
                ids++,
                previous(request.aggregate),
                request.aggregate,
                sequences[request.aggregate] + 1,
                request.content);
    }

    private @Nullable Long previous(int aggregate) {
        return outbox.reversed().stream()
                .map(row -> row.event)
                .filter(event -> event.aggregate == aggregate)
                .map(Event::id)
                .findFirst()
                .orElse(null);
    }

    /** Change, event and key in one transaction, under the aggregate's row lock. */
    private void write(Request<C> request) {
        if (!keys.add(request.key) && mistake != Mistake.FORGET_KEY) {
            return;
        }
        var event = next(request);
        sequences[request.aggregate] = event.sequence;
        outbox.add(new Row<>(event));
        changes.get(request.aggregate).add(request.content);
    }

    private void consume() {
        if (offset >= log.size()) {
            return;
        }
        var event = log.get(offset);
        if (mistake == Mistake.ACK_BEFORE_COMMIT) {
            offset++;
        }
        if (random.nextInt(8) == 0) {
            return; // it died before the commit
        }
        receive(event);
        if (random.nextInt(8) == 0) {
            return; // it died after the commit
        }
        if (mistake != Mistake.ACK_BEFORE_COMMIT) {
            offset++;
        }
    }

    private void receive(Event<C> event) {
        apply(event);
        var waiting = parked.get(event.aggregate);
        for (var next = waiting.remove(positions[event.aggregate] + 1);
                next != null;
                next = waiting.remove(positions[event.aggregate] + 1)) {
            apply(next);
        }
    }

    private void apply(Event<C> event) {
        if (inbox.contains(event.id) && mistake != Mistake.FORGET_INBOX_ROW) {
            return;
        }
        var follows = event.previous == null || inbox.contains(event.previous) || mistake == Mistake.IGNORE_PREDECESSOR;
        var turn = Turn.of(event.sequence, positions[event.aggregate], repeated.contains(event.aggregate), follows);
        if (mistake == Mistake.IGNORE_TURN || (mistake == Mistake.FORGET_INBOX_ROW && turn == Turn.REPEATED)) {
            turn = Turn.NEXT;
        }
        switch (turn) {
            case NEXT -> {
                inbox.add(event.id);
                positions[event.aggregate] = event.sequence;
                effects.get(event.aggregate).add(event.content);
                effect.accept(event.aggregate, event.content);
            }
            case EARLY -> parked.get(event.aggregate).put(event.sequence, event);
            case REPEATED -> repeated.add(event.aggregate);
        }
    }

    /** What was changed, in its order. */
    List<C> changesOf(int aggregate) {
        return changes.get(aggregate);
    }

    /** After calm: each request was written once, each change took effect once, in its order; nothing waits and nothing alarms. */
    void check() {
        if (changes.stream().mapToInt(List::size).sum() != asked) {
            throw new AssertionError("asked for " + asked + ", written " + changes);
        }
        if (!effects.equals(changes)) {
            throw new AssertionError("changed " + changes + ", took effect " + effects);
        }
        if (!repeated.isEmpty() || parked.stream().anyMatch(waiting -> !waiting.isEmpty())) {
            throw new AssertionError("parked without cause: " + parked + ", repeated " + repeated);
        }
    }

    /**
     * The producer's database is put back to an earlier day: what it told since is unknown to it, and its numbers come again.
     */
    void restore(int lost) {
        for (int last = 0; last < lost && !outbox.isEmpty(); last++) {
            var row = outbox.removeLast();
            sequences[row.event.aggregate] = row.event.sequence - 1;
            changes.get(row.event.aggregate).removeLast();
        }
        relays.forEach(Relay::die);
    }

    boolean isAlarmed(int aggregate) {
        return repeated.contains(aggregate);
    }

    List<C> effectsOf(int aggregate) {
        return effects.get(aggregate);
    }

    @Override
    public String toString() {
        return "outbox " + outbox.size() + ", log " + log.size() + ", offset " + offset + ", parked " + parked;
    }
}
