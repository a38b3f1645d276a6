package fr.ctg.platform.teststack.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/** A value that a schema takes, without knowing what it means. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Values() {}

    static JsonNode fitting(@Nullable JsonNode schema) {
        if (schema == null) {
            return JSON.textNode("x");
        }
        var type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
            case "boolean" -> JSON.booleanNode(true);
            case "integer", "number" -> JSON.numberNode(1);
            case "array" -> JSON.arrayNode();
            case "object" -> JSON.objectNode();
            default -> JSON.textNode(text(schema));
        };
    }

    private static String text(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asText();
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "2022-01-01";
            case "date-time" -> "2022-01-01T00:00:00Z";
            case "uuid" -> "0198a5c1-7b2a-7c3e-9f10-3d2b5a6c7ec1";
            default -> "x";
        };
    }
}
