package fr.ctg.gateway.openapi;

import static fr.ctg.gateway.openapi.Break.*;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What breaks in the values that are exchanged. A named schema is told of once for requests and once for answers. */
final class SchemaChanges {
    private static final List<String> UPPER =
            List.of("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties");
    private static final List<String> LOWER =
            List.of("minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties");
    private static final List<String> EXACT = List.of("pattern", "multipleOf", "uniqueItems");
    /** The house writes none of them: whoever does decides then what may change. */
    private static final List<String> COMPOSITION = List.of("oneOf", "anyOf", "allOf", "not", "discriminator");

    enum Way {
        REQUEST,
        ANSWER
    }

    /** Takes what was found. */
    interface Report {
        void found(Break kind, String place, String detail);
    }

    private final JsonNode released;
    private final JsonNode current;
    private final Report report;
    private final Set<String> compared = new HashSet<>();

    SchemaChanges(JsonNode released, JsonNode current, Report report) {
        this.released = released;
        this.current = current;
        this.report = report;
    }

    void compare(Way way, String where, JsonNode releasedSchema, JsonNode currentSchema) {
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
                compare(way, place + "/" + part, before.path(part), after.path(part));
            }
        }
    }

    /** A request may take another type besides, an answer may give up one. */
    private void types(Way way, String place, JsonNode before, JsonNode after) {
        var were = values(before.path("type"));
        var are = values(after.path("type"));
        var same = way == Way.REQUEST ? are.containsAll(were) : were.containsAll(are);
        if (!same || were.isEmpty() != are.isEmpty()) {
            report.found(TYPE_CHANGED, place, were + " is " + are);
        }
    }

    private void choices(Way way, String place, JsonNode before, JsonNode after) {
        var were = choices(before);
        var are = choices(after);
        if (were.isEmpty() && !are.isEmpty() && way == Way.REQUEST) {
            report.found(LIMIT_NARROWED, place, "only " + are);
        }
        if (were.isEmpty()) {
            return;
        }
        if (!are.isEmpty() && !are.containsAll(were)) {
            report.found(VALUE_REMOVED, place, String.join(", ", without(were, are)));
        }
        if (way == Way.ANSWER && !before.path("x-may-grow").asBoolean() && (are.isEmpty() || !were.containsAll(are))) {
            report.found(VALUE_ADDED, place, are.isEmpty() ? "any" : String.join(", ", without(are, were)));
        }
    }

    private void limits(String place, JsonNode before, JsonNode after) {
        for (var limit : UPPER) {
            if (after.has(limit)
                    && (!before.has(limit)
                            || after.path(limit).asDouble() < before.path(limit).asDouble())) {
                report.found(LIMIT_NARROWED, place, limit + " " + after.path(limit));
            }
        }
        for (var limit : LOWER) {
            if (after.has(limit)
                    && (!before.has(limit)
                            || after.path(limit).asDouble() > before.path(limit).asDouble())) {
                report.found(LIMIT_NARROWED, place, limit + " " + after.path(limit));
            }
        }
        for (var limit : EXACT) {
            if (after.has(limit) && !after.path(limit).equals(before.path(limit))) {
                report.found(LIMIT_NARROWED, place, limit + " " + after.path(limit));
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
                report.found(FIELD_REMOVED, at, "");
                return;
            }
            if (way == Way.REQUEST && are.contains(field.getKey()) && !were.contains(field.getKey())) {
                report.found(BECAME_REQUIRED, at, "");
            }
            if (way == Way.ANSWER && were.contains(field.getKey()) && !are.contains(field.getKey())) {
                report.found(NOT_SURE_ANY_MORE, at, "");
            }
            compare(way, at, field.getValue(), same);
        });
        if (way == Way.REQUEST) {
            for (var field : without(are, values(before.path("required")))) {
                if (!before.path("properties").has(field)) {
                    report.found(NEW_REQUIRED, place + "/" + field, "");
                }
            }
        }
    }

    private void requireSame(Break kind, String place, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            report.found(kind, place, before + " is " + after);
        }
    }

    static JsonNode resolve(JsonNode contract, JsonNode node) {
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
    static Set<String> values(JsonNode node) {
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
}
