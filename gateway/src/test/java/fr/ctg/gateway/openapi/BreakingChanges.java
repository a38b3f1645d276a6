package fr.ctg.gateway.openapi;

import static fr.ctg.gateway.openapi.Break.*;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What breaks a client of the released contract. A request may ask for less and take more, an answer may say more; the names that generators
 * make classes and methods of stay. What a named schema breaks is told once for requests and once for answers.
 */
final class BreakingChanges {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final List<String> UPPER =
            List.of("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties");
    private static final List<String> LOWER =
            List.of("minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties");
    private static final List<String> EXACT = List.of("pattern", "multipleOf", "uniqueItems");
    /** The house writes none of them; who does has to decide what may change. */
    private static final List<String> COMPOSITION = List.of("oneOf", "anyOf", "allOf", "not", "discriminator");

    private enum Way {
        REQUEST,
        ANSWER
    }

    private final JsonNode released;
    private final JsonNode current;
    private final LocalDate today;
    private final List<String> found = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();
    private String operation = "";

    private BreakingChanges(JsonNode released, JsonNode current, LocalDate today) {
        this.released = released;
        this.current = current;
        this.today = today;
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
        operation = method.toUpperCase() + " " + path + " (" + before.path("operationId").asText() + ")";
        var after = current.path("paths").path(path).path(method);
        if (after.isMissingNode()) {
            if (!sunsetIsPast(before)) {
                found(OPERATION_REMOVED, "the operation", "");
            }
            return;
        }
        requireSame(OPERATION_RENAMED, "the operation", before.path("operationId"), after.path("operationId"));
        requireSame(GROUP_RENAMED, "the operation", before.path("tags").path(0), after.path("tags").path(0));
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
            if (stream(after).noneMatch(asked -> satisfies(held, asked))) {
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
            schema(Way.REQUEST, place, parameter.path("schema"), same.path("schema"));
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
            var at = place + ", " + media.getKey();
            if (after.has(media.getKey())) {
                schema(way, place, media.getValue().path("schema"), after.path(media.getKey()).path("schema"));
            } else {
                found(MEDIA_TYPE_REMOVED, at, "");
            }
        });
    }

    private void schema(Way way, String where, JsonNode releasedSchema, JsonNode currentSchema) {
        var name = name(releasedSchema);
        requireSame(SCHEMA_RENAMED, where, releasedSchema.path("$ref"), currentSchema.path("$ref"));
        if (!name.isEmpty() && !compared.add(way + name)) {
            return;
        }
        var place = name.isEmpty() ? where : "schema " + name;
        var before = resolve(released, releasedSchema);
        var after = resolve(current, currentSchema);
        types(way, place, before, after);
        requireSame(TYPE_CHANGED, place, before.path("format"), after.path("format"));
        COMPOSITION.forEach(keyword -> requireSame(TYPE_CHANGED, place, before.path(keyword), after.path(keyword)));
        choices(way, place, before, after);
        if (way == Way.REQUEST) {
            limits(place, before, after);
        }
        fields(way, place, before, after);
        for (var part : List.of("items", "additionalProperties")) {
            if (before.path(part).isObject()) {
                schema(way, place + "/" + part, before.path(part), after.path(part));
            }
        }
    }

    /** A request may take another type besides, an answer may give up one. */
    private void types(Way way, String place, JsonNode before, JsonNode after) {
        var were = values(before.path("type"));
        var are = values(after.path("type"));
        var same = way == Way.REQUEST ? are.containsAll(were) : were.containsAll(are);
        if (!same || were.isEmpty() != are.isEmpty()) {
            found(TYPE_CHANGED, place, were + " is " + are);
        }
    }

    private void choices(Way way, String place, JsonNode before, JsonNode after) {
        var were = choices(before);
        var are = choices(after);
        if (were.isEmpty() && !are.isEmpty() && way == Way.REQUEST) {
            found(LIMIT_NARROWED, place, "only " + are);
        }
        if (were.isEmpty()) {
            return;
        }
        if (!are.isEmpty() && !are.containsAll(were)) {
            found(VALUE_REMOVED, place, String.join(", ", without(were, are)));
        }
        if (way == Way.ANSWER && !before.path("x-may-grow").asBoolean() && (are.isEmpty() || !were.containsAll(are))) {
            found(VALUE_ADDED, place, are.isEmpty() ? "any" : String.join(", ", without(are, were)));
        }
    }

    private void limits(String place, JsonNode before, JsonNode after) {
        for (var limit : UPPER) {
            if (after.has(limit)
                    && (!before.has(limit) || after.path(limit).asDouble() < before.path(limit).asDouble())) {
                found(LIMIT_NARROWED, place, limit + " " + after.path(limit));
            }
        }
        for (var limit : LOWER) {
            if (after.has(limit)
                    && (!before.has(limit) || after.path(limit).asDouble() > before.path(limit).asDouble())) {
                found(LIMIT_NARROWED, place, limit + " " + after.path(limit));
            }
        }
        for (var limit : EXACT) {
            if (after.has(limit) && !after.path(limit).equals(before.path(limit))) {
                found(LIMIT_NARROWED, place, limit + " " + after.path(limit));
            }
        }
    }

    private void fields(Way way, String place, JsonNode before, JsonNode after) {
        var were = values(before.path("required"));
        var are = values(after.path("required"));
        before.path("properties").properties().forEach(field -> {
            var at = place + "/" + field.getKey();
            var same = after.path("properties").path(field.getKey());
            if (same.isMissingNode()) {
                found(FIELD_REMOVED, at, "");
                return;
            }
            if (way == Way.REQUEST && are.contains(field.getKey()) && !were.contains(field.getKey())) {
                found(BECAME_REQUIRED, at, "");
            }
            if (way == Way.ANSWER && were.contains(field.getKey()) && !are.contains(field.getKey())) {
                found(NOT_SURE_ANY_MORE, at, "");
            }
            schema(way, at, field.getValue(), same);
        });
        if (way == Way.REQUEST) {
            for (var field : without(are, values(before.path("required")))) {
                if (!before.path("properties").has(field)) {
                    found(NEW_REQUIRED, place + "/" + field, "");
                }
            }
        }
    }

    private void requireSame(Break kind, String place, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            found(kind, place, before + " is " + after);
        }
    }

    private void found(Break kind, String place, String detail) {
        found.add(kind.tell(operation, place, detail));
    }

    private static JsonNode parameter(JsonNode operation, JsonNode wanted) {
        for (var parameter : operation.path("parameters")) {
            if (place(parameter).equals(place(wanted))) {
                return parameter;
            }
        }
        return operation.path("no such parameter");
    }

    private static String place(JsonNode parameter) {
        return "parameter " + parameter.path("name").asText() + " in " + parameter.path("in").asText();
    }

    private static boolean required(JsonNode node) {
        return node.path("required").asBoolean();
    }

    private static JsonNode resolve(JsonNode contract, JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String name(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Set<String> choices(JsonNode schema) {
        return schema.has("const") ? Set.of(schema.path("const").asText()) : values(schema.path("enum"));
    }

    /** Of a text or of a list of texts. */
    private static Set<String> values(JsonNode node) {
        var values = new LinkedHashSet<String>();
        if (node.isTextual()) {
            values.add(node.asText());
        }
        node.forEach(value -> values.add(value.asText()));
        return values;
    }

    private static Set<String> without(Set<String> values, Set<String> taken) {
        var left = new TreeSet<>(values);
        left.removeAll(taken);
        return left;
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false);
    }
}
