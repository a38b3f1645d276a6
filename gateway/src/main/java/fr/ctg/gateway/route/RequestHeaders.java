package fr.ctg.gateway.route;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The request headers a service may see. */
final class RequestHeaders {
    private final Collection<String> traceHeaders;

    RequestHeaders(TextMapPropagator propagator) {
        this.traceHeaders = propagator.fields();
    }

    void prepare(MultiMap headers, HttpServerRequest request) {
        dropHopByHop(headers);
        dropForwarded(headers);
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

    /** Where a request came from is said by whoever received it, never by whoever sent it. */
    private static void dropForwarded(MultiMap headers) {
        List.copyOf(headers.names()).stream()
                .filter(RequestHeaders::saysWhereFrom)
                .forEach(headers::remove);
    }

    private static boolean saysWhereFrom(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("forwarded") || lower.startsWith("x-forwarded-");
    }
}
