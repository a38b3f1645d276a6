package fr.ctg.deliberation.scdl;

import fr.ctg.platform.problem.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rule on the first line: the columns of the schema, all of them, in its order. One breach says the first thing to correct, since a wrong
 * separator would otherwise be told as seventeen missing columns.
 */
final class Header {
    static Optional<ScdlBreach> breach(List<String> names) {
        if (names.equals(ScdlColumn.HEADER)) {
            return Optional.empty();
        }
        return Optional.of(wrongSeparator(names)
                .or(() -> twice(names))
                .or(() -> unknown(names))
                .or(() -> missing(names))
                .orElseGet(() -> outOfOrder(names)));
    }

    private static Optional<ScdlBreach> wrongSeparator(List<String> names) {
        return names.size() > 1
                ? Optional.empty()
                : names.getFirst()
                        .chars()
                        .filter(c -> c == ';' || c == '\t' || c == '|')
                        .mapToObj(c -> ScdlBreach.ofLine(
                                "scdl-separator", Facts.of("separator", c == '\t' ? "TAB" : Character.toString(c))))
                        .findFirst();
    }

    private static Optional<ScdlBreach> twice(List<String> names) {
        var seen = new HashSet<String>();
        return names.stream()
                .filter(name -> ScdlColumn.HEADER.contains(name) && !seen.add(name))
                .findFirst()
                .map(name -> ScdlBreach.ofLine("scdl-column-twice", Facts.of("name", name)));
    }

    private static Optional<ScdlBreach> unknown(List<String> names) {
        return names.stream()
                .filter(name -> !ScdlColumn.HEADER.contains(name))
                .findFirst()
                .map(name -> new ScdlBreach(null, "scdl-column-unknown", name, Facts.none()));
    }

    private static Optional<ScdlBreach> missing(List<String> names) {
        var missing =
                ScdlColumn.HEADER.stream().filter(name -> !names.contains(name)).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(ScdlBreach.ofLine("scdl-column-missing", Facts.of("names", missing)));
    }

    private static ScdlBreach outOfOrder(List<String> names) {
        int first = IntStream.range(0, names.size())
                .filter(place -> !names.get(place).equals(ScdlColumn.HEADER.get(place)))
                .findFirst()
                .orElseThrow();
        return ScdlBreach.ofLine(
                "scdl-column-order",
                Facts.of("place", first + 1)
                        .and("expected", ScdlColumn.HEADER.get(first))
                        .and("found", names.get(first)));
    }

    private Header() {}
}
