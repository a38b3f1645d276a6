package fr.ctg.gateway.access;

import fr.ctg.gateway.problem.Problem;
import fr.ctg.gateway.problem.ProblemAnswer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/** Refuses what is unreadable or too large as soon as that can be known. A body of unannounced length is measured by {@link WholeBody}. */
@ApplicationScoped
class RequestLimits {
    /** Just before the framework's own limit on bodies, which refuses without a word of explanation. */
    private static final int BEFORE_THE_FRAMEWORK = -3;

    private final AccessConfig config;

    RequestLimits(AccessConfig config) {
        this.config = config;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORK).handler(this::check);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (!readable(request.uri())) {
            ProblemAnswer.to(request, Problem.INVALID_REQUEST).send();
            RefusedBody.discard(request, BodyLimit.of(request, config));
        } else if (request.uri().length() > config.addressLength()) {
            refuse(request, Problem.ADDRESS_TOO_LONG, config.addressLength());
        } else if (headersLength(request) > config.headersLength()) {
            refuse(request, Problem.HEADERS_TOO_LARGE, config.headersLength());
        } else if (announcedLength(request) > BodyLimit.of(request, config)) {
            refuse(request, Problem.TOO_LARGE, BodyLimit.of(request, config));
        } else {
            context.next();
        }
    }

    /** No brace of a template left unfilled, no space, no half of a %-encoding. */
    private static boolean readable(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static void refuse(HttpServerRequest request, Problem problem, long limit) {
        ProblemAnswer.to(request, problem).fact("limit", limit).send();
        RefusedBody.discard(request, limit);
    }

    private static long headersLength(HttpServerRequest request) {
        var length = 0L;
        for (var header : request.headers()) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }

    /** What the HTTP decoder let through is a number; one too big to be read is too big. */
    private static long announcedLength(HttpServerRequest request) {
        var announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return announced == null ? 0 : Long.parseLong(announced);
        } catch (NumberFormatException tooBig) {
            return Long.MAX_VALUE;
        }
    }
}
