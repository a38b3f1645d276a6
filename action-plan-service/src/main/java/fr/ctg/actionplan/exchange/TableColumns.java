package fr.ctg.actionplan.exchange;

import fr.ctg.platform.problem.Facts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns a table may have, in whatever order, and those it must have. */
public record TableColumns(List<String> known, Set<String> required) {

    /** Where the columns of one table are. */
    public record Found(Map<String, Integer> places, int count) {}

    /** What is wrong with a first line; empty when nothing is. */
    public Optional<LineError> breach(List<String> header) {
        var seen = new HashSet<String>();
        for (var column : header) {
            var name = column.strip();
            if (!known.contains(name)) {
                return Optional.of(new LineError(1, shortened(name), "column-unknown", Facts.of("known", known)));
            }
            if (!seen.add(name)) {
                return Optional.of(new LineError(1, name, "column-twice", Facts.none()));
            }
        }
        return known.stream()
                .filter(required::contains)
                .filter(column -> !seen.contains(column))
                .findFirst()
                .map(column -> new LineError(1, column, "column-missing", Facts.none()));
    }

    private static String shortened(String name) {
        var readable = name.replace('\0', ' ');
        return readable.length() <= 50 ? readable : readable.substring(0, 50);
    }

    public Found find(List<String> header) {
        var places = new HashMap<String, Integer>();
        for (int place = 0; place < header.size(); place++) {
            places.put(header.get(place).strip(), place);
        }
        return new Found(places, header.size());
    }
}
