package fr.ctg.actionplan.result;

import fr.ctg.actionplan.indicator.Definition;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.actionplan.indicator.Period;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a reader is not told of few people (secret statistique). A total is withheld too where it would give away what is withheld of its parts:
 * when a single part is, or when those withheld are few people even together.
 */
record Secrecy(boolean applies, int threshold) {
    static Secrecy of(Definition definition, boolean partner, int threshold) {
        return new Secrecy(!partner && definition.countsPeople(), threshold);
    }

    boolean hides(Part part) {
        var value = part.value();
        return applies && value != null && value.tellsOfFewerThan(threshold);
    }

    /** The total of some periods is as secret as that of each, and as that of the values it is made of. */
    boolean hidesTotalOf(Rollup rollup, List<Period> window) {
        return hidesTotalOf(rollup.behind(window))
                || window.stream().anyMatch(period -> hidesTotalOf(rollup.partsOf(period)));
    }

    boolean hidesTotalOf(Collection<Part> parts) {
        var hidden = parts.stream().filter(this::hides).toList();
        if (hidden.isEmpty()) {
            return false;
        }
        var people = hidden.stream()
                .map(Part::value)
                .filter(Objects::nonNull)
                .flatMap(Secrecy::people)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return hidden.size() == 1 || people.compareTo(BigDecimal.valueOf(threshold)) < 0;
    }

    private static Stream<BigDecimal> people(MeasuredValue value) {
        return Stream.of(value.number(), value.numerator()).filter(Objects::nonNull);
    }
}
