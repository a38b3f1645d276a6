package fr.ctg.platform.fuzzer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The operations a module promises, as its committed OpenAPI document tells them. */
public final class Contract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> {
                    var operation = new Operation(
                            entry.getValue().path("operationId").asText(),
                            entry.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            entry.getValue());
                    operations.put(operation.id(), operation);
                }));
    }

    public static Contract of(Path file) {
        try {
            return new Contract(new ObjectMapper().readTree(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One method of one path. */
    public record Operation(String id, String method, String path, JsonNode described) {
        public String summary() {
            return described.path("summary").asText();
        }

        public boolean writes() {
            return !method.equals("GET");
        }

        boolean mayAnswer(int status) {
            return described.path("responses").has(Integer.toString(status));
        }

        boolean isAt(String address) {
            return address.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
        }

        public boolean asksForAToken() {
            return described.has("security");
        }

        List<JsonNode> parameters() {
            var parameters = new ArrayList<JsonNode>();
            described.path("parameters").forEach(parameters::add);
            return parameters;
        }
    }

    public Map<String, Operation> operations() {
        return operations;
    }

    /** The operation a request meant: of two addresses that fit, the one with more words of its own. */
    public Optional<Operation> operationAt(String method, String path) {
        var address = path.replaceFirst("\\?.*", "");
        return operations.values().stream()
                .filter(operation -> operation.method().equals(method) && operation.isAt(address))
                .min(Comparator.comparingInt(
                        operation -> operation.path().replaceAll("[^{]", "").length()));
    }

    /** What it says of an answer with this status; missing where it says nothing. */
    public JsonNode answerOf(Operation operation, int status) {
        return resolved(operation.described().path("responses").path(Integer.toString(status)));
    }

    JsonNode components() {
        return document.path("components");
    }

    /** What the answer of this operation tells and its request cannot say: by name, the schema. */
    public Map<String, JsonNode> derivedBy(Operation operation) {
        var derived = new TreeMap<String, JsonNode>();
        operation.described().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> derived.putAll(fieldsOf(schemaOf(resolved(answer.getValue())))));
        derived.keySet().removeAll(fieldsOf(requestOf(operation)).keySet());
        return derived;
    }

    /** The schema of its JSON body; missing where it takes none. */
    public JsonNode requestOf(Operation operation) {
        return schemaOf(operation.described().path("requestBody"));
    }

    private JsonNode schemaOf(JsonNode message) {
        return resolved(message.path("content").path("application/json").path("schema"));
    }

    public JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText("");
        if (reference.isEmpty()) {
            return schema;
        }
        var meant = document.at(reference.substring(1));
        return meant.path("$ref").asText("").equals(reference) ? meant : resolved(meant);
    }

    private Map<String, JsonNode> fieldsOf(JsonNode schema) {
        var fields = new TreeMap<String, JsonNode>();
        schema.path("properties").properties().forEach(field -> fields.put(field.getKey(), resolved(field.getValue())));
        return fields;
    }
}
