package fr.ctg.platform.teststack.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.teststack.contract.Examples;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that is good if the right person sends it: the thing is there, in a fitting state.
 *
 * @param own the organisation that may
 * @param stranger one that may not
 * @param read where the tag comes from that a PUT sends back; empty where nothing was there to read
 * @param thing the id of what a stranger may not know of; empty where it has none of its own
 * @param refused what whoever may not is answered, if it is not 403
 * @param answered what the right person is answered, if it is not a success; 0 if it is
 */
public record Attempt(
        String method,
        String path,
        @Nullable String contentType,
        byte @Nullable [] body,
        String own,
        String stranger,
        String read,
        String thing,
        int refused,
        int answered) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern THING = Pattern.compile("^(/v1/[^/]+/[^/?]+)/.*");

    private Attempt(String method, String path, @Nullable String contentType, byte @Nullable [] body) {
        this(
                method,
                path,
                contentType,
                body,
                "",
                "",
                THING.matcher(path.replaceFirst("\\?.*", "")).replaceFirst("$1"),
                firstIdIn(path),
                403,
                0);
    }

    public static Attempt get(String path) {
        return new Attempt("GET", path, null, null);
    }

    public static Attempt delete(String path) {
        return new Attempt("DELETE", path, null, null);
    }

    public static Attempt post(String path, String json) {
        return new Attempt("POST", path, "application/json", json.getBytes(UTF_8));
    }

    public static Attempt post(String path, String contentType, byte[] body) {
        return new Attempt("POST", path, contentType, body);
    }

    public static Attempt put(String path, String json) {
        return new Attempt("PUT", path, "application/json", json.getBytes(UTF_8));
    }

    public static Attempt put(String path) {
        return new Attempt("PUT", path, null, null);
    }

    private static String firstIdIn(String path) {
        var id = ID.matcher(path);
        return id.find() ? id.group() : "";
    }

    public Attempt by(String organisation, String notBy) {
        return new Attempt(method, path, contentType, body, organisation, notBy, read, thing, refused, answered);
    }

    public Attempt reading(String path) {
        return new Attempt(method, this.path, contentType, body, own, stranger, path, thing, refused, answered);
    }

    public Attempt about(String id) {
        return new Attempt(method, path, contentType, body, own, stranger, read, id, refused, answered);
    }

    public Attempt isAnswered(int status) {
        return new Attempt(method, path, contentType, body, own, stranger, read, thing, refused, status);
    }

    public Attempt isRefusedBy(int status) {
        return new Attempt(method, path, contentType, body, own, stranger, read, thing, status, answered);
    }

    /** With what came of it; only JSON can be shown. */
    Examples.Seen seen(Wire.Answer answer) {
        return new Examples.Seen(
                path,
                "application/json".equals(contentType) ? json(body) : null,
                answer.status(),
                answer.isStream() ? null : json(answer.body()));
    }

    private static @Nullable JsonNode json(byte @Nullable [] bytes) {
        try {
            var json = bytes == null || bytes.length == 0 ? null : JSON.readTree(bytes);
            return json == null || json.isValueNode() ? null : json;
        } catch (IOException noJson) {
            return null;
        }
    }

    Attempt saying(byte[] other) {
        return new Attempt(method, path, contentType, other, own, stranger, read, thing, refused, answered);
    }

    /** The same of a thing that does not exist. */
    Attempt ofNothing(String id) {
        return new Attempt(
                method,
                path.replace(thing, id),
                contentType,
                body == null ? null : new String(body, UTF_8).replace(thing, id).getBytes(UTF_8),
                own,
                stranger,
                read,
                id,
                refused,
                answered);
    }
}
