package fr.ctg.gateway.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Puts into the merged contract what the services' tests have seen and execute again in every build: of each operation a request and its answer, and by
 * which problems it was refused; of each problem one that was answered.
 */
final class SeenExamples {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String EXAMPLES = "#/components/examples/";

    private final ObjectNode contract;
    private final TreeMap<String, JsonNode> problems = new TreeMap<>();

    SeenExamples(ObjectNode contract) {
        this.contract = contract;
    }

    SeenExamples add(JsonNode seen) {
        seen.path("problems")
                .properties()
                .forEach(problem -> problems.putIfAbsent(problem.getKey(), problem.getValue()));
        contract.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> entry.getValue().has("operationId"))
                .forEach(entry -> {
                    var operation = (ObjectNode) entry.getValue();
                    var example = seen.path("operations")
                            .path(operation.path("operationId").asText());
                    if (example.isObject()) {
                        show(path.getKey(), operation, example);
                    }
                }));
        return this;
    }

    /** Problems that any operation may be refused with stand in the answers that all share. */
    void finish() {
        var components = contract.withObjectProperty("components");
        var examples = components.withObjectProperty("examples");
        problems.forEach((code, problem) -> {
            var example = examples.putObject(code);
            example.set("summary", problem.path("title"));
            example.set("value", problem);
        });
        var special = new TreeSet<String>();
        contract.path("paths").findValues("examples").forEach(shown -> shown.fieldNames()
                .forEachRemaining(special::add));
        problems.forEach((code, problem) -> {
            var shared = components
                    .withObjectProperty("responses")
                    .path(problem.path("status").asText());
            if (!special.contains(code) && shared.at("/content").has(PROBLEM)) {
                refer((ObjectNode) shared.path("content").path(PROBLEM), code);
            }
        });
    }

    private void show(String template, ObjectNode operation, JsonNode example) {
        showParameters(template, operation, example.path("path").asText());
        var asked = operation.at("/requestBody/content").path(JSON);
        if (asked.isObject() && example.has("request")) {
            ((ObjectNode) asked).set("example", example.path("request"));
        }
        var answered = operation
                .path("responses")
                .path(example.path("status").asText())
                .path("content")
                .path(JSON);
        if (answered.isObject() && example.has("answer")) {
            ((ObjectNode) answered).set("example", example.path("answer"));
        }
        example.path("refusals").properties().forEach(refusal -> {
            var response = own(operation.withObjectProperty("responses"), refusal.getKey());
            var media = (ObjectNode) response.path("content").path(PROBLEM);
            refusal.getValue().forEach(code -> refer(media, code.asText()));
        });
    }

    /** A copy of the shared answer that says more. */
    private ObjectNode own(ObjectNode responses, String status) {
        var response = responses.path(status);
        var reference = response.path("$ref").asText();
        return reference.isEmpty()
                ? (ObjectNode) response
                : responses
                        .<ObjectNode>set(
                                status, contract.at(reference.substring(1)).deepCopy())
                        .withObjectProperty(status);
    }

    private static void refer(ObjectNode media, String code) {
        media.withObjectProperty("examples").putObject(code).put("$ref", EXAMPLES + code);
    }

    private static void showParameters(String template, ObjectNode operation, String path) {
        var address = path.split("\\?", 2);
        var names =
                PARAMETER.matcher(template).results().map(name -> name.group(1)).toList();
        var values = Pattern.compile(PARAMETER.matcher(template).replaceAll("([^/]+)"))
                .matcher(address[0]);
        var shown = new TreeMap<String, String>();
        if (values.matches()) {
            for (int index = 0; index < names.size(); index++) {
                shown.put("path " + names.get(index), values.group(index + 1));
            }
        }
        if (address.length > 1) {
            for (var pair : address[1].split("&")) {
                var parts = pair.split("=", 2);
                shown.put("query " + parts[0], URLDecoder.decode(parts[1], UTF_8));
            }
        }
        operation.path("parameters").forEach(parameter -> {
            var value = shown.get(
                    parameter.path("in").asText() + " " + parameter.path("name").asText());
            if (value != null) {
                ((ObjectNode) parameter).set("example", typed(parameter.path("schema"), value));
            }
        });
    }

    private static JsonNode typed(JsonNode schema, String value) {
        return switch (schema.path("type").asText()) {
            case "integer", "number", "boolean" -> Contracts.parse(value);
            case "array" -> JsonNodeFactory.instance.arrayNode().add(typed(schema.path("items"), value));
            default -> TextNode.valueOf(value);
        };
    }
}
