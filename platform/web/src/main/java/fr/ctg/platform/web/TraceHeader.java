package fr.ctg.platform.web;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in every answer under which trace id its story is told in the logs. */
class TraceHeader {
    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        response.getHeaders()
                .putSingle("Trace-Id", Span.current().getSpanContext().getTraceId());
    }
}
