package fr.ctg.platform.outbox;

import fr.ctg.platform.outbox.IncomingEvent.Unreadable;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Lets each event take effect once and in order. Effect and inbox row share a transaction; the offset is committed after it. What cannot take
 * effect is parked in the database and its successors wait behind it; other aggregates flow on.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int ATTEMPTS = 5;

    private final InboxTables tables;
    private final MeterRegistry metrics;
    private final EventTraces traces;
    private final Map<String, Effect> effects = new ConcurrentHashMap<>();
    private final Set<String> mirrors = ConcurrentHashMap.newKeySet();

    Inbox(InboxTables tables, MeterRegistry metrics, EventTraces traces) {
        this.tables = tables;
        this.metrics = metrics;
        this.traces = traces;
    }

    /** What became of one delivery. */
    private enum Outcome {
        APPLIED,
        DUPLICATE,
        PARKED
    }

    /** What an event does here. It runs in the inbox's transaction. */
    @FunctionalInterface
    public interface Effect {
        void of(IncomingEvent event) throws Unreadable;
    }

    /** What a consumer does with its events, for an operator who has parked ones tried again. */
    public void register(String consumer, Effect effect) {
        effects.put(consumer, effect);
    }

    /**
     * The same for a consumer that shows what is published and concludes nothing from it: whatever the turn of an event, it takes effect when it
     * arrives. What was here before its effect has to know by itself.
     */
    public void registerMirror(String consumer, Effect effect) {
        mirrors.add(consumer);
        register(consumer, effect);
    }

    /** Tries again what is parked of one aggregate, in its order; returns how many of its events still are. */
    int tryAgain(String consumer, String source, String aggregateId) {
        var effect = requireEffect(consumer);
        tables.firstFailed(consumer, source, aggregateId).ifPresent(failed -> {
            var outcome = apply(consumer, failed.position(), failed.event(), effect);
            if (!mirrors.contains(consumer)) {
                resumeSuccessors(consumer, failed.event(), effect);
            } else if (outcome == Outcome.APPLIED) {
                tables.settle(consumer, failed.event());
            }
        });
        return tables.stillParked(consumer, source, aggregateId);
    }

    /**
     * For an operator who has compared both databases: what repeated a sequence number of this aggregate never takes effect, what waited behind it does.
     * Returns how many of its events are parked still.
     */
    int release(String consumer, String source, String aggregateId) {
        requireEffect(consumer);
        tables.release(consumer, source, aggregateId);
        return tryAgain(consumer, source, aggregateId);
    }

    /** For what names no event, so that it has no place in any order: it is kept, and nobody is told of it any more. */
    int discard(String consumer, String position) {
        requireEffect(consumer);
        return tables.discard(consumer, position);
    }

    private Effect requireEffect(String consumer) {
        var effect = effects.get(consumer);
        if (effect == null) {
            throw OperationRefused.noSuchConsumer(consumer, effects.keySet());
        }
        return effect;
    }

    /** Returns when the record has taken effect, was a duplicate, or is parked: only then may its offset be committed. */
    @ActivateRequestContext
    public void receive(String consumer, ConsumerRecord<String, String> message, Effect effect) {
        var span = traces.processing(consumer, message);
        try (var _ = span.makeCurrent()) {
            process(consumer, message, effect);
        } finally {
            span.end();
        }
    }

    private void process(String consumer, ConsumerRecord<String, String> message, Effect effect) {
        var position = message.topic() + "/" + message.partition() + "/" + message.offset();
        IncomingEvent event;
        try {
            event = IncomingEvent.read(message);
        } catch (Unreadable unreadable) {
            patiently(() -> QuarkusTransaction.requiringNew()
                    .run(() -> tables.parkUnreadable(
                            consumer, position, message, String.valueOf(unreadable.getMessage()))));
            count(consumer, Outcome.PARKED);
            return;
        }
        apply(consumer, position, event, effect);
        if (!mirrors.contains(consumer)) {
            resumeSuccessors(consumer, event, effect);
        }
    }

    /** What waited for this event: each either takes effect or is parked for another reason, so the loop ends. */
    private void resumeSuccessors(String consumer, IncomingEvent event, Effect effect) {
        for (var next = waiting(consumer, event); next.isPresent(); next = waiting(consumer, event)) {
            LOG.infof(
                    "Resuming %s of %s",
                    next.get().event().type(), next.get().event().aggregateId());
            apply(consumer, next.get().position(), next.get().event(), effect);
        }
    }

    private Optional<InboxTables.Waiting> waiting(String consumer, IncomingEvent event) {
        return patiently(() -> tables.nextWaiting(consumer, event));
    }

    private Outcome apply(String consumer, String position, IncomingEvent event, Effect effect) {
        for (int attempt = 1; ; attempt++) {
            try {
                var outcome = patiently(
                        () -> QuarkusTransaction.requiringNew().call(() -> once(consumer, position, event, effect)));
                count(consumer, outcome);
                return outcome;
            } catch (RuntimeException failed) {
                // Its message may quote the event: it is kept beside the event, and not written to the log.
                var unreadable = failed instanceof Rejected;
                if (unreadable || attempt >= ATTEMPTS) {
                    LOG.errorf(
                            "Parked %s %s: %s",
                            event.type(), event.id(), failed.getClass().getName());
                    var reason = unreadable ? "UNREADABLE" : "REFUSED";
                    var detail = String.valueOf(failed.getMessage());
                    patiently(() -> QuarkusTransaction.requiringNew()
                            .run(() -> tables.park(consumer, position, event, reason, detail)));
                    count(consumer, Outcome.PARKED);
                    return Outcome.PARKED;
                }
                LOG.warnf(
                        "Event %s will be tried again: %s",
                        event.id(), failed.getClass().getName());
                pause(attempt);
            }
        }
    }

    private Outcome once(String consumer, String position, IncomingEvent event, Effect effect) {
        if (mirrors.contains(consumer)) {
            takeEffect(event, effect);
            return Outcome.APPLIED;
        }
        if (!tables.enter(consumer, event)) {
            return Outcome.DUPLICATE;
        }
        var last = tables.lockPosition(consumer, event);
        var history = tables.history(consumer, event);
        return switch (Turn.of(event.sequence(), last, history.repeated(), history.follows())) {
            case NEXT -> {
                takeEffect(event, effect);
                tables.advance(consumer, event);
                yield Outcome.APPLIED;
            }
            case EARLY -> {
                tables.leave(consumer, event);
                tables.park(consumer, position, event, "GAP", "waits for sequence " + (last + 1));
                yield Outcome.PARKED;
            }
            case REPEATED -> {
                tables.leave(consumer, event);
                tables.park(consumer, position, event, "REPEATED", another(event, last, history.follows()));
                LOG.errorf("Another history of %s: was the producer's database restored?", event.aggregateId());
                yield Outcome.PARKED;
            }
        };
    }

    private static String another(IncomingEvent event, long last, boolean follows) {
        return follows
                ? "sequence " + last + " was reached by another event"
                : "follows " + event.previous() + ", which was never here";
    }

    private static void takeEffect(IncomingEvent event, Effect effect) {
        try {
            effect.of(event);
        } catch (Unreadable unreadable) {
            throw new Rejected(unreadable);
        }
    }

    /** After the commit, so that nothing counts that was rolled back. */
    private void count(String consumer, Outcome outcome) {
        metrics.counter(
                        "ctg.inbox.events",
                        "consumer",
                        consumer,
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private static void patiently(Runnable work) {
        patiently(() -> {
            work.run();
            return true;
        });
    }

    /** The database may be away: the event waits with it, for as long as it takes. Any other failure is the caller's. */
    private static <T> T patiently(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                if (!PassingFailure.isOne(failed)) {
                    throw failed;
                }
                LOG.warnf("Waiting: %s", failed.getMessage());
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Duration.ofMillis(Math.min(5000, 100L << Math.min(attempt, 6))));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stopping);
        }
    }

    private static final class Rejected extends RuntimeException {
        Rejected(Unreadable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
