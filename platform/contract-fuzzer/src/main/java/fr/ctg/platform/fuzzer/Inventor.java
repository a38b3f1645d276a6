package fr.ctg.platform.fuzzer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Requests as the contract allows them, with what earlier answers told. */
final class Inventor {
    private static final int DEEPEST = 6;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> DAYS = List.of(
            "2022-07-29",
            "2022-08-01",
            "2022-09-05",
            "2022-10-03",
            "2023-12-31",
            "2024-02-29",
            "1900-01-01",
            "2999-12-31");

    private final Contract contract;
    private final Seen seen;
    private final RandomGenerator random;

    Inventor(Contract contract, Seen seen, RandomGenerator random) {
        this.contract = contract;
        this.seen = seen;
        this.random = random;
    }

    Request invent(Contract.Operation operation) {
        var path = pathOf(operation);
        var headers = new TreeMap<String, String>();
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asText();
            boolean wanted = parameter.path("required").asBoolean() || random.nextInt(5) == 0;
            if (parameter.path("in").asText().equals("query") && wanted) {
                query.add(name + "=" + encoded(text(value(name, parameter.path("schema"), 0))));
            }
        }
        if (operation.method().equals("PUT")) {
            seen.tagOf(path).ifPresent(tag -> headers.put("If-Match", tag));
        }
        var request = new Request(
                operation.id(),
                operation.method(),
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                headers,
                null);
        return withBody(operation, request);
    }

    private Request withBody(Contract.Operation operation, Request request) {
        var content = operation.described().path("requestBody").path("content");
        if (content.isMissingNode()) {
            return request;
        }
        var type = content.fieldNames().next();
        var schema = content.path(type).path("schema");
        return request.with("Content-Type", type)
                .saying(type.equals("application/json") ? value("", schema, 0).toString() : "x;y\r\n1;2\r\n");
    }

    private String pathOf(Contract.Operation operation) {
        var collection = operation.path().split("/")[2];
        return PLACE.matcher(operation.path()).replaceAll(place -> {
            var name = place.group(1);
            return (name.equals("id") ? seen.one(collection, random) : seen.named(name, random))
                    .filter(value -> value.matches("[\\w-]+"))
                    .orElseGet(
                            () -> name.equals("rank") ? "1" : UUID.randomUUID().toString());
        });
    }

    private JsonNode value(String name, JsonNode described, int depth) {
        var schema = contract.resolved(described);
        var example = example(schema);
        if (example != null && random.nextInt(3) > 0) {
            return example;
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        var type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> JSON.numberNode(schema.path("minimum").asInt(0) + random.nextInt(5));
            case "number" -> JSON.numberNode(random.nextInt(100) / 4.0);
            default -> JSON.textNode(string(name, schema));
        };
    }

    private static @Nullable JsonNode example(JsonNode schema) {
        var example = schema.has("example")
                ? schema.path("example")
                : schema.path("examples").path(0);
        return example.isMissingNode() ? null : example;
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        var required = schema.path("required").toString();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            boolean needed = required.contains("\"" + field.getKey() + "\"");
            if (needed || depth < DEEPEST && random.nextInt(3) == 0) {
                object.set(field.getKey(), value(field.getKey(), field.getValue(), depth + 1));
            }
        }
        return object;
    }

    private JsonNode array(String name, JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        int size = Math.max(schema.path("minItems").asInt(0), depth < DEEPEST ? random.nextInt(3) : 0);
        for (int item = 0; item < Math.min(size, 20); item++) {
            array.add(value(name, schema.path("items"), depth + 1));
        }
        return array;
    }

    private String string(String name, JsonNode schema) {
        var known = random.nextInt(4) > 0 ? seen.named(name, random) : Optional.<String>empty();
        if (known.isPresent()) {
            return known.get();
        }
        var pattern = schema.path("pattern").asText();
        return switch (schema.path("format").asText()) {
            case "date" -> DAYS.get(random.nextInt(DAYS.size()));
            case "date-time" -> DAYS.get(random.nextInt(DAYS.size())) + "T10:00:00Z";
            case "uuid" -> UUID.randomUUID().toString();
            case "time" -> "19:00";
            default ->
                pattern.contains("64")
                        ? "a".repeat(64)
                        : pattern.contains("\\d{9}") ? "211300587" : "Essai " + random.nextInt(1000);
        };
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.path(0).asText();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
