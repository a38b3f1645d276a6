package fr.ctg.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins the services' contracts into one. It never guesses: what two services call by one name must be one thing, and everything that is
 * the gateway's to say (info, servers, security schemes) stays as the base says it. All disagreements are told at once.
 */
final class ContractMerge {
    private static final Set<String> UNDERSTOOD =
            Set.of("openapi", "info", "servers", "tags", "security", "paths", "components");
    private static final String BASE = "the base";

    private final JsonNode base;
    private final ObjectNode merged;
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, ObjectNode> tags = new LinkedHashMap<>();
    private final List<String> disagreements = new ArrayList<>();

    ContractMerge(JsonNode base) {
        this.base = base;
        this.merged = base.deepCopy();
        base.path("tags").forEach(tag -> addTag(BASE, tag));
    }

    ContractMerge add(String service, JsonNode contract) {
        checkFrame(service, contract);
        contract.path("paths").properties().forEach(path -> addPath(service, path.getKey(), path.getValue()));
        contract.path("components")
                .properties()
                .forEach(kind -> addComponents(service, kind.getKey(), kind.getValue()));
        contract.path("tags").forEach(tag -> addTag(service, tag));
        return this;
    }

    /** The one contract; refused with every disagreement when there is one. */
    ObjectNode result() {
        declareHeadersOfTheGateway();
        checkReferences(merged);
        if (!disagreements.isEmpty()) {
            throw new ContractsDisagree(disagreements);
        }
        sort("/paths");
        merged.at("/components").properties().forEach(kind -> sort("/components/" + kind.getKey()));
        merged.putArray("tags").addAll(tags.values());
        return merged;
    }

    private void checkFrame(String service, JsonNode contract) {
        if (!contract.path("openapi").equals(merged.path("openapi"))) {
            disagree("%s is written in OpenAPI %s, the base in %s"
                    .formatted(
                            service,
                            contract.path("openapi").asText(),
                            merged.path("openapi").asText()));
        }
        if (contract.has("security") && !contract.path("security").equals(merged.path("security"))) {
            disagree("%s has a security rule for all its operations, which the merge would lose: write it on each"
                    .formatted(service));
        }
        contract.fieldNames().forEachRemaining(field -> {
            if (!UNDERSTOOD.contains(field)) {
                disagree("%s has a part '%s' that the merge does not know".formatted(service, field));
            }
        });
    }

    private void addPath(String service, String path, JsonNode item) {
        var owner = owners.putIfAbsent("path " + path, service);
        if (owner != null) {
            disagree("path %s is in %s and in %s".formatted(path, owner, service));
            return;
        }
        var added = object("paths").set(path, item.deepCopy()).path(path);
        added.properties().stream()
                .filter(entry -> entry.getValue().isObject())
                .forEach(operation -> addOperation(service, operation.getKey() + " " + path, operation.getValue()));
    }

    private void addOperation(String service, String where, JsonNode operation) {
        var id = operation.path("operationId").asText();
        if (id.isEmpty()) {
            disagree("%s of %s has no operationId".formatted(where, service));
        } else {
            var other = owners.putIfAbsent("operationId " + id, where + " of " + service);
            if (other != null) {
                disagree("operationId %s names %s and %s of %s".formatted(id, other, where, service));
            }
        }
        for (var requirement : operation.path("security")) {
            requirement.fieldNames().forEachRemaining(scheme -> checkScheme(service, scheme));
        }
        declareFailuresOfTheGateway((ObjectNode) operation);
    }

    /** The base keeps, each under its status, the failures that no service can declare because they happen before it or after it. */
    private void declareFailuresOfTheGateway(ObjectNode operation) {
        var responses = operation.withObjectProperty("responses");
        base.at("/components/responses").fieldNames().forEachRemaining(status -> {
            if (!responses.has(status)) {
                responses.putObject(status).put("$ref", "#/components/responses/" + status);
            }
        });
    }

    /** The headers of the base come with every answer. */
    private void declareHeadersOfTheGateway() {
        merged.path("paths").forEach(item -> item.forEach(operation -> declareHeaders(operation.path("responses"))));
        declareHeaders(merged.at("/components/responses"));
    }

    private void declareHeaders(JsonNode responses) {
        for (var response : responses) {
            if (response instanceof ObjectNode answer && !answer.has("$ref")) {
                base.at("/components/headers").fieldNames().forEachRemaining(name -> answer.withObjectProperty(
                                "headers")
                        .putObject(name)
                        .put("$ref", "#/components/headers/" + name));
            }
        }
    }

    private void addComponents(String service, String kind, JsonNode components) {
        components.properties().forEach(component -> {
            if (kind.equals("securitySchemes")) {
                checkScheme(service, component.getKey());
            } else {
                addComponent(service, kind, component.getKey(), component.getValue());
            }
        });
    }

    private void addComponent(String service, String kind, String name, JsonNode component) {
        var ours = object("components").withObjectProperty(kind);
        var known = ours.get(name);
        var owner = owners.getOrDefault(kind + " " + name, BASE);
        if (known == null) {
            ours.set(name, component);
            owners.put(kind + " " + name, service);
        } else if (!known.equals(component)) {
            disagree("%s/%s is one thing in %s and another in %s".formatted(kind, name, owner, service));
        }
    }

    private void checkScheme(String service, String scheme) {
        if (!merged.at("/components/securitySchemes").has(scheme)) {
            disagree("%s uses the security scheme '%s', unknown to the base".formatted(service, scheme));
        }
    }

    /** A bare name repeats a tag; a second description must say the same. */
    private void addTag(String service, JsonNode tag) {
        var name = tag.path("name").asText();
        var known = tags.get(name);
        if (known == null || known.size() == 1) {
            tags.put(name, tag.deepCopy());
            owners.put("tag " + name, service);
        } else if (tag.size() > 1 && !tag.equals(known)) {
            disagree("tag '%s' is described by %s and otherwise by %s"
                    .formatted(name, owners.get("tag " + name), service));
        }
    }

    private void checkReferences(JsonNode node) {
        var reference = node.path("$ref").asText();
        if (reference.startsWith("#") && merged.at(reference.substring(1)).isMissingNode()) {
            disagree("%s leads nowhere".formatted(reference));
        }
        node.forEach(this::checkReferences);
    }

    private ObjectNode object(String name) {
        return merged.withObjectProperty(name);
    }

    /** By name, so that the order of the services never shows in a diff. */
    private void sort(String pointer) {
        if (merged.at(pointer) instanceof ObjectNode object) {
            var sorted = new TreeMap<String, JsonNode>();
            object.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            object.removeAll();
            object.setAll(sorted);
        }
    }

    private void disagree(String disagreement) {
        if (!disagreements.contains(disagreement)) {
            disagreements.add(disagreement);
        }
    }

    /** The contracts cannot be one. */
    static final class ContractsDisagree extends RuntimeException {
        ContractsDisagree(List<String> disagreements) {
            super("The services' contracts disagree:\n  " + String.join("\n  ", disagreements));
        }
    }
}
