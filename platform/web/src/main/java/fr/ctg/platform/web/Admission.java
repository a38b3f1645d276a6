package fr.ctg.platform.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
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

    private final int atOnce;
    private final int mostWaiting;
    private final Duration patience;
    private final Queue<CompletableFuture<Boolean>> waiting = new ArrayDeque<>();
    private final Counter refused;
    private int inside;

    Admission(
            AdmissionConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            MeterRegistry metrics) {
        this.atOnce = config.atOnce().orElse(Math.max(1, connections - 2));
        this.mostWaiting = config.waiting().orElse(8 * atOnce);
        this.patience = config.patience();
        this.refused = metrics.counter("ctg.admission.refused");
        metrics.gauge("ctg.admission.inside", this, Admission::inside);
        metrics.gauge("ctg.admission.waiting", this, Admission::waiting);
    }

    /** Whoever operates the service gets in even when it is full. */
    @ServerRequestFilter(preMatching = true)
    Uni<Response> admit(UriInfo uri) {
        if (uri.getPath().startsWith("/v1/operations/")) {
            return Uni.createFrom().nullItem();
        }
        var turn = queue();
        leaveAfter(CurrentRequestManager.get(), turn);
        return Uni.createFrom()
                .completionStage(turn)
                .onFailure()
                .transform(impatient -> refusal())
                .onItem()
                .transformToUni(in -> Uni.createFrom().nullItem());
    }

    private synchronized CompletableFuture<Boolean> queue() {
        if (inside < atOnce) {
            inside++;
            return CompletableFuture.completedFuture(true);
        }
        if (waiting.size() >= mostWaiting) {
            return CompletableFuture.failedFuture(new TimeoutException());
        }
        var turn = new CompletableFuture<Boolean>().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        waiting.add(turn);
        return turn;
    }

    /** A token that is refused ends the answer but not the request it came with, and a client that has left ends neither. */
    private void leaveAfter(ResteasyReactiveRequestContext request, CompletableFuture<Boolean> turn) {
        var left = new AtomicBoolean();
        Runnable leave = () -> {
            if (left.compareAndSet(false, true)) {
                leave(turn);
            }
        };
        request.registerCompletionCallback(ended -> leave.run());
        var http = request.unwrap(RoutingContext.class);
        http.addEndHandler(ended -> {
            if (ended.succeeded()) {
                leave.run();
            } else {
                http.vertx().setTimer(LONGEST_WORK.toMillis(), late -> leave.run());
            }
        });
    }

    private TooBusy refusal() {
        refused.increment();
        return new TooBusy();
    }

    /** Its place goes to the next who still waits. */
    private void leave(CompletableFuture<Boolean> turn) {
        turn.completeExceptionally(new TimeoutException()); // no news unless its client left while it waited
        if (turn.isCompletedExceptionally()) {
            forget(turn);
            return;
        }
        for (var next = next(); next != null; next = next()) {
            if (next.complete(true)) {
                return;
            }
        }
    }

    private synchronized void forget(CompletableFuture<Boolean> turn) {
        waiting.remove(turn);
    }

    private synchronized @Nullable CompletableFuture<Boolean> next() {
        var next = waiting.poll();
        if (next == null) {
            inside--;
        }
        return next;
    }

    synchronized int inside() {
        return inside;
    }

    synchronized int waiting() {
        return waiting.size();
    }
}
