package fr.ctg.sandbox.supply;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The licences that were decided to be taken, each line of {@code docs/security/licences.csv} with its reason. */
record Licences(Set<String> taken) {
    static Licences decided(Path repository) throws IOException {
        return new Licences(Files.readAllLines(repository.resolve("docs/security/licences.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.lastIndexOf(",\"")).replaceAll("^\"|\"$", ""))
                .collect(Collectors.toSet()));
    }

    /** As the component's authors name them. */
    static List<String> of(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .flatMap(entry -> entry.has("expression")
                        ? Stream.of(entry.get("expression").asText())
                        : Stream.of(entry.at("/license/id")
                                .asText(entry.at("/license/name").asText())))
                .distinct()
                .toList();
    }

    /** Of several that a POM names the user may choose one: so Maven defines it. */
    boolean take(List<String> offered) {
        return offered.stream().anyMatch(taken::contains);
    }
}
