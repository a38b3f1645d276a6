package fr.ctg.sandbox.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A collector of traces, by OTLP over HTTP. */
public final class KeptTraces implements AutoCloseable {
    private final HttpServer server;
    private final Queue<KeptSpan> spans = new ConcurrentLinkedQueue<>();

    /** By which application. */
    public record KeptSpan(String application, Span span) {
        public String trace() {
            return HexFormat.of().formatHex(span.getTraceId().toByteArray());
        }

        /** Such as {@code ctg-service: process deliberation.events.v1}. */
        public String title() {
            return application + ": " + span.getName();
        }

        public String value(String attribute) {
            return KeptTraces.value(span.getAttributesList(), attribute);
        }
    }

    private KeptTraces(HttpServer server) {
        this.server = server;
    }

    public static KeptTraces start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var kept = new KeptTraces(server);
        server.createContext("/v1/traces", kept::take);
        server.start();
        return kept;
    }

    /** By which an application sends every trace here. */
    public Map<String, String> settings() {
        return Map.of(
                "CTG_TRACES_SHARE",
                "1",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<KeptSpan> spans() {
        return List.copyOf(spans);
    }

    private void take(HttpExchange call) throws IOException {
        for (var ofResource :
                ExportTraceServiceRequest.parseFrom(call.getRequestBody()).getResourceSpansList()) {
            var application = value(ofResource.getResource().getAttributesList(), "service.name");
            for (var ofScope : ofResource.getScopeSpansList()) {
                ofScope.getSpansList().forEach(span -> spans.add(new KeptSpan(application, span)));
            }
        }
        call.sendResponseHeaders(200, -1);
        call.close();
    }

    private static String value(List<KeyValue> attributes, String key) {
        return attributes.stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
