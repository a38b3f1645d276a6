package fr.ctg.gateway.access;

import static java.util.Objects.requireNonNull;

import fr.ctg.gateway.problem.Problem;
import fr.ctg.gateway.problem.ProblemAnswer;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a token that is not valid, and who calls too often, before anything is forwarded. The service looks at the token again, where the data lives, and
 * decides alone who may do what.
 */
@ApplicationScoped
class CallerCheck {
    private static final Logger LOG = Logger.getLogger("fr.ctg.security");
    private static final int AFTER_THE_LIMITS = -2;
    /** Who has an IPv6 address has as many of them as these bytes leave open. */
    private static final int NETWORK_BYTES = 8;

    private static final String ISSUER_RETRY_AFTER = "5";

    private final AccessConfig limits;
    private final Allowances clients;
    private final Allowances addresses;

    CallerCheck(AccessConfig limits, RateConfig rates) {
        this.limits = limits;
        this.clients = new Allowances("client", rates.client());
        this.addresses = new Allowances("address", rates.address());
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_THE_LIMITS).handler(this::check);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var address = network(request.remoteAddress().hostAddress());
        switch (request.headers().getAll(HttpHeaders.AUTHORIZATION).size()) {
            case 0 -> proceed(context, addresses.use(address));
            case 1 -> identify(context, address);
            // Which of them would the service believe?
            default -> refuse(ProblemAnswer.to(request, Problem.INVALID_REQUEST), request);
        }
    }

    private void identify(RoutingContext context, String address) {
        if (addresses.isSpent(address)) {
            tooMany(context, addresses.use(address)); // before a signature costs anything
            return;
        }
        var loop = requireNonNull(Vertx.currentContext());
        context.request().pause();
        // The framework would answer in our place.
        context.put(
                QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>) (failed, failure) -> {});
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .emitOn(task -> loop.runOnContext(now -> task.run()))
                .subscribe()
                .with(caller -> identified(context, address, caller), failure -> failed(context, address, failure));
    }

    private void identified(RoutingContext context, String address, SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            unauthenticated(context, address);
        } else {
            context.request().resume();
            proceed(context, clients.use(caller.getPrincipal().getName()));
        }
    }

    private void failed(RoutingContext context, String address, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            unauthenticated(context, address);
        } else {
            LOG.warnf("No token can be checked: %s", failure);
            var request = context.request();
            refuse(
                    ProblemAnswer.to(request, Problem.UNAVAILABLE)
                            .fact("service", "identity")
                            .header(HttpHeaders.RETRY_AFTER, ISSUER_RETRY_AFTER),
                    request);
        }
    }

    private void unauthenticated(RoutingContext context, String address) {
        addresses.use(address);
        LOG.infof("A token that is not valid from %s", address);
        var request = context.request();
        refuse(
                ProblemAnswer.to(request, Problem.UNAUTHENTICATED)
                        .header("WWW-Authenticate", "Bearer error=\"invalid_token\""),
                request);
    }

    private void proceed(RoutingContext context, Allowances.Left left) {
        if (left.enough()) {
            tell(context, left);
            context.next();
        } else {
            tooMany(context, left);
        }
    }

    private void tooMany(RoutingContext context, Allowances.Left left) {
        tell(context, left);
        LOG.infof("Too many requests from %s", left.who());
        var request = context.request();
        refuse(
                ProblemAnswer.to(request, Problem.TOO_MANY_REQUESTS)
                        .fact("seconds", left.retryAfter())
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(left.retryAfter())),
                request);
    }

    private static void tell(RoutingContext context, Allowances.Left left) {
        context.response().putHeader("RateLimit-Policy", left.policy());
        context.response().putHeader("RateLimit", left.state());
    }

    private void refuse(ProblemAnswer answer, HttpServerRequest request) {
        answer.send();
        RefusedBody.discard(request, BodyLimit.of(request, limits));
    }

    /** What a proxy in front calls the client may be no address at all: all of those are one. */
    private static String network(@Nullable String address) {
        try {
            return InetAddress.ofLiteral(String.valueOf(address)) instanceof Inet6Address long6
                    ? HexFormat.of().formatHex(Arrays.copyOf(long6.getAddress(), NETWORK_BYTES))
                    : String.valueOf(address);
        } catch (IllegalArgumentException noAddress) {
            return "unknown";
        }
    }
}
