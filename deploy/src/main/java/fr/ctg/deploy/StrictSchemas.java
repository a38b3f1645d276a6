package fr.ctg.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether each field is one that is known: read into the models of Kubernetes and of Strimzi, what they do not know stays over. CloudNativePG and its backups
 * publish no such models for Java; their fields are held against a list written from their documentation ({@code operator-fields.yaml}), and with
 * {@code make operators} to models for TypeScript.
 */
final class StrictSchemas {
    static final String RULE = "known fields";
    private static final Map<String, Class<?>> STRIMZI = Map.of(
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class,
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class);

    private final YAMLMapper yaml = new YAMLMapper();
    private final KubernetesSerialization models = new KubernetesSerialization();
    private final JsonNode operators;

    StrictSchemas() {
        try (var file = StrictSchemas.class.getResourceAsStream("operator-fields.yaml")) {
            operators = yaml.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Finding> check(Manifests manifests) {
        return manifests.all().stream()
                .flatMap(object -> unknown(object).stream().map(field -> new Finding(RULE, object.id(), field)))
                .toList();
    }

    private Set<String> unknown(Manifest object) {
        var type = object.tree().path("apiVersion").asText() + "/" + object.kind();
        var listed = operators.path(type);
        if (listed.isArray()) {
            var known = new TreeSet<String>();
            listed.forEach(field -> known.add(field.asText()));
            var over = new TreeSet<String>();
            leaves("", object.spec(), over);
            over.removeIf(field -> known.stream()
                    .anyMatch(allowed -> field.equals(allowed)
                            || (allowed.endsWith(".*")
                                    && field.startsWith(allowed.substring(0, allowed.length() - 1)))));
            return over;
        }
        try {
            var text = yaml.writeValueAsString(object.tree());
            var read = type.startsWith("kafka.strimzi.io/v1/") && STRIMZI.containsKey(object.kind())
                    ? models.unmarshal(text, STRIMZI.get(object.kind()))
                    : models.unmarshal(text);
            if (read instanceof GenericKubernetesResource) {
                return Set.of("nobody knows a " + type);
            }
            return new LeftOvers().of(read);
        } catch (JsonProcessingException | KubernetesClientException | IllegalArgumentException unreadable) {
            return Set.of("cannot be read: " + firstLine(unreadable));
        }
    }

    private static String firstLine(Exception e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static void leaves(String path, JsonNode node, Set<String> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            leaves(path + (path.isEmpty() ? "" : ".") + field.getKey(), field.getValue(), found));
        } else if (node.isArray()) {
            node.forEach(item -> leaves(path, item, found));
        } else {
            found.add(path);
        }
    }
}
