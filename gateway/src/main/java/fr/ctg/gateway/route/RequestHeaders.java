package fr.ctg.gateway.route;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The request headers a service may see. */
final class RequestHeaders {
    private static final Set<String> CLAIMS = Set.of(
            "forwarded",
            "via",
            "cookie",
            "remote-user",
            "x-real-ip",
            "x-user",
            "x-rewrite-url",
            "x-method-override",
            "x-http-method",
            "x-http-method-override",
            "proxy-authorization");

    private static final List<String> CLAIM_PREFIXES =
            List.of("x-forwarded-", "x-original-", "x-auth-", "x-remote-", "x-client-", "x-ssl-");

    private final Collection<String> traceHeaders;

    RequestHeaders(TextMapPropagator propagator) {
        this.traceHeaders = propagator.fields();
    }

    void prepare(MultiMap headers, HttpServerRequest request) {
        dropHopByHop(headers);
        dropClaims(headers);
        // OpenTelemetry adds its own, which continue the client's: two would contradict each other.
        traceHeaders.forEach(headers::remove);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", String.valueOf(request.scheme()));
        headers.set("X-Forwarded-Host", String.valueOf(request.authority()));
    }

    /** What a client and the gateway agree between themselves; the proxy drops the well-known ones (Transfer-Encoding, Upgrade...). */
    private static void dropHopByHop(MultiMap headers) {
        List.copyOf(headers.getAll(HttpHeaders.CONNECTION)).stream()
                .flatMap(named -> Arrays.stream(named.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(headers::remove);
        headers.remove(HttpHeaders.EXPECT);
    }

    /**
     * Where a request came from is said by whoever received it, who sent it by its token, and what it asks for by its method and address; never by headers that
     * some proxies and frameworks believe.
     */
    private static void dropClaims(MultiMap headers) {
        List.copyOf(headers.names()).stream().filter(RequestHeaders::isClaim).forEach(headers::remove);
    }

    private static boolean isClaim(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return CLAIMS.contains(lower) || CLAIM_PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
