package fr.ctg.platform.teststack.contract;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a module's contract shows of its use, as it was seen: of each operation a request with its answer and the codes it is refused with, of each code a
 * problem, and of each code that only rules tried without HTTP gave, the problem it would have been. Ids are replaced by ones that say that they are examples, so that two runs write the same.
 */
public final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultPrettyPrinter PRINTER =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final String SECRET = "secret";

    /** What a list or a view shows of many alike. */
    private static final int MOST_ALIKE = 2;

    /** The class loaders of a JVM, one for each test profile, have each a class of ours, but this one in common. */
    private static final Object ONE_AT_A_TIME = System.class;

    private final Path file;
    private @Nullable ObjectNode known;

    Examples(Path file) {
        this.file = file;
    }

    private static boolean updates() {
        return Boolean.getBoolean("examples.update");
    }

    /**
     * A request as it is sent and what it is answered.
     *
     * @param path with its parameters
     */
    public record Seen(
            String path,
            @Nullable JsonNode request,
            int status,
            @Nullable JsonNode answer) {}

    /** Whether the contract shows this very request; in an update, from now on it does. */
    public boolean shows(String operation, Seen seen) {
        synchronized (ONE_AT_A_TIME) {
            var all = read();
            var shown = operation(all, operation);
            var ids = new LinkedHashMap<String, String>();
            var told = JSON.createObjectNode().put("path", stable(seen.path(), ids));
            if (seen.request() != null) {
                told.set("request", stable(seen.request(), ids));
            }
            told.put("status", seen.status());
            boolean same = shown.path("path").equals(told.path("path"))
                    && shown.path("request").equals(told.path("request"))
                    && shown.path("status").equals(told.path("status"));
            if (same || !updates()) {
                return same;
            }
            var refusals = shown.get("refusals");
            shown.removeAll();
            shown.setAll(told);
            if (seen.answer() != null) {
                shown.set("answer", shortened(stable(seen.answer(), ids)));
            }
            if (refusals != null) {
                shown.set("refusals", refusals);
            }
            write(all);
            return true;
        }
    }

    private static ObjectNode operation(ObjectNode all, String operation) {
        return all.withObjectProperty("operations").withObjectProperty(operation);
    }

    boolean tells(String operation, int status, String code) {
        synchronized (ONE_AT_A_TIME) {
            var all = read();
            var codes = operation(all, operation)
                    .withObjectProperty("refusals")
                    .withArrayProperty(Integer.toString(status));
            for (var told : codes) {
                if (told.asText().equals(code)) {
                    return true;
                }
            }
            if (updates()) {
                codes.add(code);
                write(all);
            }
            return updates();
        }
    }

    void problem(String code, JsonNode problem) {
        keep("problems", code, () -> problem);
    }

    void rule(String code, Supplier<JsonNode> problem) {
        keep("rules", code, problem);
    }

    private void keep(String part, String code, Supplier<JsonNode> problem) {
        if (!updates()) {
            return;
        }
        synchronized (ONE_AT_A_TIME) {
            var all = read();
            var kept = all.withObjectProperty(part);
            if (!kept.has(code)) {
                var shown = (ObjectNode) shortened(stable(problem.get(), new LinkedHashMap<>()));
                shown.put("instance", "urn:ctg:trace:0af7651916cd43dd8448eb211c80319c");
                kept.set(code, shown);
                write(all);
            }
        }
    }

    /** In an update another class loader may have written meanwhile. */
    private ObjectNode read() {
        if (known == null || updates()) {
            known = readFile();
        }
        return known;
    }

    private ObjectNode readFile() {
        try {
            return Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(ObjectNode all) {
        try {
            Files.writeString(file, JSON.writer(PRINTER).writeValueAsString(sorted(all)) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** By name, down to the operations and the codes: the order of the tests never shows. */
    private static ObjectNode sorted(ObjectNode all) {
        var sorted = JSON.createObjectNode();
        for (var part : new String[] {"operations", "problems", "rules"}) {
            var byName = new TreeMap<String, JsonNode>();
            all.path(part).properties().forEach(entry -> byName.put(entry.getKey(), entry.getValue()));
            sorted.putObject(part).setAll(byName);
        }
        // What was answered says more.
        sorted.withObjectProperty("rules").remove(names(sorted.path("problems")));
        sorted.path("operations")
                .forEach(operation -> operation.path("refusals").forEach(codes -> {
                    var ordered = new TreeMap<String, JsonNode>();
                    codes.forEach(code -> ordered.put(code.asText(), code));
                    ((ArrayNode) codes).removeAll().addAll(ordered.values());
                }));
        return sorted;
    }

    private static Collection<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode stable(JsonNode json, Map<String, String> ids) {
        try {
            return JSON.readTree(stable(json.toString(), ids));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String stable(String text, Map<String, String> ids) {
        return ID.matcher(text)
                .replaceAll(id -> ids.computeIfAbsent(
                        id.group(), _ -> "01980000-0000-7000-8000-%012d".formatted(ids.size() + 1)));
    }

    /** What is shown once is not shown for ever. */
    private static JsonNode shortened(JsonNode json) {
        if (json instanceof ObjectNode object && object.has(SECRET)) {
            object.put(SECRET, "<whsec_…>");
        }
        if (json instanceof ArrayNode many) {
            while (many.size() > MOST_ALIKE) {
                many.remove(many.size() - 1);
            }
        }
        json.forEach(Examples::shortened);
        return json;
    }
}
