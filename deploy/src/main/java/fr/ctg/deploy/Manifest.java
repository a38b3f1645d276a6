package fr.ctg.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One object of Kubernetes, as it is written. */
record Manifest(JsonNode tree) {
    static final String NAME = "app.kubernetes.io/name";
    static final String COMPONENT = "app.kubernetes.io/component";

    String kind() {
        return tree.path("kind").asText();
    }

    String name() {
        return tree.path("metadata").path("name").asText();
    }

    String id() {
        return kind() + "/" + name();
    }

    JsonNode spec() {
        return tree.path("spec");
    }

    /** What it starts pods from, if it does. */
    Optional<Pod> pod() {
        return switch (kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "Job" -> Optional.of(new Pod(this, spec().path("template")));
            case "CronJob" -> Optional.of(new Pod(this, tree.at("/spec/jobTemplate/spec/template")));
            case "Pod" -> Optional.of(new Pod(this, tree));
            default -> Optional.empty();
        };
    }

    static Map<String, String> texts(JsonNode object) {
        return object.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asText()));
    }

    static Stream<JsonNode> items(JsonNode array) {
        return array.valueStream();
    }

    /** A template of pods, and who makes them. */
    record Pod(Manifest owner, JsonNode template) {
        JsonNode spec() {
            return template.path("spec");
        }

        Map<String, String> labels() {
            return texts(template.path("metadata").path("labels"));
        }

        /** The application, or whatever else it runs. */
        String name() {
            return labels().getOrDefault(NAME, "");
        }

        String component() {
            return labels().getOrDefault(COMPONENT, "");
        }

        boolean isApplication() {
            return component().equals("application");
        }

        boolean isMigration() {
            return component().equals("migration");
        }

        List<JsonNode> containers() {
            return Stream.of("initContainers", "containers", "ephemeralContainers")
                    .flatMap(kind -> items(spec().path(kind)))
                    .toList();
        }

        JsonNode container() {
            return spec().path("containers").path(0);
        }

        List<Integer> ports() {
            return containers().stream()
                    .flatMap(container -> items(container.path("ports")))
                    .map(port -> port.path("containerPort").asInt())
                    .toList();
        }

        /** Of a number, or of the name of a port. */
        int port(JsonNode written) {
            return written.isInt()
                    ? written.asInt()
                    : containers().stream()
                            .flatMap(container -> items(container.path("ports")))
                            .filter(port -> port.path("name").asText().equals(written.asText()))
                            .mapToInt(port -> port.path("containerPort").asInt())
                            .findFirst()
                            .orElse(-1);
        }

        /** Variables that are written here; those of ConfigMaps are not among them. */
        Map<String, String> literals() {
            return containers().stream()
                    .flatMap(container -> items(container.path("env")))
                    .filter(variable -> variable.has("value"))
                    .collect(Collectors.toMap(
                            variable -> variable.path("name").asText(),
                            variable -> variable.path("value").asText(),
                            (one, _) -> one));
        }

        List<String> configMaps() {
            return Stream.concat(
                            containers().stream()
                                    .flatMap(container -> items(container.path("envFrom")))
                                    .map(source -> source.path("configMapRef")
                                            .path("name")
                                            .asText()),
                            items(spec().path("volumes")).map(volume -> volume.path("configMap")
                                    .path("name")
                                    .asText()))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        /** What it takes of Secrets, as {@code name/key}. */
        List<String> secretKeys() {
            var variables = containers().stream()
                    .flatMap(container -> items(container.path("env")))
                    .map(variable -> variable.path("valueFrom").path("secretKeyRef"))
                    .filter(JsonNode::isObject)
                    .map(reference -> reference.path("name").asText() + "/"
                            + reference.path("key").asText());
            var files = items(spec().path("volumes"))
                    .map(volume -> volume.path("secret"))
                    .filter(JsonNode::isObject)
                    .flatMap(secret -> items(secret.path("items"))
                            .map(item -> secret.path("secretName").asText() + "/"
                                    + item.path("key").asText()));
            return Stream.concat(variables, files).toList();
        }
    }
}
