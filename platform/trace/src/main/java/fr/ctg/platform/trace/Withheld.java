package fr.ctg.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes out of a span what tells who asked, or repeats what was asked for: names are searched by, and an address that is called may hold a secret. All of it is
 * there when the span starts; a span loses no attribute, so the word stands in its place that OpenTelemetry has for this.
 */
@Singleton
class Withheld implements SpanProcessor {
    private static final String INSTEAD = "REDACTED";

    private static final List<AttributeKey<String>> PERSONAL = List.of(
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("user_agent.original"));

    /** Of a call that goes out, whose path is that of a request here, or that of somebody's webhook. */
    private static final AttributeKey<String> CALLED = AttributeKey.stringKey("url.full");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (var key : PERSONAL) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, INSTEAD);
            }
        }
        var called = span.getAttribute(CALLED);
        if (called != null) {
            span.setAttribute(CALLED, called.replaceFirst("^(\\w+://)(?:[^/?#]*@)?([^/?#]*).*", "$1$2/" + INSTEAD));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Nothing is added to a span of which something would have to be withheld.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
