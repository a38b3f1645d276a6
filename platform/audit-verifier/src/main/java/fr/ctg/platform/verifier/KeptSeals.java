package fr.ctg.platform.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Seals saved earlier: the service's list of them as it answered, or an export of that time. */
final class KeptSeals {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeptSeals() {}

    static List<Line.Seal> in(Path file) throws IOException {
        var seals = new ArrayList<Line.Seal>();
        try (var documents = JSON.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            while (documents.hasNext()) {
                var document = documents.next();
                var items = document.path("items");
                (items.isArray() ? items : List.of(document)).forEach(item -> seal(item, seals));
            }
        }
        if (seals.isEmpty()) {
            throw new IllegalArgumentException("No seal in " + file);
        }
        return seals;
    }

    private static void seal(JsonNode item, List<Line.Seal> seals) {
        if (item.path("kind").asText().equals("seal")) {
            seals.add(new Line.Seal(
                    item.path("number").asLong(),
                    item.path("statement").asText(),
                    item.path("signature").asText()));
        }
    }
}
