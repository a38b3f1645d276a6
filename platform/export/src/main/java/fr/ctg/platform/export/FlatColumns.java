package fr.ctg.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The columns of a record: one for each value, those of records inside it named with a dot ({@code value.number}); lists are written as JSON. They follow
 * from the type: the same whatever the rows hold.
 */
record FlatColumns(List<String> titles, List<List<String>> paths) {
    /** What a calculation programme would take for a formula. A number with its sign is none. */
    private static final Pattern FORMULA = Pattern.compile("(?s)(?!-\\d+(\\.\\d+)?$)[=+\\-@\\t\\r'].*");

    static FlatColumns of(Class<?> item) {
        var paths = new ArrayList<List<String>>();
        add(item, List.of(), paths);
        return new FlatColumns(
                paths.stream().map(path -> String.join(".", path)).toList(), List.copyOf(paths));
    }

    private static void add(Class<?> item, List<String> under, List<List<String>> paths) {
        for (RecordComponent part : item.getRecordComponents()) {
            var path = new ArrayList<>(under);
            path.add(part.getName());
            if (part.getType().isRecord()) {
                add(part.getType(), path, paths);
            } else {
                paths.add(path);
            }
        }
    }

    List<String> cells(JsonNode item) {
        return paths.stream().map(path -> cell(item, path)).toList();
    }

    private static String cell(JsonNode item, List<String> path) {
        var value = item;
        for (var part : path) {
            value = value.path(part);
        }
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isContainerNode()) {
            return value.toString();
        }
        var text = value.asText();
        return value.isTextual() && FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
