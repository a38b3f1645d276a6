package fr.ctg.sandbox.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code Sboms REPOSITORY}: takes what Maven resolved for each application, keeps of it what is in the package, and holds it against the licences
 * that were decided. Ends with 1 when a packaged library is not listed, has no licence, or one nobody decided to take.
 */
public final class Sboms {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path repository;
    private final Licences licences;
    private final SortedMap<String, List<String>> components = new TreeMap<>();
    private final Set<String> unlisted = new HashSet<>();

    private Sboms(Path repository) throws IOException {
        this.repository = repository;
        this.licences = Licences.decided(repository);
    }

    public static void main(String[] arguments) throws IOException {
        var sboms = new Sboms(Path.of(arguments[0]));
        for (var application : PackagedApplication.NAMES) {
            sboms.write(PackagedApplication.in(sboms.repository, application));
        }
        System.exit(sboms.report() ? 0 : 1);
    }

    private void write(PackagedApplication application) throws IOException {
        var bom = (ObjectNode) JSON.readTree(repository
                .resolve(application.name())
                .resolve("target/bom.json")
                .toFile());
        var packaged = libraries(application);
        var dropped = new HashSet<String>();
        for (Iterator<JsonNode> listed = bom.withArray("components").iterator(); listed.hasNext(); ) {
            var component = listed.next();
            if (packaged.remove(fileName(component)) != null) {
                components.put(component.get("bom-ref").asText(), Licences.of(component));
            } else {
                dropped.add(component.get("bom-ref").asText());
                listed.remove();
            }
        }
        forget(dropped, bom.withArray("dependencies"));
        unlisted.addAll(packaged.keySet());
        var file = repository.resolve("target/sbom/" + application.name() + ".cdx.json");
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), bom);
        System.out.printf(
                Locale.ROOT,
                "%-22s %4d components  %s%n",
                application.name(),
                bom.get("components").size(),
                repository.relativize(file));
    }

    /** What is not the application's own code, by file name; a few jars were rewritten by Quarkus, so their content does not tell. */
    private static Map<String, Path> libraries(PackagedApplication application) throws IOException {
        return application.files().stream()
                .filter(file -> file.startsWith("lib/") && file.endsWith(".jar"))
                .map(Path::of)
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString(), file -> file, (one, _) -> one, HashMap::new));
    }

    private static String fileName(JsonNode component) {
        var purl = component.get("purl").asText();
        var classifier = purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]*).*", "$1") : "";
        return component.get("group").asText() + "." + component.get("name").asText() + "-"
                + component.get("version").asText() + classifier + ".jar";
    }

    private static void forget(Set<String> dropped, ArrayNode dependencies) {
        for (Iterator<JsonNode> all = dependencies.iterator(); all.hasNext(); ) {
            var dependency = all.next();
            if (dropped.contains(dependency.get("ref").asText())) {
                all.remove();
            } else {
                for (Iterator<JsonNode> on = dependency.path("dependsOn").iterator(); on.hasNext(); ) {
                    if (dropped.contains(on.next().asText())) {
                        on.remove();
                    }
                }
            }
        }
    }

    private boolean report() {
        var without = components.entrySet().stream()
                .filter(component -> component.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        var outside = components.entrySet().stream()
                .filter(component -> !component.getValue().isEmpty())
                .filter(component -> !licences.take(component.getValue()))
                .map(component -> component.getKey() + " " + component.getValue())
                .toList();
        components.values().stream()
                .collect(Collectors.groupingBy(
                        offered -> String.join(" or ", offered), TreeMap::new, Collectors.counting()))
                .forEach((offered, count) -> System.out.printf(Locale.ROOT, "%6d  %s%n", count, offered));
        System.out.printf(
                Locale.ROOT,
                "%d components in all, %d packaged but not listed, %d without a licence, %d with one outside docs/security/licences.csv%n",
                components.size(),
                unlisted.size(),
                without.size(),
                outside.size());
        unlisted.forEach(name -> System.out.println("  not listed: " + name));
        without.forEach(name -> System.out.println("  without: " + name));
        outside.forEach(name -> System.out.println("  outside: " + name));
        return unlisted.isEmpty() && without.isEmpty() && outside.isEmpty();
    }
}
