package fr.ctg.ctg.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody else's system on this machine, which checks what it is sent by its own means. */
public final class Receiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Answering answering;

    /** How it answers the {@code number}th request, counted from 1. */
    @FunctionalInterface
    public interface Answering {
        void answer(HttpExchange request, Received what, int number) throws IOException, InterruptedException;
    }

    /** What came in. */
    public record Received(String id, long timestamp, String signatures, String body) {
        public JsonNode event() {
            try {
                return JSON.readTree(body);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        public String subject() {
            return event().path("subject").asText();
        }

        /** By how many of its signatures a secret vouches for it. */
        public long signedBy(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
                var expected = "v1,"
                        + Base64.getEncoder()
                                .encodeToString(mac.doFinal("%s.%d.%s"
                                        .formatted(id, timestamp, body)
                                        .getBytes(UTF_8)));
                return Stream.of(signatures.split(" ")).filter(expected::equals).count();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private Receiver(Answering answering) {
        this.answering = answering;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public static Receiver answering(Answering answering) {
        return new Receiver(answering);
    }

    /** A good one. */
    public static Receiver accepting() {
        return answering((request, _, _) -> request.sendResponseHeaders(204, -1));
    }

    private void handle(HttpExchange request) throws IOException {
        try (request) {
            var headers = request.getRequestHeaders();
            var what = new Received(
                    headers.getFirst("webhook-id"),
                    Long.parseLong(headers.getFirst("webhook-timestamp")),
                    headers.getFirst("webhook-signature"),
                    new String(request.getRequestBody().readAllBytes(), UTF_8));
            int number;
            synchronized (received) {
                received.add(what);
                number = received.size();
            }
            answering.answer(request, what, number);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?from=ctg";
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public List<Received> about(String subject) {
        return received.stream().filter(one -> one.subject().equals(subject)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
