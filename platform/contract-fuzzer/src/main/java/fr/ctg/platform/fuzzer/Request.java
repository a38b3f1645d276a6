package fr.ctg.platform.fuzzer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request of one operation. The body is text: what is wrong with it may be that it is no JSON. */
public record Request(
        String operation,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body) {

    public static Request of(
            String operation, String method, String path, @Nullable String contentType, byte @Nullable [] body) {
        return new Request(
                operation,
                method,
                path,
                contentType == null ? Map.of() : Map.of("Content-Type", contentType),
                body == null ? null : new String(body, UTF_8));
    }

    Request at(String other) {
        return new Request(operation, method, other, headers, body);
    }

    Request saying(@Nullable String other) {
        return new Request(operation, method, path, headers, other);
    }

    public Request with(String header, String value) {
        var changed = new TreeMap<>(headers);
        changed.put(header, value);
        return new Request(operation, method, path, changed, body);
    }

    Request without(String header) {
        var changed = new TreeMap<>(headers);
        changed.remove(header);
        return new Request(operation, method, path, changed, body);
    }

    /** For whoever wants to send it again; a token is not told. */
    String told() {
        var told = new StringBuilder(method).append(' ').append(cut(path));
        headers.forEach((name, value) ->
                told.append(" | ").append(name).append(": ").append(name.equals("Authorization") ? "…" : cut(value)));
        return body == null ? told.toString() : told + " | " + cut(body);
    }

    private static String cut(String text) {
        var shown = text.length() > 600 ? text.substring(0, 600) + "… (" + text.length() + ")" : text;
        return shown.replace("\u0000", "\\u0000").replace("\n", "\\n").replace("\r", "\\r");
    }
}
