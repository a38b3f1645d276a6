package fr.ctg.platform.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Carries a trace from the request that caused an event, over the outbox and Kafka, into what the event does elsewhere. */
@ApplicationScoped
class EventTraces {
    /** Of the CloudEvents extension for distributed tracing. */
    static final String HEADER = "ce_traceparent";

    private final Tracer tracer;

    EventTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** In the form of the W3C; empty outside any trace. */
    static String traceparent(SpanContext span) {
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : "";
    }

    /** From the outbox to the broker's word that it keeps the event; what it means is in the trace of the request that caused it. */
    Span publishing(String topic, String traceparent) {
        return start("publish", topic, SpanKind.PRODUCER, traceparent);
    }

    /** From a message to the commit of what it did for that consumer; each of them has a group. */
    Span processing(String consumer, ConsumerRecord<?, ?> message) {
        var header = message.headers().lastHeader(HEADER);
        return start(
                        "process",
                        message.topic(),
                        SpanKind.CONSUMER,
                        header == null ? "" : new String(header.value(), StandardCharsets.UTF_8))
                .setAttribute("messaging.consumer.group.name", consumer);
    }

    private Span start(String operation, String topic, SpanKind kind, String traceparent) {
        return within(tracer.spanBuilder(operation + " " + topic), traceparent)
                .setSpanKind(kind)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", operation)
                .setAttribute("messaging.destination.name", topic)
                .startSpan();
    }

    private static SpanBuilder within(SpanBuilder span, String traceparent) {
        return traceparent.isEmpty()
                ? span.setNoParent()
                : span.setParent(
                        W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, AsItIs.TEXT));
    }

    private enum AsItIs implements TextMapGetter<String> {
        TEXT;

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals("traceparent") ? traceparent : null;
        }
    }
}
