/**
 * The trace id on every answer. A W3C {@code traceparent} sent by the client is continued, else a trace begins here; OpenTelemetry hands
 * it on to the service, so that one id finds the logs of both.
 */
@NullMarked
package fr.ctg.gateway.trace;

import org.jspecify.annotations.NullMarked;
