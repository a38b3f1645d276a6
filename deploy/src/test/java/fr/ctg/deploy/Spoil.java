package fr.ctg.deploy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fault that is planted in one object, and the rule that has to see it.
 *
 * @param pointer where; empty for the object itself
 * @param value in JSON; empty to take away what is there
 */
record Spoil(String rule, String object, String pointer, String value) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Spoil> all(Path root) {
        try (var lines = Files.lines(root.resolve("deploy/src/test/resources/fr/ctg/deploy/spoiled.csv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.copyOf(line.split(" *; *", 4), 4))
                    .map(cells -> new Spoil(cells[0], cells[1], orEmpty(cells[2]), orEmpty(cells[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String orEmpty(String cell) {
        return cell == null ? "" : cell;
    }

    Manifests in(Manifests good) {
        if (good.all().stream().noneMatch(manifest -> manifest.id().equals(object))) {
            throw new IllegalArgumentException("No " + object);
        }
        return new Manifests(good.all().stream().flatMap(this::spoiled).toList());
    }

    private Stream<Manifest> spoiled(Manifest manifest) {
        if (!manifest.id().equals(object)) {
            return Stream.of(manifest);
        }
        if (pointer.isEmpty()) {
            return Stream.of();
        }
        ObjectNode tree = manifest.tree().deepCopy();
        var place = JsonPointer.compile(pointer);
        if (value.isEmpty()) {
            remove(tree, place);
        } else {
            put(tree, place);
        }
        return Stream.of(new Manifest(tree));
    }

    private void remove(ObjectNode tree, JsonPointer place) {
        var taken =
                switch (tree.at(place.head())) {
                    case ArrayNode array -> array.remove(place.last().getMatchingIndex());
                    case ObjectNode parent -> parent.remove(place.last().getMatchingProperty());
                    default -> null;
                };
        if (taken == null) {
            throw new IllegalArgumentException("Nothing to take away at " + this);
        }
    }

    private void put(ObjectNode tree, JsonPointer place) {
        try {
            JsonNode read = JSON.readTree(value);
            if (tree.at(place.head()) instanceof ArrayNode array) {
                array.set(place.last().getMatchingIndex(), read);
            } else {
                tree.withObject(place.head()).set(place.last().getMatchingProperty(), read);
            }
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(toString(), malformed);
        }
    }
}
