package fr.ctg.platform.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what the connection pool can serve, has a few wait for their turn, and tells the others at once when to come back: before a thread, a connection or the reading of a body is spent on them.
 *
 * <p>A place is free again when the work is done, not when its client has left: clients that lose patience and ask again add no work.
 */
@Startup
@ApplicationScoped
class Admission {
    /** Whatever is still at it then has met one of its own deadlines. */
    private static final Duration LONGEST_WORK = Duration.ofSeconds(30);

    /** How often is looked who has waited long enough: a timer for each would cost a busy service a tenth of its answers. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private final int atOnce;
    private final int mostWaiting;
    private final Duration patience;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private final Counter refused;
    private int inside;

    Admission(
            AdmissionConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            MeterRegistry metrics,
            Vertx vertx) {
        this.atOnce = config.atOnce().orElse(Math.max(1, connections - 2));
        this.mostWaiting = config.waiting().orElse(8 * atOnce);
        this.patience = config.patience();
        this.refused = metrics.counter("ctg.admission.refused");
        metrics.gauge("ctg.admission.inside", this, Admission::inside);
        metrics.gauge("ctg.admission.waiting", this, Admission::waiting);
        vertx.setPeriodic(LOOK.toMillis(), look -> sendAwayWhoWaitedTooLong());
    }

    private enum Place {
        OUTSIDE,
        WAITING,
        INSIDE
    }

    /** Of one request; its place changes under the lock of the admission. */
    private static final class Turn {
        private final ResteasyReactiveContainerRequestContext request;
        private final long since = System.nanoTime();
        private Place place = Place.OUTSIDE;

        private Turn(ResteasyReactiveContainerRequestContext request) {
            this.request = request;
        }
    }

    /** Whoever operates the service gets in even when it is full. */
    @ServerRequestFilter(preMatching = true)
    void admit(ResteasyReactiveContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/v1/operations/")) {
            return;
        }
        var turn = new Turn(request);
        leaveAfterwards(turn);
        if (!finds(turn)) {
            throw refusal();
        }
    }

    /** Whether there is a place, inside or among those who wait. */
    private synchronized boolean finds(Turn turn) {
        if (inside < atOnce) {
            inside++;
            turn.place = Place.INSIDE;
            return true;
        }
        if (waiting.size() < mostWaiting) {
            turn.request.suspend();
            turn.place = Place.WAITING;
            return waiting.add(turn);
        }
        return false;
    }

    /** A token that is refused ends the answer but not the request it came with, and a client that has left ends neither. */
    private void leaveAfterwards(Turn turn) {
        var work = CurrentRequestManager.get();
        work.registerCompletionCallback(ended -> leave(turn));
        var http = work.unwrap(RoutingContext.class);
        http.addEndHandler(ended -> {
            if (ended.succeeded()) {
                leave(turn);
            } else {
                http.vertx().setTimer(LONGEST_WORK.toMillis(), late -> leave(turn));
            }
        });
    }

    /** Its place goes to the next who still waits. */
    private void leave(Turn turn) {
        var next = nextAfter(turn);
        if (next != null) {
            next.request.resume();
        }
    }

    private synchronized @Nullable Turn nextAfter(Turn turn) {
        var was = turn.place;
        turn.place = Place.OUTSIDE;
        if (was == Place.WAITING) {
            waiting.remove(turn);
        }
        if (was != Place.INSIDE) {
            return null;
        }
        var next = waiting.poll();
        if (next == null) {
            inside--;
        } else {
            next.place = Place.INSIDE;
        }
        return next;
    }

    private void sendAwayWhoWaitedTooLong() {
        var latest = System.nanoTime() - patience.toNanos();
        for (var turn = firstIfSince(latest); turn != null; turn = firstIfSince(latest)) {
            turn.request.resume(refusal());
        }
    }

    private synchronized @Nullable Turn firstIfSince(long latest) {
        var first = waiting.peek();
        if (first == null || first.since - latest > 0) {
            return null;
        }
        first.place = Place.OUTSIDE;
        return waiting.poll();
    }

    private TooBusy refusal() {
        refused.increment();
        return new TooBusy();
    }

    synchronized int inside() {
        return inside;
    }

    synchronized int waiting() {
        return waiting.size();
    }
}
