package fr.ctg.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stands for a service on a port of its own. It remembers what it receives and says who it is, unless it is told to do otherwise. */
public final class FakeUpstream {
    /** What the service saw of a request. */
    public record Received(String method, String uri, Headers headers, byte[] body) {}

    /** What the service does with a request. */
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final String name;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private volatile Behaviour behaviour = this::sayWhoItIs;
    private HttpServer server;
    private final int port;
    private boolean down;

    FakeUpstream(String name) {
        this.name = name;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The next request that arrived since the last call. */
    public Received received() {
        try {
            var next = received.poll(5, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError(name + " received nothing");
            }
            return next;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    public boolean receivedNothing() {
        return received.isEmpty();
    }

    public void does(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    public void answers(int status, @Nullable String contentType, byte[] body) {
        does(exchange -> {
            if (contentType != null) {
                exchange.getResponseHeaders().set("Content-Type", contentType);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    public void isDown() {
        server.stop(0);
        down = true;
    }

    public void isBack() {
        if (down) {
            server = listen(port);
            down = false;
        }
    }

    /** As a new service: it is up, has received nothing, and says who it is. */
    void reset() {
        received.clear();
        behaviour = this::sayWhoItIs;
        isBack();
    }

    void stop() {
        server.stop(0);
    }

    private HttpServer listen(int port) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.createContext("/", this::handle);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.start();
            return listening;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            behaviour.answer(exchange);
        }
    }

    /** With the trace id it was given, as the real services do. */
    private void sayWhoItIs(HttpExchange exchange) throws IOException {
        var traceparent = exchange.getRequestHeaders()
                .getOrDefault("traceparent", List.of("-none"))
                .getFirst();
        var body = "{\"service\":\"%s\"}".formatted(name).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Trace-Id", traceparent.split("-")[1]);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
        if (!exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(body);
        }
    }
}
