package fr.ctg.sandbox.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The service under measurement.
 *
 * @param token of a clerk of the first synthetic commune
 */
record Target(int port, Database database, String token, BenchOptions options, Consumer<String> progress) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As anybody of the public would ask. */
    static byte[] get(String path) {
        return get(path, "application/json");
    }

    static byte[] get(String path, String mediaType) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: bench\r\nAccept: " + mediaType + "\r\n\r\n");
    }

    byte[] getAsClerk(String path) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: bench\r\nAccept: application/json\r\nAuthorization: Bearer "
                + token + "\r\n\r\n");
    }

    byte[] postAsClerk(String path, String body) {
        return postAs(token, path, body);
    }

    static byte[] postAs(String token, String path, String body) {
        return bytes("POST " + path
                + " HTTP/1.1\r\nHost: bench\r\nAccept: application/json\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + token + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.UTF_8);
    }

    HttpConnection connect() throws IOException {
        return new HttpConnection(port);
    }

    static JsonNode json(HttpConnection.Answer answer, String what) throws IOException {
        return JSON.readTree(answer.requireSuccess(what).body());
    }
}
