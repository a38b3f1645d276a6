package fr.ctg.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.ctg.deploy.Manifest.Pod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of one deployment. */
record Manifests(List<Manifest> all) {
    private static final YAMLMapper YAML = new YAMLMapper();

    Manifests {
        all = List.copyOf(all);
    }

    /** What Kustomize made. */
    static Manifests rendered(Path file) throws IOException {
        return new Manifests(documents(file));
    }

    /**
     * What the folder of an overlay gathers, without Kustomize: resources, components and generated ConfigMaps. Patches, replacements and the hashes of names
     * are not done, so values of the site are still to be set.
     */
    static Manifests gathered(Path folder) throws IOException {
        var objects = new ArrayList<Manifest>();
        var configMaps = new LinkedHashMap<String, ObjectNode>();
        gather(folder, objects, configMaps);
        configMaps.values().forEach(configMap -> objects.add(new Manifest(configMap)));
        return new Manifests(objects);
    }

    private static void gather(Path folder, List<Manifest> objects, Map<String, ObjectNode> configMaps)
            throws IOException {
        var kustomization = YAML.readTree(folder.resolve("kustomization.yaml").toFile());
        for (var resource : kustomization.path("resources")) {
            var path = folder.resolve(resource.asText()).normalize();
            if (Files.isDirectory(path)) {
                gather(path, objects, configMaps);
            } else {
                documents(path).stream().filter(Manifests::isDeployed).forEach(objects::add);
            }
        }
        for (var component : kustomization.path("components")) {
            gather(folder.resolve(component.asText()).normalize(), objects, configMaps);
        }
        for (var generator : kustomization.path("configMapGenerator")) {
            generate(folder, generator, configMaps);
        }
    }

    private static void generate(Path folder, JsonNode generator, Map<String, ObjectNode> configMaps)
            throws IOException {
        var name = generator.path("name").asText();
        var configMap = configMaps.computeIfAbsent(name, Manifests::emptyConfigMap);
        var data = configMap.withObject("/data");
        for (var file : generator.path("envs")) {
            Files.readAllLines(folder.resolve(file.asText())).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> put(data, line));
        }
        generator.path("literals").forEach(literal -> put(data, literal.asText()));
        for (var file : generator.path("files")) {
            data.put(file.asText(), Files.readString(folder.resolve(file.asText())));
        }
    }

    private static void put(ObjectNode data, String assignment) {
        var parts = assignment.split("=", 2);
        data.put(parts[0], parts[1]);
    }

    private static ObjectNode emptyConfigMap(String name) {
        var configMap = YAML.createObjectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
        configMap.withObject("/metadata").put("name", name);
        return configMap;
    }

    private static boolean isDeployed(Manifest object) {
        return !object.tree()
                .at("/metadata/annotations/config.kubernetes.io~1local-config")
                .asBoolean();
    }

    static List<Manifest> documents(Path file) throws IOException {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            var objects = new ArrayList<Manifest>();
            while (documents.hasNext()) {
                var document = documents.next();
                if (document.isObject()) {
                    objects.add(new Manifest(document));
                }
            }
            return objects;
        }
    }

    Stream<Manifest> of(String kind) {
        return all.stream().filter(object -> object.kind().equals(kind));
    }

    Optional<Manifest> find(String kind, String name) {
        return of(kind).filter(object -> object.name().equals(name)).findFirst();
    }

    List<Pod> pods() {
        return all.stream().flatMap(object -> object.pod().stream()).toList();
    }

    /** Those of the four applications. */
    List<Pod> applications() {
        return pods().stream().filter(Pod::isApplication).toList();
    }

    List<Pod> migrations() {
        return pods().stream().filter(Pod::isMigration).toList();
    }

    /** By its name before Kustomize added a hash to it. */
    Map<String, String> configMap(String name) {
        return of("ConfigMap")
                .filter(object -> object.name().equals(name) || object.name().matches(name + "-[a-z0-9]{10}"))
                .findFirst()
                .map(object -> Manifest.texts(object.tree().path("data")))
                .orElse(Map.of());
    }

    /** What a pod is told by variables that are no secrets. */
    Map<String, String> environment(Pod pod) {
        var environment = new LinkedHashMap<String, String>();
        pod.containers().stream()
                .flatMap(container -> Manifest.items(container.path("envFrom")))
                .map(source -> source.path("configMapRef").path("name").asText())
                .forEach(name -> find("ConfigMap", name)
                        .ifPresent(object ->
                                environment.putAll(Manifest.texts(object.tree().path("data")))));
        environment.putAll(pod.literals());
        return environment;
    }
}
