package fr.ctg.platform.fuzzer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What answers told of: ids by the collection they are in, tags by the thing, other texts by their field. */
final class Seen {
    private static final int MOST = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern THING = Pattern.compile("^/v1/([^/?]+)/([^/?]+)");
    private static final Pattern COLLECTION = Pattern.compile("^/v1/([^/?]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    void learn(Request request, Answer answer) {
        var collection = COLLECTION.matcher(request.path());
        if (!answer.isGood() || !collection.find()) {
            return;
        }
        var thing = THING.matcher(request.path());
        if (thing.find()) {
            remember(thing.group(1), thing.group(2));
            if (request.method().equals("GET")) {
                answer.header("ETag").ifPresent(tag -> tags.put(thing.group(), tag));
            }
        }
        try {
            learn(collection.group(1), JSON.readTree(answer.body()));
        } catch (JsonProcessingException noJson) {
            // Files are no source of ids.
        }
    }

    private void learn(String collection, JsonNode told) {
        if (told.isObject()) {
            if (told.path("id").isTextual()) {
                remember(collection, told.path("id").asText());
            }
            told.properties().forEach(field -> {
                if (field.getValue().isTextual()) {
                    remember(field.getKey(), field.getValue().asText());
                }
                learn(
                        field.getValue().isArray() && !field.getKey().equals("items") ? field.getKey() : collection,
                        field.getValue());
            });
        } else if (told.isArray()) {
            told.forEach(item -> {
                if (item.isTextual() && ID.matcher(item.asText()).matches()) {
                    remember(collection, item.asText());
                }
                learn(collection, item);
            });
        }
    }

    private void remember(String where, String value) {
        if (value.length() > 300) {
            return;
        }
        var values = known.computeIfAbsent(where, _ -> new ArrayList<>());
        if (values.size() < MOST) {
            values.add(value);
        } else {
            values.set(Math.floorMod(value.hashCode(), MOST), value);
        }
    }

    Optional<String> one(String where, RandomGenerator random) {
        var values = known.getOrDefault(where, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(random.nextInt(values.size())));
    }

    /** {@code noteId} is an id of {@code notes}. */
    Optional<String> named(String field, RandomGenerator random) {
        var stem = field.replaceFirst("Ids?$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return one(field, random).or(() -> one(stem + "s", random));
    }

    Optional<String> tagOf(String path) {
        var thing = THING.matcher(path);
        return thing.find() ? Optional.ofNullable(tags.get(thing.group())) : Optional.empty();
    }
}
