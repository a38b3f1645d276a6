package fr.ctg.platform.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/**
 * What test JVMs ask of the shared stack, over HTTP so that they need neither a JDBC driver nor a Kafka client.
 *
 * <pre>
 * PUT /owners/{process id}    the stack lives at least as long as this process; 410 if it is already ending
 * PUT /databases/{name}       a database and its roles; the answer is its JDBC URL, its runtime role, its owner role, a line each
 * PUT /topics/{name}          a topic with three partitions
 * </pre>
 */
final class StackControl implements AutoCloseable {

    private static final int PARTITIONS = 3;

    private final HttpServer server;

    private StackControl(HttpServer server) {
        this.server = server;
    }

    static StackControl start(EmbeddedPostgresql postgresql, EmbeddedKafka kafka, Owners owners) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/owners/",
                answering(processId -> owners.add(Long.parseLong(processId))
                        ? new Answer(200, "")
                        : new Answer(410, "The stack is ending")));
        server.createContext("/databases/", answering(name -> described(postgresql.createDatabase(name))));
        server.createContext("/topics/", answering(name -> {
            kafka.createTopics(List.of(name), PARTITIONS);
            return new Answer(200, "");
        }));
        server.start();
        return new StackControl(server);
    }

    private static Answer described(OwnDatabase database) {
        return new Answer(200, String.join("\n", database.jdbcUrl(), database.runtimeRole(), database.ownerRole()));
    }

    private static HttpHandler answering(Request request) {
        return exchange -> {
            try (exchange) {
                var path = exchange.getRequestURI().getPath();
                send(exchange, answer(request, path.substring(path.lastIndexOf('/') + 1)));
            }
        };
    }

    private static Answer answer(Request request, String name) {
        try {
            return request.answer(name);
        } catch (IOException | SQLException | RuntimeException failure) {
            // Whoever runs the tests reads it: the reason in full is what helps.
            return new Answer(500, failure.toString());
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private interface Request {
        Answer answer(String name) throws IOException, SQLException;
    }

    private record Answer(int status, String body) {}
}
