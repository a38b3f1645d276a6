package fr.ctg.platform.audit.integrity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Computes each derived state of the service anew, once a day; an instance that ends leaves the rest of the round to another. */
@ApplicationScoped
public class CompareStates {
    private static final Logger LOG = Logger.getLogger(CompareStates.class);
    private static final int BATCH = 500;

    private final Instance<DerivedState> states;
    private final Rounds rounds;

    CompareStates(@Any Instance<DerivedState> states, Rounds rounds) {
        this.states = states;
        this.rounds = rounds;
    }

    /** Begins a round of each out of turn, for whoever mended something and wants to see it; the next look goes on with it. */
    void begin() {
        QuarkusTransaction.requiringNew().run(() -> states.forEach(state -> rounds.begin(state.name())));
    }

    @Scheduled(every = "{ctg.audit.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void goOn() {
        states.forEach(this::goOn);
    }

    private void goOn(DerivedState state) {
        while (QuarkusTransaction.requiringNew().call(() -> batch(state))) {
            // the next batch, in a transaction of its own
        }
    }

    private boolean batch(DerivedState state) {
        if (!rounds.isAlone(state.name())) {
            return false;
        }
        var position = rounds.position(state.name());
        position.ifPresent(after -> compare(state, after));
        return position.isPresent();
    }

    private void compare(DerivedState state, UUID after) {
        var batch = state.compare(after, BATCH);
        if (batch.isEmpty()) {
            rounds.advance(state.name(), after, new UUID(-1, -1), List.of()); // what is gone differs no more
            rounds.finish(state.name());
            return;
        }
        var differing = batch.stream().filter(DerivedState.Compared::differs).toList();
        if (!differing.isEmpty()) {
            var first = differing.getFirst();
            LOG.errorf(
                    "Not what their facts make them: %d of %d (%s); the first, %s, is stored as %s, its facts make it %s",
                    differing.size(),
                    batch.size(),
                    state.name(),
                    first.aggregateId(),
                    first.stored(),
                    first.recomputed());
        }
        rounds.advance(state.name(), after, batch.getLast().aggregateId(), batch);
    }
}
