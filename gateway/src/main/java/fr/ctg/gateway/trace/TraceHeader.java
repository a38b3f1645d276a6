package fr.ctg.gateway.trace;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Says in every answer under which trace id its story is told in the logs. */
@ApplicationScoped
public class TraceHeader {
    public static final String NAME = "Trace-Id";

    /** Before every other step, as any of them may answer; the limits of {@code access} come next. */
    private static final int FIRST = -4;

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            context.response().putHeader(NAME, Span.current().getSpanContext().getTraceId());
            context.next();
        });
    }

    /** The id announced to this client: read back from its answer, because later steps may run where no span is current. */
    public static String of(HttpServerRequest request) {
        var announced = request.response().headers().get(NAME);
        return announced == null ? Span.current().getSpanContext().getTraceId() : announced;
    }
}
