package fr.ctg.gateway.route;

import fr.ctg.gateway.access.AccessConfig;
import fr.ctg.gateway.access.BodyLimit;
import fr.ctg.gateway.access.ClientLeft;
import fr.ctg.gateway.access.HeldBodies;
import fr.ctg.gateway.access.WholeBody;
import fr.ctg.gateway.problem.Problem;
import fr.ctg.gateway.problem.ProblemAnswer;
import fr.ctg.gateway.route.ServiceConnection.NotReached;
import fr.ctg.gateway.trace.TraceHeader;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** One request on its way to one service, and the answer on its way back. */
final class Forwarding implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    /** Seconds: a service restarts in a few. */
    private static final String RETRY_AFTER = "5";

    private static final String CONTENT_POLICY = "Content-Security-Policy";

    /** Between the service and the gateway only. A second Trace-Id would repeat ours, and so would what we tell browsers. */
    private static final List<String> NOT_FOR_THE_CLIENT = List.of(
            TraceHeader.NAME,
            "X-Content-Type-Options",
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Upgrade",
            "Trailer");

    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final String service;
    private final RequestHeaders headers;
    private final AccessConfig access;
    private final HeldBodies held;

    Forwarding(String service, RequestHeaders headers, AccessConfig access, HeldBodies held) {
        this.service = service;
        this.headers = headers;
        this.access = access;
        this.held = held;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var client = context.request().proxiedRequest();
        return WholeBody.of(client, BodyLimit.of(client, access), held)
                .compose(body -> send(body, context).onComplete(sent -> held.giveBack(body.length())))
                .recover(failure -> Future.succeededFuture(explain(failure, client)
                        .inPlaceOf(context.request().release().response())));
    }

    private Future<ProxyResponse> send(Buffer body, ProxyContext context) {
        var request = context.request();
        var client = request.proxiedRequest();
        // A client may put a whole URL on the request line: the host it claims there is not the service's business.
        request.setURI(client.query() == null ? client.path() : client.path() + "?" + client.query());
        headers.prepare(request.headers(), client);
        // Of known length even when the client announced none: the proxy would drop such a body of an HTTP/2 request.
        request.setBody(body.length() == 0 ? null : Body.body(body));
        return context.sendRequest()
                .recover(
                        failure -> mayAskAgain(failure, client) ? context.sendRequest() : Future.failedFuture(failure));
    }

    /** A kept connection may have died without a sign, and be noticed only by its next user. What only reads is asked once more. */
    private static boolean mayAskAgain(Throwable failure, HttpServerRequest client) {
        return failure instanceof HttpClosedException
                && (client.method() == HttpMethod.GET || client.method() == HttpMethod.HEAD)
                && !client.response().closed();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        NOT_FOR_THE_CLIENT.forEach(response.headers()::remove);
        protect(response.headers(), context.request().proxiedRequest());
        if (BODILESS.contains(response.getStatusCode())) {
            // The proxy would announce a body that never comes; Vert.x knows better, but only for statuses with their
            // usual words.
            response.getBody().stream().resume();
            response.setBody(null).setStatusMessage(null);
        }
        return context.sendResponse();
    }

    /** What a browser does with an answer: nothing, but for pages that say themselves what they need. What a token was shown for is kept nowhere. */
    private static void protect(MultiMap answer, HttpServerRequest client) {
        List.copyOf(answer.names()).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .forEach(answer::remove);
        if (answer.contains(CONTENT_POLICY)) {
            client.response().headers().remove(CONTENT_POLICY);
        }
        if (!answer.contains(HttpHeaders.CACHE_CONTROL)) {
            answer.set(
                    HttpHeaders.CACHE_CONTROL,
                    client.headers().contains(HttpHeaders.AUTHORIZATION) ? "no-store" : "no-cache");
        }
    }

    private ProblemAnswer explain(Throwable failure, HttpServerRequest client) {
        if (failure instanceof WholeBody.TooLarge tooLarge) {
            return ProblemAnswer.to(client, Problem.TOO_LARGE).fact("limit", tooLarge.limit());
        }
        if (failure instanceof WholeBody.NoRoom) {
            return ProblemAnswer.to(client, Problem.TOO_BUSY).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        if (clientLeft(failure, client)) {
            LOG.debugf("The client left before %s answered", service);
        } else {
            LOG.warnf("%s %s: %s: %s", client.method(), client.path(), service, failure);
        }
        return switch (failure) {
            case NotReached _ ->
                ProblemAnswer.to(client, Problem.UNAVAILABLE)
                        .fact("service", service)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            case TimeoutException _ ->
                ProblemAnswer.to(client, Problem.TIMED_OUT).fact("service", service);
            default -> ProblemAnswer.to(client, Problem.ANSWER_LOST).fact("service", service);
        };
    }

    /** The proxy resets the request to the service when the client goes; a service that speaks HTTP/1.1 cannot reset one. */
    private static boolean clientLeft(Throwable failure, HttpServerRequest client) {
        return failure instanceof ClientLeft
                || failure instanceof StreamResetException
                || client.response().closed();
    }
}
