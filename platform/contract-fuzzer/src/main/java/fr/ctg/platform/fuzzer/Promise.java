package fr.ctg.platform.fuzzer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an answer is one that the contract promised: its status, its headers, the form of its body, and no field that nobody told of. */
public final class Promise {
    /** Of HTTP itself, and what only a browser heeds. */
    private static final Set<String> OF_HTTP = Set.of(
            "cache-control",
            "content-type",
            "content-length",
            "content-encoding",
            "content-language",
            "transfer-encoding",
            "connection",
            "date",
            "vary",
            "allow",
            "www-authenticate",
            "deprecation",
            "sunset",
            "content-security-policy",
            "cross-origin-resource-policy",
            "referrer-policy",
            "strict-transport-security",
            "x-content-type-options",
            "x-frame-options");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contract contract;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final JsonNode components;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    public Promise(Contract contract) {
        this.contract = contract;
        this.components = closed(contract.components());
    }

    /** Everything that was not promised; empty if it is as promised. */
    public List<String> broken(
            Contract.Operation operation, int status, Map<String, List<String>> headers, String body) {
        var answer = contract.answerOf(operation, status);
        if (answer.isMissingNode()) {
            return List.of("answers " + status + ", which the contract does not know");
        }
        var broken = new ArrayList<String>();
        var sent = headers.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var promised = answer.path("headers").properties().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> contract.resolved(header.getValue())));
        promised.forEach((name, header) -> {
            if (header.path("required").asBoolean() && !sent.contains(name)) {
                broken.add(status + " comes without " + name);
            }
        });
        headers.forEach((name, values) ->
                broken.addAll(ofHeader(promised.get(name.toLowerCase(Locale.ROOT)), status, name, values)));
        sent.stream()
                .filter(name -> !OF_HTTP.contains(name) && !promised.containsKey(name))
                .forEach(name -> broken.add(status + " has a header " + name + ", which the contract does not know"));
        if (!body.isEmpty()) {
            broken.addAll(ofBody(answer.path("content"), status, typeOf(headers), body));
        }
        return broken;
    }

    private List<String> ofHeader(@Nullable JsonNode promised, int status, String name, List<String> values) {
        if (promised == null || !promised.at("/schema/type").asText().equals("string")) {
            return List.of(); // only a text is written in a header as it is in JSON
        }
        return values.stream()
                .flatMap(value -> against(promised.path("schema"), TextNode.valueOf(value)).stream())
                .map(error -> "%d has a header %s that breaks its schema: %s".formatted(status, name, error))
                .toList();
    }

    private List<String> ofBody(JsonNode content, int status, String type, String body) {
        var media = content.path(type);
        if (media.isMissingNode()) {
            return List.of(status + " is " + type + ", which the contract does not know");
        }
        if (!type.matches("application/(.+\\+)?json")) {
            return List.of();
        }
        try {
            return against(media.path("schema"), JSON.readTree(body)).stream()
                    .map(error -> status + " breaks its schema: " + error)
                    .toList();
        } catch (JsonProcessingException noJson) {
            return List.of(status + " says it is JSON, and is not");
        }
    }

    /** What of a value its schema does not allow; a few are enough. */
    List<String> against(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::load).validate(value).stream()
                .limit(5)
                .map(Object::toString)
                .toList();
    }

    private static String typeOf(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .map(type -> type.replaceFirst(";.*", "").strip())
                .orElse("without a type");
    }

    private Schema load(JsonNode schema) {
        var root = schema.<ObjectNode>deepCopy();
        root.set("components", components);
        return registry.getSchema(root);
    }

    /** Every field has to be told: a contract that says nothing of others lets them pass. */
    private static JsonNode closed(JsonNode components) {
        var closed = components.deepCopy();
        closed.path("schemas").forEach(Promise::close);
        return closed;
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")
                && Optional.of(object.path("type").asText())
                        .filter("object"::equals)
                        .isPresent()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Promise::close);
    }
}
