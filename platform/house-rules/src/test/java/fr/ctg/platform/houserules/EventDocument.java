package fr.ctg.platform.houserules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The AsyncAPI document, made of what each service keeps beside its code: its topic, and a schema and a sample for each type of event. */
final class EventDocument {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));
    private static final String SCHEMA = ".schema.json";
    private static final String HEADERS = "CloudEventHeaders";

    private final ObjectNode document = JSON.createObjectNode();
    private final ObjectNode messages = document.withObject("/components/messages");
    private final ObjectNode schemas = document.withObject("/components/schemas");

    private EventDocument() {}

    static ObjectNode ofAllServices() throws IOException {
        var made = new EventDocument();
        made.document.put("asyncapi", "3.0.0").put("defaultContentType", "application/json");
        made.document
                .putObject("info")
                .put("title", "Événements de la suite CTG")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "CloudEvents 1.0 en mode binaire sur Kafka : les attributs sont des en-têtes `ce_*`, la valeur est le JSON du schéma, la clé est l'identifiant de l'objet. "
                                + "Un événement peut arriver plus d'une fois (`ce_source`, `ce_id`) ; pour un même objet ils se suivent (`ce_aggregatesequence`). "
                                + "Une version majeure ne fait que s'étendre : ignorez les champs inconnus. Sans Kafka : `GET /v1/events` et `/v1/webhooks`.");
        made.schemas.set(HEADERS, headers());
        for (var service : services().entrySet()) {
            made.add(service.getKey(), service.getValue());
        }
        return made.document;
    }

    /** The event types by the file of their schema. */
    static Map<String, Path> types() throws IOException {
        var types = new TreeMap<String, Path>();
        for (var folder : services().values()) {
            types.putAll(typesIn(folder));
        }
        return types;
    }

    /** Topics, and the folders of the events that are published there. */
    private static Map<String, Path> services() throws IOException {
        var services = new TreeMap<String, Path>();
        try (var modules = Files.list(ROOT)) {
            for (var module : modules.toList()) {
                var resources = module.resolve("src/main/resources");
                if (Files.isDirectory(resources.resolve("events"))) {
                    var settings = new Properties();
                    try (var file = Files.newBufferedReader(resources.resolve("application.properties"))) {
                        settings.load(file);
                    }
                    services.put(
                            settings.getProperty("ctg.outbox.topic").replace("${ctg.topics.prefix}", ""),
                            resources.resolve("events"));
                }
            }
        }
        return services;
    }

    private static Map<String, Path> typesIn(Path folder) throws IOException {
        var types = new TreeMap<String, Path>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(SCHEMA))
                    .forEach(file -> types.put(file.getFileName().toString().replace(SCHEMA, ""), file));
        }
        return types;
    }

    private void add(String topic, Path folder) throws IOException {
        var channel = document.withObject("/channels").putObject(topic).put("address", topic);
        channel.withObject("/bindings/kafka").put("topic", topic).put("bindingVersion", "0.5.0");
        document.withObject("/operations")
                .putObject("publish-" + topic)
                .put("action", "send")
                .putObject("channel")
                .put("$ref", "#/channels/" + topic);
        for (var type : typesIn(folder).entrySet()) {
            channel.withObject("/messages")
                    .putObject(type.getKey())
                    .put("$ref", "#/components/messages/" + type.getKey());
            add(type.getKey(), (ObjectNode) JSON.readTree(type.getValue().toFile()), folder);
        }
    }

    private void add(String type, ObjectNode schema, Path folder) throws IOException {
        // Of the files' own: here references are looked up from the root of this document.
        schema.remove("$schema");
        schema.remove("$id");
        if (schema.remove("$defs") instanceof ObjectNode parts) {
            parts.properties().forEach(part -> schemas.set(type + "." + part.getKey(), moved(part.getValue(), type)));
        }
        schemas.set(type, moved(schema, type));
        var message = messages.putObject(type)
                .put("name", type)
                .put("title", schema.path("title").asText())
                .put("summary", schema.path("description").asText())
                .put("contentType", "application/json");
        var own = message.withObject("/headers").putArray("allOf");
        own.addObject().put("$ref", "#/components/schemas/" + HEADERS);
        own.addObject().withObject("/properties/ce_type").put("const", type);
        message.putObject("payload").put("$ref", "#/components/schemas/" + type);
        message.withObject("/bindings/kafka")
                .put("bindingVersion", "0.5.0")
                .putObject("key")
                .put("type", "string")
                .put("description", "L'identifiant de l'objet, comme `ce_subject`.");
        message.putArray("examples")
                .addObject()
                .set(
                        "payload",
                        JSON.readTree(folder.resolve(type + ".sample.json").toFile()));
    }

    private static JsonNode moved(JsonNode schema, String type) {
        if (schema instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> field.setValue(
                            field.getKey().equals("$ref")
                                    ? TextNode.valueOf(field.getValue()
                                            .asText()
                                            .replace("#/$defs/", "#/components/schemas/" + type + "."))
                                    : moved(field.getValue(), type)));
        } else if (schema.isArray()) {
            schema.forEach(item -> moved(item, type));
        }
        return schema;
    }

    /** What the relay sends with every event. */
    private static ObjectNode headers() {
        var headers = JSON.createObjectNode().put("type", "object").put("additionalProperties", true);
        headers.putArray("required")
                .add("ce_specversion")
                .add("ce_id")
                .add("ce_source")
                .add("ce_type")
                .add("ce_subject")
                .add("ce_time")
                .add("ce_dataschema")
                .add("ce_aggregatesequence")
                .add("content-type");
        header(headers, "ce_specversion", "Version de CloudEvents.").put("const", "1.0");
        header(headers, "ce_id", "Le même à chaque envoi.").put("format", "uuid");
        header(headers, "ce_source", "Le service qui publie.").put("pattern", "^urn:ctg:[a-z-]+$");
        header(headers, "ce_type", "Le type, avec sa version majeure.");
        header(headers, "ce_subject", "L'identifiant de l'objet.").put("format", "uuid");
        header(headers, "ce_time", "Quand cela s'est passé.").put("format", "date-time");
        header(headers, "ce_dataschema", "Le nom du schéma de la valeur.").put("pattern", "^urn:ctg:schema:");
        header(headers, "ce_aggregatesequence", "Rang parmi les événements du même objet : 1, 2, 3… sans trou.")
                .put("pattern", "^[1-9][0-9]*$");
        header(headers, "ce_previousevent", "`ce_id` de l'événement précédent du même objet, tant qu'il est gardé.")
                .put("format", "uuid");
        header(headers, "ce_traceparent", "La trace (W3C) de la demande qui l'a causé.");
        header(headers, "content-type", "De la valeur.").put("const", "application/json");
        return headers;
    }

    private static ObjectNode header(ObjectNode headers, String name, String description) {
        return headers.withObject("/properties")
                .putObject(name)
                .put("type", "string")
                .put("description", description);
    }
}
