package fr.ctg.gateway.openapi;

import static fr.ctg.gateway.openapi.Break.*;
import static fr.ctg.gateway.openapi.SchemaChanges.resolve;
import static fr.ctg.gateway.openapi.SchemaChanges.values;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.ctg.gateway.openapi.SchemaChanges.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What breaks a client of the released contract. A request may ask for less and take more, an answer may say more; the names that generators
 * make classes and methods of stay.
 */
final class BreakingChanges {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode released;
    private final JsonNode current;
    private final LocalDate today;
    private final SchemaChanges schemas;
    private final List<String> found = new ArrayList<>();
    private String operation = "";

    private BreakingChanges(JsonNode released, JsonNode current, LocalDate today) {
        this.released = released;
        this.current = current;
        this.today = today;
        this.schemas = new SchemaChanges(released, current, this::found);
    }

    /** A line for each; none when whoever uses the released contract may go on. */
    static List<String> between(JsonNode released, JsonNode current, LocalDate today) {
        var changes = new BreakingChanges(released, current, today);
        released.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> changes.operation(path.getKey(), method.getKey(), method.getValue())));
        return changes.found;
    }

    private void operation(String path, String method, JsonNode before) {
        operation = method.toUpperCase(Locale.ROOT) + " " + path + " ("
                + before.path("operationId").asText() + ")";
        var after = current.path("paths").path(path).path(method);
        if (after.isMissingNode()) {
            if (!sunsetIsPast(before)) {
                found(OPERATION_REMOVED, "the operation", "");
            }
            return;
        }
        requireSame(OPERATION_RENAMED, "the operation", before.path("operationId"), after.path("operationId"));
        requireSame(
                GROUP_RENAMED,
                "the operation",
                before.path("tags").path(0),
                after.path("tags").path(0));
        access(before.path("security"), after.path("security"));
        parameters(before, after);
        requestBody(before.path("requestBody"), after.path("requestBody"));
        before.path("responses")
                .properties()
                .forEach(answer -> answer(answer.getKey(), answer.getValue(), after.path("responses")));
    }

    private boolean sunsetIsPast(JsonNode operation) {
        return operation.path("deprecated").asBoolean()
                && operation.has("x-sunset")
                && LocalDate.parse(operation.path("x-sunset").asText()).isBefore(today);
    }

    /** Whoever held what one of the released alternatives asks for must still get in. */
    private void access(JsonNode before, JsonNode after) {
        if (after.isEmpty()) {
            return;
        }
        if (before.isEmpty()) {
            found(ACCESS_NARROWED, "the operation", "it was open");
        }
        for (var held : before) {
            if (after.valueStream().noneMatch(asked -> satisfies(held, asked))) {
                found(ACCESS_NARROWED, "the operation", held + " is not enough");
            }
        }
    }

    private static boolean satisfies(JsonNode held, JsonNode asked) {
        return asked.properties().stream()
                .allMatch(scheme -> held.has(scheme.getKey())
                        && values(held.path(scheme.getKey())).containsAll(values(scheme.getValue())));
    }

    private void parameters(JsonNode before, JsonNode after) {
        for (var parameter : before.path("parameters")) {
            var same = parameter(after, parameter);
            var place = place(parameter);
            if (same.isMissingNode()) {
                found(PARAMETER_REMOVED, place, "");
                continue;
            }
            if (required(same) && !required(parameter)) {
                found(BECAME_REQUIRED, place, "");
            }
            schemas.compare(Way.REQUEST, place, parameter.path("schema"), same.path("schema"));
        }
        for (var parameter : after.path("parameters")) {
            if (required(parameter) && parameter(before, parameter).isMissingNode()) {
                found(NEW_REQUIRED, place(parameter), "");
            }
        }
    }

    private void requestBody(JsonNode before, JsonNode after) {
        if (required(after) && !required(before)) {
            found(before.isMissingNode() ? NEW_REQUIRED : BECAME_REQUIRED, "the request body", "");
        }
        content(Way.REQUEST, "the request body", before.path("content"), after.path("content"));
    }

    private void answer(String status, JsonNode released, JsonNode responses) {
        var place = "answer " + status;
        if (!responses.has(status)) {
            found(STATUS_REMOVED, place, "");
            return;
        }
        var before = resolve(this.released, released);
        var after = resolve(current, responses.path(status));
        before.path("headers").properties().forEach(header -> {
            if (!after.path("headers").has(header.getKey())) {
                found(HEADER_REMOVED, place + ", header " + header.getKey(), "");
            }
        });
        content(Way.ANSWER, place, before.path("content"), after.path("content"));
    }

    private void content(Way way, String place, JsonNode before, JsonNode after) {
        before.properties().forEach(media -> {
            if (after.has(media.getKey())) {
                schemas.compare(
                        way,
                        place,
                        media.getValue().path("schema"),
                        after.path(media.getKey()).path("schema"));
            } else {
                found(MEDIA_TYPE_REMOVED, place + ", " + media.getKey(), "");
            }
        });
    }

    private void requireSame(Break kind, String place, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            found(kind, place, before + " is " + after);
        }
    }

    private void found(Break kind, String place, String detail) {
        var line = kind.tell(operation, place, detail);
        // A list that filters by what it shows meets it twice.
        if (!found.contains(line)) {
            found.add(line);
        }
    }

    private static JsonNode parameter(JsonNode operation, JsonNode wanted) {
        for (var parameter : operation.path("parameters")) {
            if (place(parameter).equals(place(wanted))) {
                return parameter;
            }
        }
        return MissingNode.getInstance();
    }

    private static String place(JsonNode parameter) {
        return "parameter " + parameter.path("name").asText() + " in "
                + parameter.path("in").asText();
    }

    private static boolean required(JsonNode node) {
        return node.path("required").asBoolean();
    }
}
